"""Pure: which of our fields a record of the regional catalogue fills, and with what."""

from datetime import datetime
from onderneem.addon.catalogue.clean_html import plain_text
from onderneem.addon.catalogue.links import show_link
from onderneem.addon.catalogue.parts_as_lines import lines_of
from onderneem.addon.catalogue.parts_as_lines import paragraphs_of
from onderneem.addon.catalogue.record import ServiceRecord
from onderneem.addon.reference.organisations import organisation
from onderneem.addon.reference.web_address import is_web_address
from typing import Any
import re

# As the form of a public service has it: it goes behind an address.
NUMBER = re.compile(r"[0-9]{1,9}")
PERMIT = "Toelating"
SUBSIDY = "FinancieelVoordeel"


def fields_of(record: ServiceRecord, now: datetime) -> dict[str, Any]:
    """Return field name -> value for a permit or subsidy made from ``record``.

    ``now``: when it was read; kept with the source, so that an editor sees how old it is.
    """
    return {
        "title": record.title,
        "description": _short(plain_text(record.description)),
        "conditions": _lines(record.conditions),
        "procedure": _lines(record.procedures),
        "costs": _lines(record.costs),
        "documents": _lines(tuple(each.evidence for each in record.conditions if each.evidence)),
        "exceptions": paragraphs_of(record.exceptions),
        "competent_authority": ", ".join(map(_named, record.competent_authorities)),
        "authority_level": next(iter(record.competent_levels), None),
        "legislation": _links(record.legislation),
        "websites": _links(record.websites),
        # Kept apart: these are behind the start button, the others only inform.
        "procedure_links": tuple(
            dict.fromkeys(link for step in record.procedures for link in _links(step.websites))
        ),
        "product_number": record.number if NUMBER.fullmatch(record.number) else None,
        "product_id": record.identifier if is_web_address(record.identifier) else None,
        "target_groups": set(record.target_groups),
        "themes": set(record.themes),
        "source": source_of_kind(record.kind),
        "retrieved": now,
    }


def source_of_kind(kind: str) -> str:
    """Return the catalogue: concepts are IPDC's own, an instance is what a municipality keeps in
    LPDC."""
    return "ipdc" if kind == "concept" else "lpdc"


def _named(authority: str) -> str:
    """The catalogue gives a number; people know the name. Unknown ones stay as they are."""
    found = organisation(authority)
    return found.name if found else authority


def _lines(parts: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(line for part in parts for line in lines_of(part.title, part.text))


def _links(links: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(
        show_link({"title": link.title or link.url, "url": link.url})
        for link in links
        if is_web_address(link.url)
    )


def _short(text: str, most: int = 300) -> str:
    """The summary of a page is one paragraph; the rest stays in the source."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + "…"
