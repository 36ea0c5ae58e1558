"""Pure: the official shapes have nothing to say about what we send out."""

from dataclasses import replace
from datetime import timedelta
from onderneem.addon.catalogue.out.cpsv import CONTEXT
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.out.turtle import turtle
from rdflib import Graph
from rdflib import RDF
from rdflib import URIRef
from rdflib.compare import isomorphic
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
    "a term in words": replace(FULL, term="30 dagen na het laatste stuk"),
    "no municipality": replace(BARE, area="", level=""),
}


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
