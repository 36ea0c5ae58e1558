"""``@catalogue`` over HTTP: what is in it, for whom, and how it is kept."""

from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from onderneem.addon import clock
from onderneem.addon.catalogue.out.documents import SectionDocument
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.subsidies.content import ISubsidy
from plone import api
from rdflib import Graph
from rdflib.compare import isomorphic
from tests.catalogue.out.conftest import Teller
from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import cpsv_shapes
from tests.catalogue.out.shapes import graph_of
from tests.topics.people import Writer
from tests.topics.reading import make
import json
import pytest
import requests
import transaction

JSON_LD = "application/ld+json"
DAY = timedelta(days=1)


def test_it_tells_permits_and_subsidies(teller, terrace, grant):
    """With what is theirs; a guide and a topic are no public service."""
    make(teller.section, "onderneem.Guide", "gids")
    transaction.commit()
    told = teller.told()
    assert set(told) == {"Terras", "Premie"}
    url = teller.section.aq_parent.absolute_url()
    assert told["Terras"]["@id"] == f"{url}/resolveuid/{terrace.UID()}"
    assert told["Terras"]["foaf:page"] == {"@id": terrace.absolute_url()}
    assert told["Terras"]["cv:hasCompetentAuthority"] == {
        "@id": "https://data.vlaanderen.be/id/organisatie/OVO002067"
    }
    assert told["Terras"]["cv:processingTime"]["@value"] == "P30D"
    assert len(told["Terras"]["cv:holdsRequirement"]) == 2
    assert told["Premie"]["cpsv:produces"]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "30% of the costs"), ("nl", "30 % van de kosten")]
)
def test_what_a_subsidy_yields_is_told_in_its_language(teller, grant, language, words):
    """Each text says which language it is in: that has to be true."""
    grant.language = language
    row = ISubsidy["amounts"].row(kind="percentage", percentage=Decimal(30))
    grant.amounts = (row,)
    grant.notifyModified()
    grant.reindexObject()
    transaction.commit()
    told = json.dumps(teller.catalogue().json(), ensure_ascii=False)
    assert json.dumps({"@value": words, "@language": language}, ensure_ascii=False) in told


def test_who_gives_a_subsidy_decides_on_it_when_nobody_else_does(teller, grant):
    """What the editor said of it; never somebody by default."""
    grant.competent_authority, grant.authority_level = "", "Vlaams"
    grant.provider = "VLAIO, Vlaamse overheid"
    grant.notifyModified()
    grant.reindexObject()
    transaction.commit()
    told = teller.told()["Premie"]["cv:hasCompetentAuthority"]
    assert told == {"@id": "https://data.vlaanderen.be/id/organisatie/OVO000039"}
    grant.provider = None
    grant.notifyModified()
    grant.reindexObject()
    transaction.commit()
    (omitted,) = teller.catalogue().json()["omitted"]
    assert omitted["reason"] == "authority"


def test_the_address_of_a_service_leads_to_its_page(teller, terrace):
    """An identifier that can be followed, wherever the page was moved."""
    answer = teller.ask(teller.told()["Terras"]["@id"])
    assert answer.status_code in (301, 302)
    assert answer.headers["Location"] == terrace.absolute_url()


def test_the_shapes_have_nothing_to_say(teller, terrace, grant):
    """As it comes out of a real site, in both notations."""
    document = teller.catalogue().json()
    assert document["omitted"] == []
    graph = graph_of(document)
    assert complaints(graph, cpsv_shapes()) == []
    answer = teller.catalogue(format="ttl")
    assert answer.headers["Content-Type"].startswith("text/turtle")
    assert isomorphic(graph, Graph().parse(data=answer.content, format="turtle"))


@pytest.mark.parametrize(
    "query", ["format=xml", "format=", "format=ttl&format=jsonld", "format=TTL"]
)
def test_an_unknown_format_is_refused(teller, query):
    """With the field, in the language of the page."""
    answer = teller.read(f"/@catalogue?{query}")
    assert answer.status_code == 400
    body = answer.json()
    assert body["type"] == "ValidationError"
    assert body["errors"] == [{"field": "format", "message": body["message"]}]


