"""Pure: a public service as nodes of CPSV-AP 3.2.0.

Source: releases/3.2.0 of SEMICeu/CPSV-AP @ e37f5e19. A node is a mapping in JSON-LD, with the
prefixes of ``CONTEXT``; a text carries its language. What the profile has no term for (exceptions,
silence, means of redress, the words of a term) stands in a rule or a description, never in a term
that means something else; who carries it out has IPDC's own terms.
"""

from collections.abc import Iterator
from onderneem.addon.catalogue.channel_address import leads_to
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.headings import heading
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.terms import AREA_BASE
from onderneem.addon.catalogue.terms import LANGUAGE_BASE
from onderneem.addon.reference.code_lists import concept_uri
from typing import Any

CONTEXT = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "ipdc": "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
EURO = "http://publications.europa.eu/resource/authority/currency/EUR"
# ISO 639-1 to the EU's own list.
LANGUAGES = {"nl": "NLD", "en": "ENG", "fr": "FRA", "de": "DEU"}
Node = dict[str, Any]


def service_nodes(service: Service) -> list[Node]:
    """Return the nodes of one service; the first is the service itself.

    Organisations, code lists and languages are only referred to: ``shared`` describes them.
    Raises LeftOut when the profile can't have it without a value that nobody gave.
    """
    if not service.title:
        raise LeftOut("title")
    if not service.description:
        raise LeftOut("description")
    if service.authority is None:
        raise LeftOut("authority")
    parts = list(_parts(service))
    node: Node = {
        "@id": service.iri,
        "@type": "cpsv:PublicService",
        "dct:identifier": service.identifier,
        "dct:title": said(service.title, service.language),
        "dct:description": said(_description(service), service.language),
        "cv:hasCompetentAuthority": ref(service.authority.iri),
        "dct:modified": moment(service.modified.isoformat()),
        "foaf:page": ref(service.page),
        "cv:contactPoint": ref(f"{service.desk.iri}-contact"),
    }
    for key, found in (
        ("dct:spatial", area_refs(*service.where)),
        ("dct:language", spoken_refs(service)),
        ("dct:type", codes("Type", (service.type,))),
        ("dct:audience", codes("Doelgroep", service.target_groups)),
        ("cv:thematicArea", codes("Thema", service.themes)),
        ("cv:isClassifiedBy", codes("YourEuropeCategorie", service.your_europe)),
        ("ipdc:hasExecutingAuthority", [ref(each.iri) for each in executing(service)]),
        (
            "ipdc:executingAuthorityLevel",
            codes("UitvoerendBestuursniveau", (service.executing_level,)),
        ),
        ("dcat:keyword", [said(each, service.language) for each in service.keywords]),
    ):
        if found:
            node[key] = found
    if service.term.duration:
        node["cv:processingTime"] = {"@value": service.term.duration, "@type": "xsd:duration"}
    for key, part in parts:
        if key:
            node.setdefault(key, []).append(ref(part["@id"]))
    return [node, *(part for _key, part in parts)]


def _description(service: Service) -> str:
    """The profile has no text for who it is for, nor for a term that is more than a number."""
    words = [service.description]
    if service.audience:
        who = "\n".join(service.audience)
        words.append(f"{heading('audience', service.language)}: {who}")
    term = service.term.said(service.language)
    if term and (service.term.words or not service.term.duration):
        words.append(f"{heading('term', service.language)}: {term}")
    return "\n\n".join(words)


def _parts(service: Service) -> Iterator[tuple[str, Node]]:
    """Yield (property, node) of all that a service has of its own, in the editor's order.

    A node under "" belongs to another one, not to the service.
    """
    language = service.language
    yield from _requirements(service)
    for number, each in enumerate(service.documents, 1):
        words = {"dct:title": said(each.title, language), **_explained(each.text, language)}
        yield "cv:hasInputType", _part(service, "cv:EvidenceType", f"document-{number}", words)
    if service.advantage:
        words = {"dct:title": said(service.advantage, language)}
        yield "cpsv:produces", _part(service, "cv:Output", "output-1", words)
    for number, cost in enumerate(service.costs, 1):
        yield "cv:hasCost", _part(service, "cv:Cost", f"cost-{number}", _price(cost, language))
    yield from _rules(service)
    for number, link in enumerate(service.legislation, 1):
        # Editors link two laws to one page of a codex: the page is no name of the law.
        page = {"dct:title": said(link.title, language), "foaf:page": ref(plain.iri(link.url))}
        law = _part(service, "eli:LegalResource", f"law-{number}", page)
        yield "cv:hasLegalResource", law
    yield from _channels(service)


def _requirements(service: Service) -> Iterator[tuple[str, Node]]:
    """Each condition with the evidence that proves it, and no other."""
    for number, each in enumerate(service.conditions, 1):
        words: Node = {"dct:title": said(each.title, service.language)}
        if each.proof:
            title = {"dct:title": said(each.proof, service.language)}
            evidence = _part(service, "cv:Evidence", f"proof-{number}", title)
            words["cv:hasSupportingEvidence"] = ref(evidence["@id"])
            yield "", evidence
        yield (
            "cv:holdsRequirement",
            _part(service, "cv:Requirement", f"requirement-{number}", words),
        )


def _price(cost: Cost, language: str) -> Node:
    """The words, and the amount where it is one: a price per something has its unit in words."""
    node: Node = {"dct:description": said(cost.words(language), language)}
    if cost.amount is not None:
        # xsd:double, as the profile has it.
        node["cv:hasValue"] = {"@value": f"{cost.amount:f}", "@type": "xsd:double"}
        node["cv:currency"] = ref(EURO)
    return node


