"""Pure: a public service as an instance of LPDC, in the compact keys of IPDC's vocabulary.

Source: shacl/instantie-shape.ttl and jsonld/ipdc-lpdc-im.jsonld of Informatievlaanderen/ipdc-lpdc
@ f6071c15. An instance has at most one condition, one evidence and one procedure, so that rows of
ours become a list in its text, with a paragraph for what belongs to an item; ``parts_as_lines``
and ``rows_of_record`` read them back. Nothing is filled in: what an instance must have and the
service hasn't, leaves it out.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from html import escape
from onderneem.addon.catalogue.channel_address import leads_to
from onderneem.addon.catalogue.channel_address import WEB
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.cpsv import executing
from onderneem.addon.catalogue.out.cpsv import LANGUAGES
from onderneem.addon.catalogue.out.headings import heading
from onderneem.addon.catalogue.out.in_languages import in_both
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.parts_as_lines import EMPTY
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.row_values import Channel
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.row_values import Step
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
    document = _document(service, publisher)
    for other in service.others:
        document = in_both(document, _other(other, publisher))
    try:
        read_record({"@id": "urn:x", **document})
    except RecordRefused as problem:
        raise LeftOut("too-long" if problem.reason.startswith("too-") else "unreadable") from None
    return document


def _document(service: Service, publisher: Publisher) -> Document:
    return {**_must(service, publisher), **_may(service)}


def _other(service: Service, publisher: Publisher) -> Document:
    """A page in another language may lack what an instance must have: then it says nothing here."""
    try:
        return _document(service, publisher)
    except LeftOut:
        return {}


def snapshot(document: Document, iri: str, generated: datetime, archived: bool = False) -> Document:
    """Return the instance as it was at that moment; an archived one says no more than it must."""
    own = {key: document[key] for key in KEPT} | {"gearchiveerd": True} if archived else document
    return {"@id": iri, **own, "generatedAtTime": written_time(generated)}


def _must(service: Service, publisher: Publisher) -> Document:
    for value, reason in (
        (publisher.organisation and publisher.organisation.known, "municipality"),
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
        "aangemaaktDoor": organisation.code if organisation else "",
        "naam": _said(service, service.title),
        "beschrijving": _said(service, _paragraphs((service.description,))),
        "bevoegdeOverheden": [authority.code if authority else ""],
        "geografischToepassingsgebieden": [f"{AREA_BASE}{area}" for area in service.where],
        "creatie": written_time(service.created),
        "laatstGewijzigd": written_time(service.modified),
    }


def _may(service: Service) -> Document:
    found: Document = {
        "verdereBeschrijving": _said(service, _more(service)),
        "uitzonderingen": _said(service, _paragraphs(service.exceptions)),
        "zoektermen": {_language(service): list(service.keywords)} if service.keywords else {},
        "type": concept_uri("Type", service.type) if service.type else "",
        "talen": [f"{LANGUAGE_BASE}{code}" for code in _spoken(service)],
        "doelgroepen": _codes("Doelgroep", service.target_groups),
        "themas": _codes("Thema", service.themes),
        "bevoegdBestuursniveaus": _codes("BevoegdBestuursniveau", (service.level,)),
        "uitvoerendeOverheden": [each.code for each in executing(service) if each.known],
        "uitvoerendBestuursniveaus": _codes("UitvoerendBestuursniveau", (service.executing_level,)),
        "yourEuropeCategorieen": _codes("YourEuropeCategorie", service.your_europe),
        "productnummer": service.number,
        "linkedConcept": service.concept,
        "startDienstVerlening": written_time(service.starts) if service.starts else "",
        "eindeDienstVerlening": written_time(service.ends) if service.ends else "",
        "voorwaarden": _conditions(service),
        "procedures": _procedures(service),
        "kosten": [_cost(service, cost, order) for order, cost in enumerate(service.costs)],
        "financieleVoordelen": _advantage(service),
        "regelgeving": _links(service, "Regelgeving", service.legislation),
        "websites": _links(service, "Website", service.websites),
        "contactgegevens": [*_contact(service.desk), *_own_contacts(service)],
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


def _spoken(service: Service) -> tuple[str, ...]:
    return service.languages or (LANGUAGES[_language(service).split("-")[0]],)


def _conditions(service: Service) -> list[Document]:
    if not (service.conditions or service.documents):
        return []
    proof = heading("proof", _language(service))
    lines = (
        (each.title, *((f"{proof}: {each.proof}",) if each.proof else ()))
        for each in service.conditions
    )
    part = _titled(service, "Voorwaarde", "conditions", _list("ul", lines), 0)
    if service.documents:
        items = _list("ul", _steps(service.documents))
        evidence = _titled(service, "Bewijs", "documents", items, 0)
        part["bewijs"] = {key: value for key, value in evidence.items() if key != "order"}
    return [part]


def _procedures(service: Service) -> list[Document]:
    start = (service.start,) if service.start is not None else ()
    links = (*start, *service.procedure_links)
    if not (service.procedure or links):
        return []
    part = _titled(service, "Procedure", "procedure", _list("ol", _steps(service.procedure)), 0)
    if links:
        part["websites"] = _links(service, "Website", links)
    return [part]


def _steps(steps: Iterable[Step]) -> Iterator[tuple[str, ...]]:
    return ((each.title, *each.text) for each in steps)


def _cost(service: Service, cost: Cost, order: int) -> Document:
    """A price under its title; the words alone when it has none, or one that says nothing."""
    price = cost.price("nl")
    if not (cost.title and price) or cost.title.rstrip(":").casefold() in EMPTY:
        return _titled(service, "Kost", "cost", _paragraphs((cost.line,)), order)
    part = _titled(service, "Kost", "cost", _paragraphs((price,)), order)
    return {**part, "naam": {_language(service): cost.title}}


def _advantage(service: Service) -> list[Document]:
    if not service.advantage:
        return []
    words = _paragraphs((service.advantage,))
    return [_titled(service, "FinancieelVoordeel", "advantage", words, 0)]


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


def _own_contacts(service: Service) -> list[Document]:
    """The editor's own ways, as far as a contact point can say them: not the desk once more."""
    found: list[Document] = []
    for each in service.channels:
        place = {
            "email": each.address if each.kind == "mail" and EMAIL.fullmatch(each.address) else "",
            "telefoonnummer": each.address if each.kind == "phone" else "",
            "openingsuren": "; ".join(each.hours),
            "url": leads_to(each.kind, each.address) if each.kind in WEB else "",
        }
        said = {key: value for key, value in place.items() if value}
        if said:
            found.append({"@type": "Contactgegevens", **said, "order": len(found) + 1})
    return found


