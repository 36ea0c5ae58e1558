"""Pure: the services of a section as one graph of CPSV-AP, with all that they refer to."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from functools import reduce
from onderneem.addon.catalogue.out.cpsv import area_refs
from onderneem.addon.catalogue.out.cpsv import desk_nodes
from onderneem.addon.catalogue.out.cpsv import EURO
from onderneem.addon.catalogue.out.cpsv import language_refs
from onderneem.addon.catalogue.out.cpsv import Node
from onderneem.addon.catalogue.out.cpsv import organisation_node
from onderneem.addon.catalogue.out.cpsv import ref
from onderneem.addon.catalogue.out.cpsv import said
from onderneem.addon.catalogue.out.cpsv import service_nodes
from onderneem.addon.catalogue.out.cpsv import spoken_refs
from onderneem.addon.catalogue.out.headings import heading
from onderneem.addon.catalogue.out.in_languages import with_words_of
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.reference.code_lists import CODE_LISTS
from onderneem.addon.reference.code_lists import concept_uri
from onderneem.addon.reference.your_europe import YOUR_EUROPE

LISTS = {**CODE_LISTS, YOUR_EUROPE.scheme: YOUR_EUROPE}


@dataclass(frozen=True)
class Catalogue:
    """A graph, and which services are not in it: (IRI, reason)."""

    nodes: list[Node]
    omitted: list[tuple[str, str]]


def catalogue(publisher: Publisher, desk: Desk, services: Iterable[Service]) -> Catalogue:
    """Return the services as one graph, each node once, with their publisher.

    A service that lacks what the profile demands is left out with its reason; the others stay.
    """
    found: dict[str, Node] = {}
    omitted = []
    for service in services:
        try:
            nodes = service_nodes(replace(service, desk=desk))
            others = [other_nodes(each) for each in service.others]
            nodes = reduce(with_words_of, others, nodes)
        except LeftOut as problem:
            omitted.append((service.iri, problem.reason))
            continue
        nodes[0]["dct:isPartOf"] = ref(publisher.iri)
        for node in (*nodes, *_around(service)):
            # The desk's channels are only referred to here; they are described once, below.
            if len(node) > 1:
                found.setdefault(node["@id"], node)
    for node in (*dataset(publisher), *desk_nodes(desk, publisher.language)):
        found.setdefault(node["@id"], node)
    return Catalogue(list(found.values()), omitted)


def other_nodes(service: Service) -> list[Node]:
    """Return a service in another language; nothing when that page says too little."""
    try:
        return service_nodes(service)
    except LeftOut:
        return []


def dataset(publisher: Publisher) -> list[Node]:
    """Return the nodes of the catalogue itself and of who publishes it."""
    language = publisher.language
    words = publisher.description or f"{heading('services', language)}: {publisher.title}"
    nodes: list[Node] = [
        {
            "@id": publisher.iri,
            "@type": "dcat:Dataset",
            "dct:title": said(publisher.title, language),
            "dct:description": said(words, language),
            "dcat:landingPage": ref(publisher.page),
            "dct:publisher": ref(f"{publisher.iri}#publisher"),
        },
        {"@id": publisher.page, "@type": "foaf:Document"},
    ]
    own = publisher.organisation
    agent: Node = {
        "@id": f"{publisher.iri}#publisher",
        "@type": "foaf:Agent",
        "dct:identifier": own.iri if own else publisher.page,
        "dct:title": said(own.name, own.language) if own else said(publisher.title, language),
    }
    return [*nodes, agent, *described(area_refs(publisher.area) + language_refs(language))]


def _around(service: Service) -> Iterator[Node]:
    """Yield what a service refers to and isn't its own: who decides, codes, area, language."""
    for authority in filter(None, (service.authority, service.executing)):
        yield organisation_node(authority)
        yield from described([ref(authority.area)])
    yield from described(area_refs(*service.where) + spoken_refs(service))
    if any(cost.amount is not None for cost in service.costs):
        yield {"@id": EURO, "@type": "skos:Concept", "skos:prefLabel": said("euro", "nl")}
    for scheme, found in (
        ("Type", (service.type,)),
        ("Doelgroep", service.target_groups),
        ("Thema", service.themes),
        ("UitvoerendBestuursniveau", (service.executing_level,)),
        ("YourEuropeCategorie", service.your_europe),
    ):
        for code in filter(None, found):
            yield concept(scheme, code)


def described(references: list[Node]) -> list[Node]:
    """Return the areas and languages that are referred to, as what they are."""
    return [
        {**each, "@type": "dct:LinguisticSystem" if "/language/" in each["@id"] else "dct:Location"}
        for each in references
    ]


def concept(scheme: str, code: str) -> Node:
    """Return a code of a list of IPDC with its labels."""
    listed = LISTS[scheme]
    labels = [said(listed.label(code, language), language) for language in ("nl", "en")]
    return {"@id": concept_uri(scheme, code), "@type": "skos:Concept", "skos:prefLabel": labels}
