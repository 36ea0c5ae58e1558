"""What search engines and other catalogues find in a page, and where it leads them."""

from lxml import html
from plone import api
from rdflib import Graph
from rdflib import Namespace
from rdflib import RDF
from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import cpsv_shapes
from tests.catalogue.out.shapes import graph_of
from tests.permits.test_permit_page import EVERYTHING
from tests.topics.people import Writer
from tests.topics.reading import make
import json
import pytest
import transaction

SCHEMA = Namespace("https://schema.org/")


def data_of(answer) -> dict:
    """Return the data block of a page."""
    assert answer.status_code == 200, answer.status_code
    (script,) = html.fromstring(answer.content).xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


def rdf_of(data: dict) -> Graph:
    """Return it as triples; the context of schema.org is never fetched in a test."""
    return graph_of({**data, "@context": {"@vocab": str(SCHEMA)}})


def links(answer, rel: str) -> list[str]:
    """Return where the head leads to."""
    return html.fromstring(answer.content).xpath(f"//head/link[@rel='{rel}']/@href")


def path_of(item, teller) -> str:
    """Return the address of an item below the section."""
    return item.absolute_url().removeprefix(teller.section.absolute_url())


def test_a_permit_is_a_government_service_that_gives_a_permit(teller, terrace):
    """With who decides, where one starts, and the language of the page."""
    data = data_of(teller.ask(path_of(terrace, teller)))
    service = data["mainEntity"]
    assert (data["@type"], data["inLanguage"]) == ("WebPage", "nl")
    assert service["@type"] == "GovernmentService"
    assert service["produces"]["@type"] == "GovernmentPermit"
    assert service["produces"]["issuedBy"]["name"] == "Stad Gent"
    assert service["availableChannel"][0]["serviceUrl"] == f"{terrace.absolute_url()}/@@e-counter"
    kinds = {str(kind).removeprefix(SCHEMA) for kind in rdf_of(data).objects(None, RDF.type)}
    assert {"GovernmentService", "GovernmentPermit", "ServiceChannel"} <= kinds


def test_a_subsidy_is_a_grant(teller, grant):
    """Its amount is a sentence and stays one."""
    data = data_of(teller.ask(path_of(grant, teller)))
    found = data["mainEntity"]["produces"]
    assert (found["@type"], found["description"]) == ("MonetaryGrant", "30 %")


def test_a_guide_is_an_article(teller):
    """With its dates and its publisher."""
    guide = make(teller.section, "onderneem.Guide", "gids", description="Hoe het gaat")
    transaction.commit()
    data = data_of(teller.ask(path_of(guide, teller)))
    assert (data["@type"], data["headline"], data["inLanguage"]) == ("Article", "Gids", "nl")
    assert data["publisher"]["name"] == "Stad Gent"
    assert data["dateModified"]


def test_the_section_is_an_office_that_can_be_reached(teller):
    """And says where other systems find the services."""
    teller.section.hours = ("ma 9-12",)
    teller.section.address = "Botermarkt 1\n9000 Gent"
    transaction.commit()
    answer = teller.ask("")
    data = data_of(answer)
    assert data["@type"] == "GovernmentOffice"
    assert data["contactPoint"]["telephone"] == "09 000 00 00"
    assert data["address"] == "Botermarkt 1, 9000 Gent"
    catalogue, feed = links(answer, "alternate")
    assert teller.ask(catalogue).json()["@graph"]
    assert teller.ask(feed).json()["@type"] == "EventStream"


@pytest.mark.parametrize("reader", ["visitor", "editor"])
def test_the_page_leads_to_its_service_in_cpsv_ap(teller, terrace, reader):
    """Valid by itself, in both notations; the page has one canonical address."""
    asker = teller if reader == "visitor" else Writer(teller.section)
    answer = asker.ask(path_of(terrace, teller))
    assert links(answer, "canonical") == [terrace.absolute_url()]
    (other,) = [url for url in links(answer, "alternate") if "cpsv" in url]
    document = teller.ask(other)
    assert document.headers["Content-Type"].startswith("application/ld+json")
    assert complaints(graph_of(document.json()), cpsv_shapes()) == []
    turtle = Graph().parse(data=teller.ask(f"{other}?format=ttl").content, format="turtle")
    assert len(turtle) == len(graph_of(document.json()))
    known = {"If-None-Match": document.headers["ETag"]}
    assert teller.ask(other, headers=known).status_code == 304


def test_a_page_that_can_not_be_said_leads_nowhere(teller, terrace):
    """No link that answers nothing; the data for search engines stays."""
    terrace.description = ""
    transaction.commit()
    answer = teller.ask(path_of(terrace, teller))
    assert [url for url in links(answer, "alternate") if "cpsv" in url] == []
    assert data_of(answer)["mainEntity"]["name"] == "Terras"
    assert teller.ask(f"{path_of(terrace, teller)}/@@cpsv-ap").status_code == 404


def test_an_unknown_notation_is_not_found(teller, terrace):
    """As any address that doesn't exist."""
    assert teller.ask(f"{path_of(terrace, teller)}/@@cpsv-ap?format=xml").status_code == 404


