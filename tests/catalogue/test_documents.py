"""Where the records are in an answer of the catalogue."""

from onderneem.addon.catalogue.documents import records_in
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import IPDC
from tests.shared_data import catalogue_documents
from tests.shared_data import shared_data
import json
import pytest

pytestmark = pytest.mark.pure

TITLE = "http://purl.org/dc/terms/title"
COST = "http://data.europa.eu/m8g/hasCost"
PAGES = {
    "constructed/ipdc-product-collection.json": 4,
    "constructed/ipdc-product-collection-limit2-page0.json": 2,
    "constructed/ipdc-product-collection-edge-cases.json": 5,
    "constructed/ipdc-product-collection-empty.json": 0,
    "lpdc-fixtures/ldes/instancesnapshot/page-0.json": 3,
    "lpdc-fixtures/ldes/instancesnapshot/all-pages-expected-triples.ttl": 8,
    "lpdc-fixtures/read-api-stubs/Ipdc.9.json": 1,
}
DOCUMENTS = catalogue_documents()


def instance(name, **more):
    """Return an expanded instance."""
    kind = f"{IPDC}InstancePublicService"
    title = [{"@value": name, "@language": "nl"}]
    return {"@id": f"http://x.example/{name}", "@type": [kind], TITLE: title, **more}


@pytest.mark.parametrize(("name", "count"), PAGES.items())
def test_every_member_of_a_page_is_found(name, count):
    """A collection, a page of a feed, a graph and a single record all give their records."""
    records = [read_record(each) for each in records_in(DOCUMENTS[name])]
    assert len({each.version or each.identifier for each in records}) == len(records) == count


@pytest.mark.parametrize("name", ["Ipdc.400.json", "Ipdc.404.json"])
def test_an_error_message_is_not_an_empty_catalogue(name):
    """An answer that tells of a problem is refused, as a page and as a record."""
    path = shared_data() / "lpdc-fixtures" / "read-api-stubs" / name
    document = json.loads(path.read_text("utf-8"))
    with pytest.raises(RecordRefused, match="not-a-page"):
        records_in(document)
    with pytest.raises(RecordRefused, match="not-a-record"):
        read_record(document)


@pytest.mark.parametrize("document", [None, "", b"", 5, [], {}, [[]], {"@graph": None}, "<xml/>"])
def test_what_is_no_document_is_refused(document):
    """Something else than a document is refused at once, not when its records are asked."""
    with pytest.raises(RecordRefused):
        records_in(document)
    with pytest.raises(RecordRefused):
        read_record(document)


def test_the_export_of_a_supplier_is_refused_clearly():
    """CEVI's XML is another format, and not even well-formed: it is refused, not guessed at."""
    path = shared_data() / "lpdc-fixtures" / "cevi-export" / "LPDC_CEVI.xml"
    for content in (path.read_text("utf-8"), path.read_bytes()):
        with pytest.raises(RecordRefused) as refusal:
            read_record(content)
        assert (refusal.value.field, refusal.value.reason) == ("@type", "not-a-record")


def test_one_bad_member_is_handed_on():
    """A member that is no record is refused by itself; the others are read."""
    page = {"@type": "Collection", "hydraMember": [5, "x", {"@id": "http://x.example/y"}, {}]}
    members = list(records_in(page))
    assert len(members) == 4
    for each in members:
        with pytest.raises(RecordRefused):
            read_record(each)


def test_an_expanded_page_refers_to_its_members():
    """Members that a page names by address are found among the nodes of its graph."""
    member = "https://w3id.org/tree#member"
    page = {"@type": ["https://w3id.org/ldes#EventStream"], member: [{"@id": "http://x.example/a"}]}
    found = [read_record(each).title for each in records_in({"@graph": [page, instance("a")]})]
    assert found == ["a"]


def test_records_of_one_graph_are_kept_apart():
    """A graph with two records isn't one record; each gets its own nodes and those it shares."""
    shared = {"@id": "_:cost", TITLE: [{"@value": "Gratis", "@language": "nl"}]}
    graph = [instance("a", **{COST: [{"@id": "_:cost"}]}), shared]
    graph.append(instance("b", **{COST: [{"@id": "_:cost"}], "source": {"@id": graph[0]["@id"]}}))
    with pytest.raises(RecordRefused, match="several-records"):
        read_record(graph)
    records = [read_record(each) for each in records_in(graph)]
    assert [(each.title, each.costs[0].title) for each in records] == [
        ("a", "Gratis"),
        ("b", "Gratis"),
    ]


def test_circles_come_to_an_end():
    """Nodes that lead to each other, or to themselves, are each followed once."""
    one, other = instance("a"), {"@id": "_:b"}
    other["loop"] = [{"@id": "_:b"}, {"@id": one["@id"]}, other]
    one["loop"] = other
    documents = list(records_in([one, other, instance("b")]))
    assert [read_record(each).title for each in documents] == ["a", "b"]
    assert [len(each) for each in documents] == [2, 1]