@pytest.mark.parametrize("address", ["/@catalogue?b_size=5", "/@@ldes?page=99999", "/@@ldes?page="])
def test_who_asks_for_a_part_never_takes_the_whole_for_it(teller, address):
    """Neither comes in pages by a question: 400, and what to ask instead."""
    answer = teller.read(address)
    name = address.partition("?")[2].partition("=")[0]
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, name)
    if "catalogue" in address:
        browsed = requests.get(answer.url, headers={"Accept": "text/html"}, timeout=60)
        assert browsed.json() == answer.json()


@pytest.mark.parametrize(
    ("accept", "query", "kind"),
    [
        (JSON_LD, "", JSON_LD),
        ("text/turtle", "", "text/turtle"),
        ("text/turtle;q=0.5, application/ld+json", "", JSON_LD),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", JSON_LD),
        ("text/html,*/*;q=0.8", "?format=ttl", "text/turtle"),
        ("*/*", "", JSON_LD),
    ],
)
def test_a_harvester_and_a_browser_read_it_too(teller, terrace, accept, query, kind):
    """Whatever they accept: in the notation that they would rather have."""
    url = f"{teller.section.absolute_url()}/@catalogue{query}"
    answers = [
        requests.request(method, url, headers={"Accept": accept}, timeout=60)
        for method in ("GET", "HEAD")
    ]
    assert [each.status_code for each in answers] == [200, 200]
    assert [each.headers["Content-Type"].split(";")[0] for each in answers] == [kind, kind]
    assert "Terras" in answers[0].text
    assert answers[1].content == b""


def test_what_is_wrong_is_told_them_too(teller):
    """A format that isn't, and a method that only a form has."""
    url = f"{teller.section.absolute_url()}/@catalogue"
    wrong = requests.get(f"{url}?format=xml", headers={"Accept": "text/turtle"}, timeout=60)
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (400, "format")
    for method in ("POST", "OPTIONS", "PROPFIND"):
        assert requests.request(method, url, timeout=60).status_code == 405


def test_an_empty_section_has_an_empty_catalogue(teller):
    """Which is valid, and says who publishes it."""
    graph = graph_of(teller.catalogue().json())
    assert complaints(graph, cpsv_shapes()) == []
    assert teller.told() == {}


def test_it_never_tells_what_is_not_published(teller, terrace):
    """A draft, a retracted one, one of tomorrow and one of yesterday: not to editors either."""
    make(teller.section, "onderneem.Permit", "concept", private=True, description="x")
    early = teller.make("onderneem.Permit", "morgen")
    late = teller.make("onderneem.Permit", "gisteren")
    gone = teller.make("onderneem.Permit", "weg")
    early.effective_date = api.portal.get().created() + 2
    late.expiration_date = api.portal.get().created() - 2
    for item in (early, late):
        item.reindexObject()
    teller.move(gone, "retract")
    editor = Writer(teller.section)
    own = editor.read("/@catalogue").json()
    assert set(teller.told()) == {"Terras"}
    assert own == teller.catalogue().json()


def test_tomorrow_it_tells_what_begins_tomorrow(teller, terrace):
    """No event tells that a day begins or ends."""
    early = teller.make("onderneem.Permit", "morgen")
    early.effective_date = early.created() + 2
    terrace.expiration_date = terrace.created() + 2
    early.reindexObject()
    terrace.reindexObject()

    def ids():
        return [brain.getId for brain in published(teller.section)]

    assert ids() == ["terras"]
    with clock.pinned(datetime.now(clock.BRUSSELS) + 3 * DAY):
        assert ids() == ["morgen"]


def test_what_lacks_something_is_left_out_with_the_reason(teller, terrace):
    """The others stay; nothing is made up to let it in."""
    bare = make(teller.section, "onderneem.Permit", "kaal", description="")
    transaction.commit()
    document = teller.catalogue().json()
    assert document["omitted"] == [{"@id": teller.service(bare).iri, "reason": "description"}]
    assert set(teller.told()) == {"Terras"}
    assert f"{teller.service(bare).iri}> description" in teller.catalogue(format="ttl").text


def test_one_that_can_not_be_read_never_stops_the_others(teller, terrace):
    """A value of the wrong kind, as an import may leave it."""
    broken = teller.make("onderneem.Subsidy", "stuk")
    broken.windows = "gisteren"
    transaction.commit()
    answer = teller.catalogue()
    assert answer.json()["omitted"] == [{"@id": teller.service_iri(broken), "reason": "error"}]
    assert set(teller.told()) == {"Terras"}


