"""The amount on one line: what the regional catalogue compares, and may put in its place."""

from decimal import Decimal
from onderneem.addon.catalogue.harvest.ours import ours_of
from onderneem.addon.catalogue.harvest.ours import put
from onderneem.addon.subsidies.content import ISubsidy
from plone.restapi.interfaces import ISerializeToJson
from tests.topics.reading import make
from zope.component import getMultiAdapter
import pytest

ROW = ISubsidy["amounts"].row(kind="fixed", value=Decimal(1000), currency="EUR")


@pytest.fixture
def premium(open_section):
    """A premium of a thousand euros."""
    return make(open_section, "onderneem.Subsidy", "premie", amounts=(ROW,))


def test_the_catalogue_compares_the_line(premium):
    """Rows in words, as a visitor reads them."""
    assert ours_of(premium)["amount"] == "1.000 euro"


def test_an_accepted_difference_becomes_a_row(premium):
    """The words of the catalogue, in place of the rows that said otherwise."""
    put(premium, {"amount": "1.200 euro, of de helft van de kosten"}, rows={})
    assert [(row["kind"], row["words"]) for row in premium.amounts] == [
        ("other", "1.200 euro, of de helft van de kosten")
    ]
    assert ours_of(premium)["amount"] == premium.amount
    ISubsidy["amounts"].bind(premium).validate(premium.amounts)


def test_an_amount_that_is_the_same_keeps_its_rows(premium):
    """Who accepts another field loses no numbers."""
    put(premium, {"amount": "1.000 euro", "title": "Premie"}, rows={})
    assert premium.amounts == (ROW,)
    assert premium.highest_amount == 1000


def test_an_english_one_says_it_in_english(premium):
    """Whoever asks; what was exported before, in the language of the site, changes no rows."""
    premium.language = "en"
    assert premium.amount == "€1,000"
    for words in ("1.000 euro", "€1,000", "€1,000 "):
        premium.amount = words
        assert premium.amounts == (ROW,)
    premium.amount = "1.001 euro"
    assert [row["kind"] for row in premium.amounts] == ["other"]


def test_nothing_said_is_nothing_given(premium, http_request):
    """No rows and no line, in REST null."""
    put(premium, {"amount": ""}, rows={})
    assert premium.amounts == ()
    answer = getMultiAdapter((premium, http_request), ISerializeToJson)()
    assert (answer["amount"], answer["amounts"]) == (None, [])
