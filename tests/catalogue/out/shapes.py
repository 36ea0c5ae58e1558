"""The official shapes, and what they say of a graph."""

from functools import cache
from onderneem.addon.catalogue.out.context import CONTEXT
from pyshacl import validate
from rdflib import Graph
from rdflib import Namespace
from rdflib import RDF
from rdflib import URIRef
from rdflib.namespace import SKOS
from tests.shared_data import shared_data
import json

SH = Namespace("http://www.w3.org/ns/shacl#")
M8G = Namespace("http://data.europa.eu/m8g/")
IPDC = Namespace("https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#")


@cache
def cpsv_shapes() -> Graph:
    """CPSV-AP 3.2.0."""
    return Graph().parse(shared_data() / "cpsv-ap" / "3.2.0" / "cpsv-ap-SHACL.ttl")


@cache
def lpdc_shapes() -> Graph:
    """LPDC's instances."""
    return Graph().parse(shared_data() / "ipdc-lpdc" / "shacl" / "instantie-shape.ttl")


@cache
def code_lists() -> Graph:
    """All lists of IPDC, and that of languages, which its repository lacks."""
    graph = Graph()
    paths = [*(shared_data() / "ipdc-lpdc" / "codelijsten").glob("*.ttl")]
    for path in [*paths, shared_data() / "lpdc-fixtures" / "codelist-taal.ttl"]:
        graph.parse(path)
    return graph


def graph_of(document: dict) -> Graph:
    """Return a JSON-LD document as triples."""
    return Graph().parse(data=json.dumps(document), format="json-ld")


def graph_of_snapshots(*documents: dict) -> Graph:
    """Return snapshots as triples, with our own context and nobody else's."""
    return graph_of({"@context": CONTEXT, "@graph": list(documents)})


def with_linked_nodes(graph: Graph) -> Graph:
    """Return the graph with what it refers to: code lists, organisations, concepts."""
    whole = graph + code_lists()
    created = URIRef("http://purl.org/pav/createdBy")
    for term in (created, M8G.hasCompetentAuthority, IPDC.hasExecutingAuthority):
        for organisation in graph.objects(None, term):
            whole.add((organisation, RDF.type, M8G.PublicOrganisation))
    for concept in graph.objects(None, URIRef("http://purl.org/dc/terms/source")):
        whole.add((concept, RDF.type, IPDC.ConceptualPublicService))
    return whole


def complaints(graph: Graph, shapes: Graph) -> list[tuple[str, ...]]:
    """Return (node, property, constraint) of what the shapes don't accept, sorted."""
    _valid, report, _text = validate(graph, shacl_graph=shapes)
    return sorted(
        tuple(
            str(report.value(result, term)).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
            for term in (SH.focusNode, SH.resultPath, SH.sourceConstraintComponent)
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )


def concepts(graph: Graph) -> set:
    """Return the concepts that a graph describes."""
    return set(graph.subjects(RDF.type, SKOS.Concept))