def test_hostile_values_never_break_it(teller, terrace):
    """Whatever an import left behind: it is cleaned, or left out."""
    terrace.title = 'Zeg "a" \\ </script>\x00\ud800'
    terrace.costs = "geen lijst"
    terrace.conditions = ("goed", None, 7, "x\ny")
    terrace.legislation = ("Wet | https://wet.example/a b", 'Wet | https://wet.example/"x"')
    terrace.competent_authority = "javascript:alert(1)"
    terrace.authority_level = "bestaat niet"
    terrace.language = "klingon_x!"
    terrace.target_groups = {"Onderneming", "../../etc", None}
    transaction.commit()
    document = teller.catalogue().json()
    assert document["omitted"] == []
    graph = graph_of(document)
    assert complaints(graph, cpsv_shapes()) == []
    told = teller.told()['Zeg "a" \\ </script>']
    assert told["dct:title"]["@language"] == "und"
    assert "cv:hasCost" not in told
    assert len(told["cv:holdsRequirement"]) == 2
    turtle = teller.catalogue(format="ttl")
    assert isomorphic(graph, Graph().parse(data=turtle.content, format="turtle"))


def test_who_has_it_already_gets_304(teller, terrace):
    """Until something changes; each notation has its own version."""
    first = teller.catalogue()
    etag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "public, max-age=300"
    headers = {"Accept": "application/json", "If-None-Match": f'"x", W/{etag}'}
    again = teller.ask("/@catalogue", headers=headers)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == etag
    assert teller.catalogue(format="ttl").headers["ETag"] != etag
    terrace.description = "Anders"
    terrace.notifyModified()
    terrace.reindexObject()
    transaction.commit()
    changed = teller.ask("/@catalogue", headers=headers)
    assert changed.status_code == 200
    assert "Anders" in changed.text


@pytest.mark.parametrize("change", ["retract", "section", "move"])
def test_every_kind_of_change_is_another_version(teller, terrace, change):
    """Also one that doesn't touch the items, or takes one away."""
    before = teller.catalogue().headers["ETag"]
    with api.env.adopt_roles(["Manager"]):
        if change == "retract":
            api.content.transition(terrace, "retract")
        elif change == "section":
            teller.section.phone = "09 111 11 11"
        else:
            api.content.rename(terrace, "anders")
    transaction.commit()
    assert teller.catalogue().headers["ETag"] != before


def test_a_section_that_is_not_open_is_not_kept_by_proxies(teller, terrace):
    """Visitors get no answer; an editor's isn't to be shared."""
    teller.move(teller.section, "retract")
    assert teller.catalogue().status_code == 401
    own = Writer(teller.section).read("/@catalogue")
    assert own.headers["Cache-Control"] == "private, no-cache"


def test_it_stays_the_same_when_a_section_or_an_item_moves(teller, terrace):
    """An identifier that changes would be another service to who reads it."""
    before = teller.told()["Terras"]["@id"]
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(terrace, "terrasje")
        api.content.rename(teller.section, "ondernemers")
    transaction.commit()
    moved = Teller(teller.section.aq_parent["ondernemers"])
    assert moved.told()["Terras"]["@id"] == before


def test_no_object_is_woken_to_say_304(teller, terrace):
    """The version follows from the catalog alone."""
    document = SectionDocument(teller.section, "http://x.example", "jsonld")
    transaction.commit()
    teller.section._p_jar.cacheMinimize()
    woken = terrace._p_changed
    assert document.etag
    assert terrace._p_changed is woken is None


def test_names_that_an_asker_invents_for_the_site_cost_nothing(teller, terrace, monkeypatch):
    """The document is made once, whatever the address; and no name can break it."""
    teller.catalogue()
    monkeypatch.setattr(SectionDocument, "_make", None)
    evil = SectionDocument(teller.section, 'http://x.example/"],"a":"', "jsonld")
    assert graph_of(json.loads(evil.body))
    other = SectionDocument(teller.section, "https://gent.example", "jsonld")
    assert "https://gent.example/resolveuid/" in other.body
    assert other.etag != evil.etag
