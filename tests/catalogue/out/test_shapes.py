"""Pure: the official shapes have nothing to say about what we send out."""

from dataclasses import replace
from datetime import timedelta
from onderneem.addon.catalogue.out.cpsv import CONTEXT
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.out.turtle import turtle
from onderneem.addon.catalogue.term import Term
from rdflib import Graph
from rdflib import Literal
from rdflib import Namespace
from rdflib import RDF
from rdflib import URIRef
from rdflib import XSD
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS
from rdflib.namespace import FOAF
from tests.catalogue.out.services import BARE
from tests.catalogue.out.services import DESK
from tests.catalogue.out.services import FULL
from tests.catalogue.out.services import GENT
from tests.catalogue.out.services import PUBLISHER
from tests.catalogue.out.services import WHEN
from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import cpsv_shapes
from tests.catalogue.out.shapes import graph_of
from tests.catalogue.out.shapes import graph_of_snapshots
from tests.catalogue.out.shapes import lpdc_shapes
from tests.catalogue.out.shapes import with_linked_nodes
from tests.shared_data import shared_data
import pytest

pytestmark = pytest.mark.pure

SERVICE = URIRef("http://purl.org/vocab/cpsv#PublicService")
SNAPSHOT = URIRef(
    "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#InstancePublicServiceSnapshot"
)
# What the shapes say of CPSV-AP's own example: it refers to concepts, and to a place, that it
# doesn't describe. None of this is excused in what we send.
THEIRS = [
    ("channel1", "type", "ClassConstraintComponent"),
    ("evidenceType1", "evidenceTypeClassification", "ClassConstraintComponent"),
    ("openingHours1", "frequency", "ClassConstraintComponent"),
    ("publicOrganisation1", "spatial", "ClassConstraintComponent"),
    ("requirement1", "type", "ClassConstraintComponent"),
    ("specialOpeningHours1", "frequency", "ClassConstraintComponent"),
]
OWN_AUTHORITY = replace(GENT, iri="https://gent.example/x#authority-1", name="Wie", known=False)
KINDS = {
    "bare": BARE,
    "full": FULL,
    "an authority of our own": replace(FULL, authority=OWN_AUTHORITY),
    "another language": replace(FULL, language="fr"),
    "an unknown language": replace(FULL, language="und"),
    "links without steps": replace(FULL, procedure=(), conditions=()),
    "a term in words": replace(FULL, term=Term(words="30 dagen na het laatste stuk")),
    "a term in working days": replace(FULL, term=Term(10, "working-days", "na de melding")),
    "somebody unknown carries it out": replace(FULL, executing=OWN_AUTHORITY),
    "no municipality": replace(BARE, area="", level=""),
}


CV = Namespace("http://data.europa.eu/m8g/")


def as_json(found):
    """Return the document that ``@catalogue`` answers with."""
    return {"@context": CONTEXT, "@graph": found.nodes}


@pytest.fixture(scope="module")
def everything():
    """A catalogue with a service of every kind."""
    services = [
        replace(service, iri=f"https://gent.example/resolveuid/{number}")
        for number, service in enumerate(KINDS.values())
    ]
    return catalogue(PUBLISHER, DESK, services)


def test_cpsv_ap_has_nothing_to_say(everything):
    """No violation, and every service is in it."""
    graph = graph_of(as_json(everything))
    assert len(set(graph.subjects(RDF.type, SERVICE))) == len(KINDS)
    assert everything.omitted == []
    assert complaints(graph, cpsv_shapes()) == []


def test_cpsv_ap_has_nothing_to_say_of_a_section_that_says_little():
    """No municipality, no description, no phone, no hours."""
    publisher = replace(PUBLISHER, area="", organisation=None)
    desk = replace(DESK, phone="", phone_url="", email="", hours=())
    graph = graph_of(as_json(catalogue(publisher, desk, [BARE])))
    assert complaints(graph, cpsv_shapes()) == []


def said_of(service):
    """Return the graph of one service, and its node."""
    return graph_of(as_json(catalogue(PUBLISHER, DESK, [service]))), URIRef(service.iri)


def test_each_condition_has_its_own_proof():
    """One evidence for the condition that asks one, and none for the others."""
    graph, service = said_of(FULL)
    proofs = {
        str(graph.value(each, DCTERMS.title)): [
            str(graph.value(proof, DCTERMS.title))
            for proof in graph.objects(each, CV.hasSupportingEvidence)
        ]
        for each in graph.objects(service, CV.holdsRequirement)
    }
    assert proofs == {
        "1,50 meter blijft vrij.": ["Een plan op schaal"],
        "Geen <b>vaste</b> vloer.": [],
        "Prijs: nul & niets": [],
    }