def _more(service: Service) -> str:
    """What the vocabulary has no term for: for whom in words, the term, silence, and redress."""
    language = _language(service)
    parts = (
        ("audience", service.audience),
        ("term", tuple(filter(None, (service.term.said(language),)))),
        ("silence", tuple(filter(None, (service.silence,)))),
        ("redress", tuple(each.line for each in service.redress)),
        ("channels", tuple(f"{each.title}: {each.address}" for each in _by_hand(service))),
    )
    return "".join(
        f"<h3>{escape(heading(name, language))}</h3>{_paragraphs(lines)}"
        for name, lines in parts
        if lines
    )


def _by_hand(service: Service) -> Iterator[Channel]:
    """The channels that are a place in words."""
    return (each for each in service.channels if each.kind in ("post", "counter") and each.address)


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)


def _list(kind: str, rows: Iterable[tuple[str, ...]]) -> str:
    """A row of one line is an item; one of several an item with paragraphs."""
    found = (
        _paragraphs(row) if len(row) > 1 else escape("".join(row), quote=False) for row in rows
    )
    items = "".join(f"<li>{each}</li>" for each in found)
    return f"<{kind}>{items}</{kind}>" if items else ""


def _codes(scheme: str, codes: Iterable[str]) -> list[str]:
    return [concept_uri(scheme, code) for code in codes if code]


def written_time(moment: datetime) -> str:
    """Return an aware time in UTC as the vocabulary writes it."""
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
