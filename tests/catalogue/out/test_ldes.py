"""``@@ldes`` over HTTP: pages that stay as they are, and one that grows."""

from onderneem.addon.catalogue.harvest.pages import read_page
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.feed import KEY
from plone import api
from rdflib import RDF
from rdflib import URIRef
from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import graph_of
from tests.catalogue.out.shapes import lpdc_shapes
from tests.catalogue.out.shapes import with_linked_nodes
from tests.topics.people import Writer
from zope.annotation.interfaces import IAnnotations
import json
import pytest
import transaction

TREE = "https://w3id.org/tree#"


@pytest.fixture
def pages(teller):
    """Five services on pages of two."""
    IAnnotations(teller.section)[KEY] = Feed(size=2)
    for number in range(5):
        teller.make("onderneem.Permit", f"p{number}")
    teller.tells()
    return teller


def test_an_empty_feed_is_a_page(teller):
    """A reader who comes too early gets no error."""
    answer = teller.ask("/@@ldes")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/ld+json")
    assert answer.json()["member"] == []


def test_each_page_leads_to_the_next(pages):
    """From the first to the last, every snapshot once."""
    url, names = f"{pages.section.absolute_url()}/@@ldes", []
    for number in range(3):
        page = pages.ask(f"/@@ldes/{number}").json()
        names += [each["@id"] for each in page["member"]]
        assert page["@id"] == url
        assert page["view"]["@id"] == f"{url}/{number}"
        nodes = [each["node"] for each in page["view"]["relation"]]
        assert nodes == ([f"{url}/{number + 1}"] if number < 2 else [])
    assert len(set(names)) == 5


def test_the_first_page_is_the_feed_itself(pages):
    """Whoever knows only the address begins at the beginning."""
    assert pages.ask("/@@ldes").json() == pages.ask("/@@ldes/0").json()


def test_full_pages_are_for_ever_and_the_last_is_not(pages):
    """A page is full only when there is a next one, so that it never changes afterwards."""
    full, last = pages.ask("/@@ldes/1"), pages.ask("/@@ldes/2")
    assert full.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert last.headers["Cache-Control"] == "public, max-age=60"
    before = full.content
    pages.make("onderneem.Permit", "p5")
    pages.tells()
    assert pages.ask("/@@ldes/2").headers["Cache-Control"] == "public, max-age=60"
    pages.make("onderneem.Permit", "p6")
    pages.tells()
    assert pages.ask("/@@ldes/1").content == before
    assert "immutable" in pages.ask("/@@ldes/2").headers["Cache-Control"]
    assert len(pages.feed(3)) == 1


def test_who_has_a_page_gets_304(pages):
    """Until it grows."""
    first = pages.ask("/@@ldes/2")
    known = {"If-None-Match": first.headers["ETag"]}
    assert pages.ask("/@@ldes/2", headers=known).status_code == 304
    assert "Last-Modified" in first.headers
    pages.make("onderneem.Permit", "p5")
    pages.tells()
    assert pages.ask("/@@ldes/2", headers=known).status_code == 200


@pytest.mark.parametrize("path", ["3", "03", "-1", "x", "0/0", "99999999999999", "1.0", "%00"])
def test_there_is_nothing_beyond(pages, path):
    """Every page has one address; everything else is not found."""
    assert pages.ask(f"/@@ldes/{path}").status_code == 404


def test_a_section_that_is_not_open_tells_nothing(pages):
    """Nor may a proxy keep what an editor read."""
    pages.move(pages.section, "retract")
    assert pages.ask("/@@ldes").status_code in (302, 401)
    own = Writer(pages.section).ask("/@@ldes")
    assert own.headers["Cache-Control"] == "private, no-cache"


def test_it_is_a_feed_to_any_reader_of_rdf(pages, terrace, grant):
    """The terms of LDES and TREE, and snapshots that the region's shapes accept."""
    pages.tells()
    whole = sum((graph_of(pages.ask(f"/@@ldes/{n}").json()) for n in range(4)), graph_of({}))
    stream = URIRef(f"{pages.section.absolute_url()}/@@ldes")
    members = set(whole.objects(stream, URIRef(f"{TREE}member")))
    assert (stream, RDF.type, URIRef("https://w3id.org/ldes#EventStream")) in whole
    assert len(members) == 7
    assert len(set(whole.objects(None, URIRef(f"{TREE}node")))) == 3
    assert complaints(with_linked_nodes(whole), lpdc_shapes()) == []


def test_our_own_reader_finds_the_next_page(pages):
    """And knows which page is finished."""
    url = f"{pages.section.absolute_url()}/@@ldes"
    first = read_page(pages.ask("/@@ldes").content, url)
    last = read_page(pages.ask("/@@ldes/2").content, f"{url}/2")
    assert (len(first.members), first.nodes, first.finished) == (2, (f"{url}/1",), True)
    assert (len(last.members), last.nodes, last.finished) == (1, (), False)


def test_the_log_knows_no_address_of_the_site(pages):
    """A site that gets another name, or two, tells the same under each."""
    document = feed_of(pages.section).entries[0].document
    assert pages.section.aq_parent.absolute_url() not in document
    request = pages.section.REQUEST
    request.setServerURL("https", "gent.example", 443)
    request.setVirtualRoot([])
    request.set("VirtualRootPhysicalPath", ("", "plone"))
    page = json.loads(api.content.get_view("ldes", pages.section, request)())
    assert page["@id"] == "https://gent.example/ondernemen/@@ldes"
    member = page["member"][0]
    assert member["isVersionOf"].startswith("https://gent.example/resolveuid/")
    assert member["contactgegevens"][0]["url"].startswith("https://gent.example/ondernemen/contact")


def test_it_goes_with_the_section(pages):
    """What is deleted leaves no log behind."""
    site = pages.section.aq_parent
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(pages.section, check_linkintegrity=False)
    transaction.commit()
    assert not any("catalogue.feed" in key for key in IAnnotations(site))
