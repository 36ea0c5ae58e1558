"""Every record we have arrives whole, and nothing else than a record ever does."""

from dataclasses import replace
from datetime import datetime
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.documents import records_in
from onderneem.addon.catalogue.language import DUTCH_FORMAL
from onderneem.addon.catalogue.language import DUTCH_INFORMAL
from onderneem.addon.catalogue.language import ENGLISH
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.reading import read_with_notes
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.record import ServiceRecord
from rdflib import Graph
from rdflib import Namespace
from rdflib import RDF
from rdflib import RDFS
from rdflib import URIRef
from tests.shared_data import catalogue_documents
from tests.shared_data import shared_data
import copy
import html
import json
import pytest
import re

pytestmark = pytest.mark.pure

DOCUMENTS = catalogue_documents()
RECORDS = {
    f"{name}#{number}": document
    for name, page in DOCUMENTS.items()
    for number, document in enumerate(records_in(page))
}
CONTEXT = json.loads(
    (shared_data() / "ipdc-lpdc" / "jsonld" / "ipdc-lpdc-im.jsonld").read_text("utf-8")
)["@context"]
IPDC = Namespace("https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#")
DCT = Namespace("http://purl.org/dc/terms/")
M8G = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
ORDER = URIRef("http://www.w3.org/ns/shacl#order")
URL = URIRef("http://schema.org/url")
KINDS = (
    IPDC.InstancePublicService,
    IPDC.InstancePublicServiceSnapshot,
    IPDC.ConceptualPublicService,
    IPDC.ConceptualPublicServiceSnapshot,
)
TEXTS = {
    "title": DCT.title,
    "description": DCT.description,
    "further_description": IPDC.additionalDescription,
    "exceptions": IPDC.exception,
    "regulation_text": IPDC.regulation,
}
PARTS = {
    "conditions": URIRef("http://vocab.belgif.be/ns/publicservice#hasRequirement"),
    "procedures": CPSV.follows,
    "costs": M8G.hasCost,
    "financial_advantages": CPSV.produces,
    "legislation": M8G.hasLegalResource,
    "websites": RDFS.seeAlso,
}
CODES = {
    "themes": M8G.thematicArea,
    "target_groups": IPDC.targetAudience,
    "competent_levels": IPDC.competentAuthorityLevel,
    "executing_levels": IPDC.executingAuthorityLevel,
    "areas": DCT.spatial,
    "languages": DCT.language,
    "publication_channels": IPDC.publicationMedium,
    "your_europe_categories": IPDC.yourEuropeCategory,
}

# --- an independent reading: rdflib with the region's own context


def graph_of(document):
    """Return a record as triples, and its subject."""
    nodes = document if isinstance(document, list) else [document]
    if "naam" in nodes[0]:
        document = {**nodes[0], "@context": CONTEXT}
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    return graph, next(s for kind in KINDS for s in graph.subjects(RDF.type, kind))