def test_a_draft_is_kept_by_nobody(teller, terrace):
    """Its editor may look; a proxy may not keep it."""
    teller.move(terrace, "retract")
    path = f"{path_of(terrace, teller)}/@@cpsv-ap"
    assert teller.ask(path).status_code in (302, 401)
    assert Writer(teller.section).ask(path).headers["Cache-Control"] == "private, no-store"


def test_hostile_text_stays_in_its_block(teller, terrace):
    """Whatever an editor or an import wrote, a page has the scripts that we put in it."""
    evil = "</script><script>alert(1)</script><!-- "
    terrace.title = terrace.description = terrace.audience = evil
    transaction.commit()
    data = data_of(teller.ask(path_of(terrace, teller)))
    assert data["mainEntity"]["name"] == evil.strip()


def test_a_value_of_the_wrong_kind_takes_no_page_away(teller, terrace):
    """People come first: the page shows, without the data."""
    terrace.creation_date = "gisteren"
    transaction.commit()
    answer = teller.ask(path_of(terrace, teller))
    assert answer.status_code == 200
    assert b"ld+json" not in answer.content


def test_only_who_may_change_it_reads_why_others_do_not_get_it(teller, terrace):
    """With what to do about it; a visitor has nothing to do about it."""
    terrace.authority_level, terrace.competent_authority = "Vlaams", "Een agentschap"
    transaction.commit()
    path = path_of(terrace, teller)
    assert b"oo-untold" not in teller.ask(path).content
    page = Writer(teller.section).ask(path).text
    assert "oo-untold" in page
    assert "OVO000039" in page


def test_the_address_of_a_page_is_not_the_language_of_the_browser(teller, terrace):
    """An item in English on a Dutch site says so."""
    terrace.language = "en"
    with api.env.adopt_roles(["Manager"]):
        terrace.reindexObject()
    transaction.commit()
    assert data_of(teller.ask(path_of(terrace, teller)))["inLanguage"] == "en"


@pytest.fixture
def whole(teller):
    """A permit with everything that an editor can say of it."""
    fields = {
        **EVERYTHING,
        "competent_authority": "Stad Gent",
        "your_europe": {"DienstenLicentiesVergunningen"},
        "service_languages": {"NLD", "ENG"},
        "areas": {"BE23444021"},
        "executing_level": "Lokaal",
    }
    item = teller.make("onderneem.Permit", "alles", **fields)
    transaction.commit()
    return item


def test_a_permit_with_everything_is_valid_for_machines(teller, whole):
    """The shapes of CPSV-AP have nothing to say, and nothing is left out."""
    assert teller.catalogue().json()["omitted"] == []
    answer = teller.ask(f"{path_of(whole, teller)}/@@cpsv-ap")
    graph = graph_of(answer.json())
    assert complaints(graph, cpsv_shapes()) == []
    m8g = Namespace("http://data.europa.eu/m8g/")
    assert len(set(graph.subjects(RDF.type, m8g.Evidence))) == 1
    assert {float(each) for each in graph.objects(None, m8g.hasValue)} == {20.0, 1250.5}


def test_costs_term_and_other_ways_are_told_to_search_engines(teller, whole):
    """An amount is an offer, a term a duration, a number one can call."""
    service = data_of(teller.ask(path_of(whole, teller)))["mainEntity"]
    assert [(offer["price"], offer["priceCurrency"]) for offer in service["offers"]] == [
        ("20.00", "EUR"),
        ("1250.50", "EUR"),
    ]
    online, phone, counter, _desk = service["availableChannel"]
    assert {each["processingTime"] for each in service["availableChannel"]} == {"P30D"}
    assert phone["servicePhone"]["telephone"] == "09 123 45 67"
    assert counter["serviceLocation"]["address"] == "Dorp <1>"
    assert sorted(online["availableLanguage"]) == ["en", "nl"]
    assert service["produces"]["issuedThrough"] == {"@id": service["@id"]}


def test_a_municipality_that_is_none_claims_to_be_no_other(teller, terrace):
    """A trial site borrows a number for products and streets; nobody reads that it is that one."""
    teller.section.authority_name = "Gemeente Voorbeeldegem"
    transaction.commit()
    own = f"{teller.section.absolute_url()}#authority"
    data = data_of(teller.ask(""))
    assert data["parentOrganization"]["@id"] == own
    assert data["parentOrganization"]["name"] == "Gemeente Voorbeeldegem"
    assert data["areaServed"]["name"] == "Gemeente Voorbeeldegem"
    told = teller.catalogue().text
    assert own in told
    for each in (told, teller.ask().text, teller.ask(path_of(terrace, teller)).text):
        assert "Stad Gent" not in each
        assert "OVO002067" not in each
    # The region's list of authorities has no other: a number, without a name.
    assert teller.tells() == 1
    (member,) = teller.feed()
    assert member["aangemaaktDoor"].endswith("OVO002067")
    assert own not in str(member)