def _explained(text: tuple[str, ...], language: str) -> Node:
    return {"dct:description": said("\n".join(text), language)} if text else {}


def _rules(service: Service) -> Iterator[tuple[str, Node]]:
    for name, words in (
        (
            "procedure",
            "\n".join(f"{n}. {step.line}" for n, step in enumerate(service.procedure, 1)),
        ),
        ("exceptions", "\n".join(service.exceptions)),
        ("silence", service.silence),
        ("redress", "\n".join(each.line for each in service.redress)),
    ):
        if words:
            title = said(heading(name, service.language), service.language)
            texts = {"dct:title": title, "dct:description": said(words, service.language)}
            yield "cpsv:follows", _part(service, "cpsv:Rule", name, texts)


def _channels(service: Service) -> Iterator[tuple[str, Node]]:
    if service.online:
        online: Node = {
            "@id": f"{service.iri}#online",
            "@type": "cv:Channel",
            "dct:identifier": service.go,
            "foaf:page": ref(service.go),
        }
        if service.start is not None:
            online["dct:description"] = said(service.start.title, service.language)
        yield "cv:hasChannel", online
    yield from _own_channels(service)
    for name in ("desk", "phone"):
        if name == "desk" or service.desk.phone_url:
            yield "cv:hasChannel", {"@id": f"{service.desk.iri}-{name}"}


def _own_channels(service: Service) -> Iterator[tuple[str, Node]]:
    """The editor's own ways, with their hours; ``ipdc`` and the profile have no word for a kind."""
    language = service.language
    for number, each in enumerate(service.channels, 1):
        name, page = f"channel-{number}", leads_to(each.kind, each.address)
        lines = filter(None, (each.title, "" if page else each.address))
        words: Node = _explained(tuple(lines), language)
        if page:
            words["foaf:page"] = ref(plain.iri(page))
        if each.hours:
            hours = _part(service, "time:TemporalEntity", f"{name}-hours", {})
            words["cv:openingHours"] = ref(hours["@id"])
            yield "", {**hours, **_explained(each.hours, language)}
        if words:
            yield "cv:hasChannel", _part(service, "cv:Channel", name, words)


def _part(service: Service, kind: str, name: str, words: Node) -> Node:
    own = f"{service.iri}#{name}"
    return {"@id": own, "@type": kind, "dct:identifier": own, **words}


def desk_nodes(desk: Desk, language: str) -> list[Node]:
    """Return the section's desk: the contact point, and its channels."""
    contact: Node = {
        "@id": f"{desk.iri}-contact",
        "@type": "cv:ContactPoint",
        "cv:contactPage": ref(desk.form),
    }
    counter: Node = {
        "@id": f"{desk.iri}-desk",
        "@type": "cv:Channel",
        "dct:identifier": desk.form,
        "foaf:page": ref(desk.form),
    }
    nodes = [contact, counter, {"@id": desk.form, "@type": "foaf:Document"}]
    if desk.phone:
        contact["cv:telephone"] = desk.phone
    if desk.email:
        contact["cv:email"] = desk.email
    if desk.hours:
        hours = ref(f"{desk.iri}-hours")
        contact["cv:openingHours"] = counter["cv:openingHours"] = hours
        words = said("\n".join(desk.hours), language)
        nodes.append({**hours, "@type": "time:TemporalEntity", "dct:description": words})
    if desk.phone_url:
        phone = {"dct:identifier": desk.phone_url, "foaf:page": ref(desk.phone_url)}
        nodes.append({"@id": f"{desk.iri}-phone", "@type": "cv:Channel", **phone})
    return nodes


def organisation_node(authority: Authority) -> Node:
    """Return a public organisation; what has no area of its own has that of its level."""
    return {
        "@id": authority.iri,
        "@type": "cv:PublicOrganisation",
        "skos:prefLabel": said(authority.name, authority.language),
        "dct:spatial": ref(authority.area),
    }


def said(words: str, language: str) -> Node:
    """Return a text with its language."""
    return {"@value": words, "@language": language}


def moment(stamp: str) -> Node:
    """Return a time."""
    return {"@value": stamp, "@type": "xsd:dateTime"}


def ref(iri: str) -> Node:
    """Return a reference to a node."""
    return {"@id": iri}


def codes(scheme: str, found: tuple[str, ...]) -> list[Node]:
    """Return references to the codes of a list of IPDC; an empty code is none."""
    return [ref(concept_uri(scheme, code)) for code in found if code]


def area_refs(*areas: str) -> list[Node]:
    """Return references to areas of IPDC's list; an empty one is none."""
    return [ref(f"{AREA_BASE}{area}") for area in areas if area]


def language_refs(language: str) -> list[Node]:
    """Return a reference to a language of the EU's list, none when it isn't one we know."""
    code = LANGUAGES.get(language.split("-")[0])
    return [ref(f"{LANGUAGE_BASE}{code}")] if code else []


def spoken_refs(service: Service) -> list[Node]:
    """Return references to the languages of the service, that of its page when it doesn't say."""
    own = [ref(f"{LANGUAGE_BASE}{code}") for code in service.languages]
    return own or language_refs(service.language)


def executing(service: Service) -> tuple[Authority, ...]:
    """Return who carries it out, where that is said."""
    return (service.executing,) if service.executing is not None else ()