def words(text):
    """Return the text without scripts, markup and blanks, to compare by."""
    text = re.sub(r"(?s)<script>.*?</script>", "", text)
    return "".join(html.unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", text)).split())


def dutch(graph, subject, predicate):
    """Return the words of every Dutch variant of a text; what is empty when there is none."""
    found = {
        words(text)
        for text in graph.objects(subject, predicate)
        if text.language and text.language.lower().startswith("nl")
    }
    return found or {""}


def children(graph, subject, predicate):
    """Return the nodes of the parts that have Dutch words or a proper address, in their order."""
    nodes = [
        node
        for node in graph.objects(subject, predicate)
        if urls(graph, [node]) or {""} != dutch(graph, node, DCT.title) | {""}
    ]
    return sorted(nodes, key=lambda node: float(next(iter(graph.objects(node, ORDER)), 99)))


def urls(graph, nodes):
    """Return the proper web addresses of nodes."""
    found = [str(url) for node in nodes for url in graph.objects(node, URL)]
    return [url for url in found if re.fullmatch(r"https?://[^<>\s]+", url)]


def addresses(graph, nodes):
    """Return one address per node that has any: a real website has two."""
    return sorted(min(found) for node in nodes if (found := urls(graph, [node])))


# --- what real records hold


def test_there_are_records_to_read():
    """The reference data has 42 records: 13 of our own, 29 real."""
    assert len(RECORDS) == 42


@pytest.mark.parametrize("name", RECORDS)
def test_the_texts_arrive(name):
    """Name and descriptions are a Dutch variant of the record's, where it has one."""
    graph, subject = graph_of(RECORDS[name])
    record = read_record(RECORDS[name])
    for attribute, predicate in TEXTS.items():
        assert words(getattr(record, attribute)) in dutch(graph, subject, predicate), attribute
    assert record.title == record.title.strip() != ""


@pytest.mark.parametrize("name", RECORDS)
def test_the_parts_arrive_in_their_order(name):
    """Each condition, procedure, cost, advantage, law and website is there with its words."""
    graph, subject = graph_of(RECORDS[name])
    record = read_record(RECORDS[name])
    for attribute, predicate in PARTS.items():
        nodes, parts = children(graph, subject, predicate), getattr(record, attribute)
        assert len(parts) == len(nodes), attribute
        for part, node in zip(parts, nodes, strict=True):
            assert words(part.title) in dutch(graph, node, DCT.title)
            assert words(part.text) in dutch(graph, node, DCT.description)


@pytest.mark.parametrize("name", RECORDS)
def test_the_links_arrive(name):
    """Websites and laws keep their address, and so do the pages of each procedure."""
    graph, subject = graph_of(RECORDS[name])
    record = read_record(RECORDS[name])
    for attribute in ("websites", "legislation"):
        nodes = children(graph, subject, PARTS[attribute])
        found = [each.url for each in getattr(record, attribute) if each.url]
        assert sorted(found) == addresses(graph, nodes)
    nodes = children(graph, subject, CPSV.follows)
    for procedure, node in zip(record.procedures, nodes, strict=True):
        found = [each.url for each in procedure.websites]
        assert sorted(found) == addresses(graph, children(graph, node, IPDC.hasWebsite))


@pytest.mark.parametrize("name", RECORDS)
def test_the_proofs_arrive(name):
    """A condition keeps the evidence that proves it."""
    graph, subject = graph_of(RECORDS[name])
    nodes = children(graph, subject, PARTS["conditions"])
    for condition, node in zip(read_record(RECORDS[name]).conditions, nodes, strict=True):
        proofs = list(graph.objects(node, M8G.hasSupportingEvidence))
        assert len(proofs) == (1 if condition.evidence else 0)
        for proof in proofs:
            assert words(condition.evidence.title) in dutch(graph, proof, DCT.title)
            assert words(condition.evidence.text) in dutch(graph, proof, DCT.description)


@pytest.mark.parametrize("name", RECORDS)
def test_the_codes_arrive(name):
    """Themes, target groups, levels, areas and languages are the last part of their address."""
    graph, subject = graph_of(RECORDS[name])
    record = read_record(RECORDS[name])
    for attribute, predicate in CODES.items():
        expected = sorted(str(each).split("/")[-1] for each in graph.objects(subject, predicate))
        assert list(getattr(record, attribute)) == expected, attribute
    types = [str(each).split("/")[-1] for each in graph.objects(subject, DCT.type)]
    assert [record.type] == (types or [""])


@pytest.mark.parametrize("name", RECORDS)
def test_the_form_makes_no_difference(name):
    """A record says the same in the compact and in the expanded form."""
    graph, _ = graph_of(RECORDS[name])
    expanded = json.loads(graph.serialize(format="json-ld", auto_compact=False))
    assert settled(read_record(expanded)) == settled(read_record(RECORDS[name]))


def settled(record):
    """Return the record without what the two forms can't have in common."""
    # Parts without an order stand in no order in a graph.
    parts = {name: tuple(sorted(getattr(record, name), key=repr)) for name in PARTS}
    bare = [replace(each, websites=frozenset(each.websites)) for each in parts["procedures"]]
    parts["procedures"] = frozenset(bare)
    # A bare {"id": "OVO…"} isn't JSON-LD: expanding loses it, we read it.
    return replace(record, competent_authorities=(), executing_authorities=(), **parts)


def record_of(name, number=0):
    """Return a record of the reference data, read."""
    return read_record(RECORDS[f"{name}#{number}"])


def test_a_snapshot_knows_what_it_is_a_version_of():
    """In a feed the stable identifier is what a snapshot is a version of."""
    record = record_of("lpdc-fixtures/ldes/instancesnapshot/page-0.json")
    assert record.identifier.startswith("http://data.lblod.info/id/public-service/")
    assert record.version.startswith("http://data.lblod.info/id/public-service-snapshot/")
    assert record.generated == datetime(2024, 2, 18, 6, 32, 10, 377000, tzinfo=timezone.utc)


def test_a_product_of_the_read_api_is_its_own_identifier():
    """In the read API the address is the identifier, and the number is a text."""
    record = record_of("lpdc-fixtures/read-api-stubs/Ipdc.9.json")
    assert (record.identifier, record.version) == ("https://ipdc.be/id/instantie/6", None)
    assert (record.number, record.kind, record.starts) == ("9", "instance", None)
    assert record.competent_authorities == ("OVO000106",)
    assert record.executing_authorities == ("OVO000106", "OVO002149")


def test_organisations_are_read_without_an_address():
    """A bare id is enough to know the authority."""
    name = "lpdc-fixtures/instances-read-api/aae82967-fd21-4a05-a870-7d2b43f4d443.jsonld"
    assert record_of(name).competent_authorities == ("OVO002514",)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_codes_are_read_from_addresses_of_either_scheme(scheme):
    """Registers chose one of the two, and writers the other."""
    concept = f"{scheme}://productencatalogus.data.vlaanderen.be/id/concept"
    document = {
        "@id": "https://a.example/1",
        "@type": "Instantie",
        "naam": {"nl": "Terras"},
        "type": f"{concept}/Type/Toelating",
        "bevoegdeOverheden": [f"{scheme}://data.vlaanderen.be/id/organisatie/OVO002188"],
        "geografischToepassingsgebieden": [f"{scheme}://data.europa.eu/nuts/code/BE23444021"],
        "talen": [f"{scheme}://publications.europa.eu/resource/authority/language/NLD"],
    }
    record = read_record(document)
    assert (record.type, record.competent_authorities) == ("Toelating", ("OVO002188",))
    assert (record.areas, record.languages) == (("BE23444021",), ("NLD",))


@pytest.mark.parametrize("base", ["ftp://data.vlaanderen.be/id/organisatie/", "https://a.example/"])
def test_another_register_keeps_its_own_addresses(base):
    """Only the scheme may differ."""
    document = {
        "@id": "https://a.example/1",
        "@type": "Instantie",
        "naam": {"nl": "Terras"},
        "bevoegdeOverheden": [f"{base}OVO002188"],
    }
    assert read_record(document).competent_authorities == (f"{base}OVO002188",)


@pytest.mark.parametrize(("number", "archived"), [(0, False), (1, False), (2, True)])
def test_archived_is_read_from_a_text_too(number, archived):
    """The feed of a municipality writes it as a text; a record without it isn't archived."""
    record = record_of("lpdc-fixtures/ldes/instancesnapshot/page-1.json", number)
    assert record.archived is archived


def test_contact_details_arrive():
    """Who to ask, and where, comes with the record."""
    record = record_of("constructed/ipdc-product-collection.json")
    contact = record.contact_points[0]
    assert contact.email == "ondernemen@nazareth-de-pinte.example"
    assert contact.phone == "+32 9 000 00 00"
    assert contact.address.municipality == "Nazareth-De Pinte"
    assert (contact.address.postal_code, contact.order) == ("9840", 0)
    assert record.keywords == ("café", "horeca", "openbaar domein", "terras")


@pytest.mark.parametrize(
    ("languages", "beginning"),
    [(DUTCH_INFORMAL, "<p>Wil je"), (DUTCH_FORMAL, "<p>Wilt u"), (ENGLISH, "<p>You need")],
)
def test_the_site_chooses_how_it_addresses_its_readers(languages, beginning):
    """The same product reads informally, formally or in English."""
    record = read_record(RECORDS["constructed/ipdc-product-collection.json#0"], languages)
    assert record.description.startswith(beginning)


def test_unsafe_html_is_cleaned():
    """The record made to do harm keeps its words and its good link."""
    record = record_of("constructed/ipdc-product-collection-edge-cases.json", 4)
    assert record.title == "Onveilige HTML in de tekst & opmaak in de naam"
    assert record.description == (
        '<p>Tekst</p><a>klik</a><p>Goede <a href="https://www.vlaanderen.be">link</a></p>'
    )


# --- what a bad document gets

MINIMAL = {"@id": "http://x.example/1", "@type": "Instantie", "naam": {"nl": "Terras"}}


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"@id": None}, "@id", "missing"),
        ({"@id": "_:b0"}, "@id", "not-an-address"),
        ({"@id": 5}, "@id", "not-an-address"),
        ({"@type": "Voorwaarde"}, "@type", "not-a-record"),
        ({"naam": {"en": "Terrace"}}, "naam", "missing"),
        ({"naam": {"nl": "<p> </p>"}}, "naam", "missing"),
        ({"naam": "x" * 1001}, "naam", "too-long"),
        ({"eindeDienstVerlening": "ooit"}, "eindeDienstVerlening", "not-a-time"),
        ({"eindeDienstVerlening": {}}, "eindeDienstVerlening", "not-a-time"),
        ({"startDienstVerlening": ""}, "startDienstVerlening", "not-a-time"),
        ({"gearchiveerd": "misschien"}, "gearchiveerd", "not-a-yes-or-no"),
        ({"beschrijving": {"nl": "x" * 50_001}}, "beschrijving", "too-long"),
        ({"kosten": [{}] * 501}, "kosten", "too-many"),
    ],
)
def test_the_refusal_names_the_field_and_the_reason(change, field, reason):
    """Who maintains the record reads which field to mend, and why."""
    with pytest.raises(RecordRefused) as refusal:
        read_record({**MINIMAL, **change})
    assert (refusal.value.field, refusal.value.reason) == (field, reason)


