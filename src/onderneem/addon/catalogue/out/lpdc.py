"""Pure: a public service as an instance of LPDC, in the compact keys of IPDC's vocabulary.

Source: shacl/instantie-shape.ttl and jsonld/ipdc-lpdc-im.jsonld of Informatievlaanderen/ipdc-lpdc
@ f6071c15. An instance has at most one condition, one evidence and one procedure, so that lines of
ours become a list in its text; ``parts_as_lines`` reads them back. Nothing is filled in: what an
instance must have and the service hasn't, leaves it out.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.cpsv import LANGUAGES
from onderneem.addon.catalogue.out.headings import heading
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import AREA_BASE
from onderneem.addon.catalogue.terms import LANGUAGE_BASE
from onderneem.addon.reference.code_lists import concept_uri
from typing import Any
import re

Document = dict[str, Any]
# The shapes know these tags, and no other variant of Dutch or English.
TAGS = {"nl", "en", "nl-be-x-formal", "nl-be-x-informal"}
FAMILIES = ("nl", "en")
# What the shapes accept as an e-mail address; others are real too, but would be refused.
EMAIL = re.compile(r"[\w.-]+@[\w.-]+\.[a-zA-Z]{2,}", re.ASCII)
# What a tombstone must still say.
KEPT = (
    *("@type", "isVersionOf", "aangemaaktDoor", "naam", "beschrijving", "bevoegdeOverheden"),
    *("geografischToepassingsgebieden", "creatie", "laatstGewijzigd"),
)


def instance(service: Service, publisher: Publisher) -> Document:
    """Return the instance, without what makes it a snapshot (``snapshot`` adds that).

    Raises LeftOut with the reason why it can't be one; what our own reader refuses, another
    municipality's would as well.
    """
    document = {**_must(service, publisher), **_may(service)}
    try:
        read_record({"@id": "urn:x", **document})
    except RecordRefused as problem:
        raise LeftOut("too-long" if problem.reason.startswith("too-") else "unreadable") from None
    return document


def snapshot(document: Document, iri: str, generated: datetime, archived: bool = False) -> Document:
    """Return the instance as it was at that moment; an archived one says no more than it must."""
    own = {key: document[key] for key in KEPT} | {"gearchiveerd": True} if archived else document
    return {"@id": iri, **own, "generatedAtTime": written_time(generated)}


def _must(service: Service, publisher: Publisher) -> Document:
    for value, reason in (
        (publisher.organisation, "municipality"),
        (service.area, "municipality"),
        (service.title, "title"),
        (service.description, "description"),
        (service.authority, "authority"),
        (service.authority and service.authority.known, "authority-unknown"),
    ):
        if not value:
            raise LeftOut(reason)
    _language(service)
    organisation, authority = publisher.organisation, service.authority
    return {
        "@type": "InstantieSnapshot",
        "isVersionOf": service.iri,
        "aangemaaktDoor": organisation.iri if organisation else "",
        "naam": _said(service, service.title),
        "beschrijving": _said(service, _paragraphs((service.description,))),
        "bevoegdeOverheden": [authority.iri if authority else ""],
        "geografischToepassingsgebieden": [f"{AREA_BASE}{service.area}"],
        "creatie": written_time(service.created),
        "laatstGewijzigd": written_time(service.modified),
    }


def _may(service: Service) -> Document:
    found: Document = {
        "verdereBeschrijving": _said(service, _more(service)),
        "uitzonderingen": _said(service, _paragraphs(service.exceptions)),
        "zoektermen": {_language(service): list(service.keywords)} if service.keywords else {},
        "type": concept_uri("Type", service.type) if service.type else "",
        "talen": [f"{LANGUAGE_BASE}{LANGUAGES[_language(service).split('-')[0]]}"],
        "doelgroepen": _codes("Doelgroep", service.target_groups),
        "themas": _codes("Thema", service.themes),
        "bevoegdBestuursniveaus": _codes("BevoegdBestuursniveau", (service.level,)),
        "productnummer": service.number,
        "linkedConcept": service.concept,
        "startDienstVerlening": written_time(service.starts) if service.starts else "",
        "eindeDienstVerlening": written_time(service.ends) if service.ends else "",
        "voorwaarden": _conditions(service),
        "procedures": _procedures(service),
        "kosten": _each(service, "Kost", "cost", service.costs),
        "financieleVoordelen": _each(
            service, "FinancieelVoordeel", "advantage", tuple(filter(None, (service.advantage,)))
        ),
        "regelgeving": _links(service, "Regelgeving", service.legislation),
        "websites": _links(service, "Website", service.websites),
        "contactgegevens": _contact(service.desk),
    }
    return {key: value for key, value in found.items() if value}


def _language(service: Service) -> str:
    """A variant such as nl-be is Dutch to the region; a language it doesn't know stays out."""
    if service.language in TAGS:
        return service.language
    family = service.language.split("-")[0]
    if family not in FAMILIES:
        raise LeftOut("language")
    return family


def _said(service: Service, words: str) -> dict[str, str]:
    return {_language(service): words} if words else {}


def _conditions(service: Service) -> list[Document]:
    if not (service.conditions or service.documents):
        return []
    part = _titled(service, "Voorwaarde", "conditions", _list("ul", service.conditions), 0)
    if service.documents:
        proof = _titled(service, "Bewijs", "documents", _list("ul", service.documents), 0)
        part["bewijs"] = {key: value for key, value in proof.items() if key != "order"}
    return [part]


def _procedures(service: Service) -> list[Document]:
    start = (service.start,) if service.start is not None else ()
    links = (*start, *service.procedure_links)
    if not (service.procedure or links):
        return []
    part = _titled(service, "Procedure", "procedure", _list("ol", service.procedure), 0)
    if links:
        part["websites"] = _links(service, "Website", links)
    return [part]


def _each(service: Service, kind: str, name: str, lines: tuple[str, ...]) -> list[Document]:
    return [
        _titled(service, kind, name, _paragraphs((line,)), order)
        for order, line in enumerate(lines)
    ]


def _titled(service: Service, kind: str, name: str, words: str, order: int) -> Document:
    language = _language(service)
    return {
        "@type": kind,
        "naam": {language: heading(name, language)},
        "beschrijving": {language: words},
        "order": order,
    }


def _links(service: Service, kind: str, links: Iterable[Link]) -> list[Document]:
    return [
        {
            "@type": kind,
            "naam": {_language(service): link.title},
            "url": plain.iri(link.url),
            "order": order,
        }
        for order, link in enumerate(links)
    ]


def _contact(desk: Desk) -> list[Document]:
    found = {
        "email": desk.email if EMAIL.fullmatch(desk.email) else "",
        "telefoonnummer": desk.phone,
        "openingsuren": "; ".join(desk.hours),
        "url": desk.form,
    }
    return [{"@type": "Contactgegevens", **{k: v for k, v in found.items() if v}, "order": 0}]


def _more(service: Service) -> str:
    """What the vocabulary has no term for: whom it is for in words, and the term."""
    language = _language(service)
    parts = (("audience", service.audience), ("term", tuple(filter(None, (service.term,)))))
    return "".join(
        f"<h3>{escape(heading(name, language))}</h3>{_paragraphs(lines)}"
        for name, lines in parts
        if lines
    )


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)


def _list(kind: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line, quote=False)}</li>" for line in lines)
    return f"<{kind}>{items}</{kind}>" if items else ""


def _codes(scheme: str, codes: Iterable[str]) -> list[str]:
    return [concept_uri(scheme, code) for code in codes if code]


def written_time(moment: datetime) -> str:
    """Return an aware time in UTC as the vocabulary writes it."""
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