def test_a_price_is_a_number_in_euro():
    """What is words stays words; a price per something says so beside the number."""
    graph, service = said_of(FULL)
    costs = {
        str(graph.value(each, DCTERMS.description)): (
            graph.value(each, CV.hasValue),
            str(graph.value(each, CV.currency) or "")[-3:],
        )
        for each in graph.objects(service, CV.hasCost)
    }
    assert costs == {
        "20 euro per m²": (Literal("20", datatype=XSD.double), "EUR"),
        "Jaartaks: 1.250,50 euro": (Literal("1250.50", datatype=XSD.double), "EUR"),
        "Voorwaarden: gratis": (Literal("0", datatype=XSD.double), "EUR"),
        "Al de rest vraagt u ons.": (None, ""),
    }


@pytest.mark.parametrize(
    ("term", "duration"),
    [
        (Term(30, "calendar-days"), "P30D"),
        (Term(2, "weeks", "na de melding"), "P14D"),
        (Term(1, "months"), "P1M"),
        (Term(10, "working-days"), ""),
        (Term(words="zo snel mogelijk"), ""),
    ],
)
def test_a_term_is_a_duration_where_a_calendar_can_count_it(term, duration):
    """Working days aren't days: no calendar in the document says which these are."""
    graph, service = said_of(replace(FULL, term=term))
    found = graph.value(service, CV.processingTime)
    assert (found is not None, str(found or "")) == (bool(duration), duration)


def test_each_way_is_a_channel_with_its_hours():
    """The button, the editor's own ways, then the desk; hours are described, never guessed."""
    graph, service = said_of(FULL)
    channels = list(graph.objects(service, CV.hasChannel))
    assert len(channels) == 7
    pages = {str(page) for each in channels for page in graph.objects(each, FOAF.page)}
    assert {"tel:+3291234567", "mailto:terras@gent.example", "https://formulier.example"} <= pages
    hours = {
        str(graph.value(moment, DCTERMS.description))
        for each in channels
        for moment in graph.objects(each, CV.openingHours)
    }
    assert {"ma 9-12\ndi 9-12", "ma-vr 9-12"} <= hours


def test_what_the_profile_has_no_term_for_is_a_rule():
    """Silence and redress are read there, and bend no other term."""
    graph, service = said_of(FULL)
    rules = {
        str(graph.value(each, DCTERMS.title)): str(graph.value(each, DCTERMS.description))
        for each in graph.objects(service, URIRef("http://purl.org/vocab/cpsv#follows"))
    }
    assert rules["Als er geen beslissing komt"] == "Dan is het geweigerd."
    assert rules["Niet akkoord?"] == (
        "Beroep (30 dagen; Bij de deputatie; https://beroep.example)\nEen klacht"
    )


def test_where_it_holds_and_in_which_languages():
    """What the editor chose; otherwise the municipality, and the language of the page."""
    graph, service = said_of(FULL)
    assert {str(each)[-3:] for each in graph.objects(service, DCTERMS.language)} == {"NLD", "ENG"}
    assert len(set(graph.objects(service, DCTERMS.spatial))) == 2
    graph, service = said_of(BARE)
    assert [str(each)[-3:] for each in graph.objects(service, DCTERMS.language)] == ["NLD"]
    assert [str(each)[-10:] for each in graph.objects(service, DCTERMS.spatial)] == ["BE23444021"]


def test_the_shapes_can_complain():
    """A test that can't fail proves nothing: their own example has six complaints."""
    example = shared_data() / "cpsv-ap" / "3.2.0" / "example-rdf_public_service.ttl"
    assert complaints(Graph().parse(example), cpsv_shapes()) == THEIRS


def test_turtle_says_the_same(everything):
    """Two notations, one graph."""
    found = Graph().parse(data=turtle(everything.nodes, CONTEXT), format="turtle")
    assert isomorphic(found, graph_of(as_json(everything)))


@pytest.mark.parametrize(
    "name",
    [
        each
        for each in KINDS
        if each
        not in (
            "an authority of our own",
            "another language",
            "an unknown language",
            "no municipality",
        )
    ],
)
def test_lpdc_has_nothing_to_say(name):
    """Neither of a snapshot, nor of the tombstone after it."""
    document = instance(KINDS[name], PUBLISHER)
    graph = graph_of_snapshots(
        snapshot(document, f"{BARE.iri}#1", WHEN),
        snapshot(document, f"{BARE.iri}#2", WHEN + timedelta(days=1), archived=True),
    )
    assert len(set(graph.subjects(RDF.type, SNAPSHOT))) == 2
    assert complaints(with_linked_nodes(graph), lpdc_shapes()) == []


def test_the_shapes_of_lpdc_can_complain():
    """Without the linked nodes, and without what must be there."""
    document = snapshot(instance(FULL, PUBLISHER), f"{BARE.iri}#1", WHEN)
    assert complaints(graph_of_snapshots(document), lpdc_shapes())
    del document["naam"]
    found = complaints(with_linked_nodes(graph_of_snapshots(document)), lpdc_shapes())
    assert found == [("1", "title", "MinCountConstraintComponent")]