@pytest.mark.parametrize(
    ("change", "attribute", "expected"),
    [
        ({"productnummer": 1502}, "number", "1502"),
        ({"productnummer": 1502.0}, "number", "1502"),
        ({"naam": "Terras "}, "title", "Terras"),
        ({"naam": {"nl": ["Terras"], "nl-BE": {}}}, "title", "Terras"),
        ({"naam": "half \ud800 woord"}, "title", "half woord"),
        ({"type": "https://elders.example/Toelating"}, "type", ""),
        ({"themas": ["EconomieWerk", None, 5, {}, "a b"]}, "themes", ("5", "EconomieWerk")),
        ({"websites": [{"url": "javascript:alert(1)", "naam": {"nl": "x"}}]}, "websites", ()),
        ({"kosten": [{"order": 1}, None, 5, [], "_:weg"]}, "costs", ()),
        ({"linkedConcept": "x"}, "linked_concept", None),
    ],
)
def test_what_can_be_understood_is(change, attribute, expected):
    """A number for a text, a value for a list, a part without content: no reason to refuse."""
    assert getattr(read_record({**MINIMAL, **change}), attribute) == expected


def test_parts_are_put_in_order():
    """0.0, "1" and 2 are places; what has none comes last, as it stands."""
    orders = {"d": None, "c": 2, "b": "1", "e": "x", "a": 0.0}
    costs = [{"naam": {"nl": name}, "order": order} for name, order in orders.items()]
    record = read_record({**MINIMAL, "kosten": costs})
    assert "".join(each.title for each in record.costs) == "abcde"


