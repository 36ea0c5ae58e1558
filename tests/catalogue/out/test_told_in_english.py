"""A page in English is no second service: what it says is told with its original."""

from datetime import timedelta
from tests.topics.reading import pointing_at
from zope.lifecycleevent import modified
import json
import lxml.html
import pytest
import transaction


@pytest.fixture
def english(teller, terrace):
    """The terrace permit in English."""
    relation = pointing_at(terrace)
    fields = {"language": "en", "translation_of": relation, "title": "Terrace permit"}
    return teller.make("onderneem.Permit", "terrace", **fields)


def services(teller) -> list[dict]:
    """Return the services of the catalogue."""
    nodes = teller.catalogue().json()["@graph"]
    return [each for each in nodes if each["@type"] == "cpsv:PublicService"]


def test_the_catalogue_has_one_service_in_two_languages(teller, terrace, english):
    """As long as the page is public; the page's own data name the same service."""
    (found,) = services(teller)
    assert found["@id"] == teller.service_iri(terrace)
    assert [each["@language"] for each in found["dct:title"]] == ["nl", "en"]
    page = lxml.html.fromstring(teller.ask("/vergunningen/terrace").text)
    (words,) = page.xpath("//script[@type='application/ld+json']/text()")
    data = json.loads(words)
    assert data["inLanguage"] == "en"
    assert data["mainEntity"]["@id"] == found["@id"]
    one = teller.read("/vergunningen/terrace/@@cpsv-ap").json()
    assert found["@id"] in {each["@id"] for each in one["@graph"]}
    teller.move(english, "retract")
    (found,) = services(teller)
    assert found["dct:title"] == {"@value": terrace.title, "@language": "nl"}


def test_the_feed_tells_a_change_of_the_english_page(teller, terrace, english):
    """As a change of the one service."""
    assert teller.tells() == 1
    assert teller.feed()[0]["isVersionOf"] == teller.service_iri(terrace)
    assert teller.feed()[0]["naam"] == {"nl": terrace.title, "en": "Terrace permit"}
    english.title = "Permit for a terrace"
    english.reindexObject()
    transaction.commit()
    assert teller.tells(timedelta(hours=1)) == 1
    assert teller.feed()[1]["naam"]["en"] == "Permit for a terrace"
    assert teller.tells(timedelta(hours=2)) == 0


def test_a_service_that_becomes_a_translation_is_gone(teller, terrace):
    """Its own record ends; its words go with its original."""
    other = teller.make("onderneem.Permit", "other")
    assert teller.tells() == 2
    other.language, other.translation_of = "en", pointing_at(terrace)
    modified(other)
    transaction.commit()
    assert teller.tells(timedelta(hours=1)) == 2
    news = teller.feed()[2:]
    gone = [each["isVersionOf"] for each in news if each.get("gearchiveerd")]
    assert gone == [teller.service_iri(other)]
    assert {"nl": terrace.title, "en": "Other"} in [each["naam"] for each in news]