def test_a_small_document_cannot_ask_for_much_work():
    """Nodes that refer to one huge text over and over use up the record's budget."""
    shared = {"@id": "_:w", "url": "https://x.example", "beschrijving": {"nl": "x" * 40_000}}
    procedures = [{"@id": f"_:p{n}", "websites": ["_:w"]} for n in range(400)]
    with pytest.raises(RecordRefused, match="@graph: too-long"):
        read_record([{**MINIMAL, "procedures": procedures}, shared])


JUNK = st.sampled_from(
    [
        *(None, True, 0, -1, 10**400, 1e308, float("nan"), "", "x", "x" * 60_000, "\ud800\x00"),
        *("<script>alert(1)</script><p onclick=x>y</p>", "_:b0", [], {}, [[[[]]]], [None] * 600),
        *({"@id": {}}, {"@value": {}}, {"@set": None}, {"@list": 5}, {"nl": {"nl": "x"}}, {5: 5}),
    ]
)


def places(value, path=()):
    """Yield the path to every value inside a document."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


PLACES = {name: list(places(document)) for name, document in RECORDS.items()}


@st.composite
def damaged(draw):
    """A real record in which a few values were replaced by junk, or by other parts of itself."""
    name = draw(st.sampled_from(sorted(RECORDS)))
    document = copy.deepcopy(RECORDS[name])
    for path in draw(st.lists(st.sampled_from(PLACES[name]), min_size=1, max_size=4)):
        target = document
        try:
            for key in path[:-1]:
                target = target[key]
            target[path[-1]] = draw(JUNK | st.just(document))
        except (TypeError, KeyError, IndexError):
            continue
    return document


@given(damaged())
def test_a_damaged_record_is_read_or_refused(document):
    """Whatever is wrong with a document, even a circle, the answer is a record or a refusal."""
    try:
        record = read_record(document)
    except RecordRefused:
        return
    assert isinstance(record, ServiceRecord)
    assert "<script" not in repr(record)
    assert "onclick" not in repr(record)
    hash(record)


@given(st.recursive(JUNK, lambda each: st.lists(each) | st.dictionaries(st.text(), each)))
def test_anything_at_all_is_refused(document):
    """What never was a record is refused with our own error."""
    with pytest.raises(RecordRefused):
        read_record(document)


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"naam": {"nl": "<b>Terras</b>"}}, Note("naam", "markup", "Terras")),
        ({"naam": {"nl": "Terras\u202e"}}, Note("naam", "unreadable")),
        (
            {"naam": {"nl": "Terras", "xx-klingon": "yIn"}},
            Note("naam", "no-language", "xx-klingon"),
        ),
        ({"beschrijving": {"nl": "<p onclick='x()'>a</p>"}}, Note("beschrijving", "unsafe")),
        ({"beschrijving": {"nl": "<a href='javascript:x'>a</a>"}}, Note("beschrijving", "unsafe")),
        ({"beschrijving": {"nl": True}}, Note("beschrijving", "no-text")),
        ({"naam": {"nl": 5}}, Note("naam", "as-number", "5")),
        ({"naam": 5}, Note("naam", "as-number", "5")),
        ({"naam": {"@value": 5.5, "@language": "nl"}}, Note("naam", "as-number", "5.5")),
        ({"beschrijving": [5]}, Note("beschrijving", "as-number", "5")),
        ({"zoektermen": 2026}, Note("zoektermen", "as-number", "2026")),
        ({"gearchiveerd": "false"}, Note("gearchiveerd", "as-text", "false")),
        (
            {"websites": [{"@id": "w", "url": "javascript:alert(1)"}]},
            Note("url", "no-web-address", "javascript:alert(1)"),
        ),
        (
            {"kosten": [{"@id": "k", "naam": {"nl": "Een"}, "order": "eerst"}]},
            Note("order", "no-order", "eerst"),
        ),
    ],
)
def test_what_is_cleaned_is_told(changes, note):
    """With the key and what stood there; and nothing more than that."""
    plain = {"@id": "https://a.example/1", "@type": "Instantie", "naam": {"nl": "A"}}
    assert read_with_notes(plain)[1] == ()
    assert read_with_notes({**plain, **changes})[1] == (note,)


@pytest.mark.parametrize("number", [1502, "1502", {"@value": 1502}])
def test_a_number_where_one_belongs_is_not_told(number):
    """Of a product, of a place in a list: it may be one."""
    cost = {"@id": "https://a.example/2", "naam": {"nl": "Een"}, "order": 2}
    plain = {"@id": "https://a.example/1", "@type": "Instantie", "naam": {"nl": "A"}}
    assert read_with_notes({**plain, "productnummer": number, "kosten": [cost]})[1] == ()


def test_the_regions_own_records_are_hardly_cleaned():
    """What it publishes has languages that exist and texts that are texts."""
    told = {note.reason for each in RECORDS.values() for note in read_with_notes(each)[1]}
    assert not told & {"as-number", "no-language", "no-text", "unreadable", "no-order"}
