"""Pure: which of our fields a record of the regional catalogue fills, and with what."""

from datetime import date
from datetime import datetime
from onderneem.addon.catalogue.clean_html import plain_text
from onderneem.addon.catalogue.parts_as_lines import paragraphs_of
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import ServiceRecord
from onderneem.addon.catalogue.row_lines import rows_of
from onderneem.addon.catalogue.rows_of_record import conditions_of
from onderneem.addon.catalogue.rows_of_record import costs_of
from onderneem.addon.catalogue.rows_of_record import documents_of
from onderneem.addon.catalogue.rows_of_record import links_of
from onderneem.addon.catalogue.rows_of_record import steps_of
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.reference.areas import AREAS
from onderneem.addon.reference.code_lists import LANGUAGE
from onderneem.addon.reference.likely_days import is_likely
from onderneem.addon.reference.organisations import organisation
from onderneem.addon.reference.web_address import is_web_address
from onderneem.addon.reference.your_europe import YOUR_EUROPE
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
        "conditions": rows_of(conditions_of(record)),
        "procedure": rows_of(steps_of(record)),
        "costs": rows_of(costs_of(record)),
        "documents": rows_of(documents_of(record)),
        "exceptions": paragraphs_of(record.exceptions),
        "competent_authority": ", ".join(map(_named, record.competent_authorities)),
        "authority_level": next(iter(record.competent_levels), None),
        "executing_authority": ", ".join(map(_named, record.executing_authorities)) or None,
        "executing_level": next(iter(record.executing_levels), None),
        "legislation": rows_of(links_of(record.legislation)),
        "websites": rows_of(links_of(record.websites)),
        # Kept apart: these are behind the start button, the others only inform.
        "procedure_links": rows_of(
            dict.fromkeys(link for step in record.procedures for link in links_of(step.websites))
        ),
        "keywords": _keywords(record.keywords),
        "your_europe": {code for code in record.your_europe_categories if code in YOUR_EUROPE},
        "areas": {code for code in record.areas if code in AREAS},
        "service_languages": {code for code in record.languages if code in LANGUAGE},
        "valid_from": _day(record.starts),
        "valid_until": _day(record.ends),
        "product_number": record.number if NUMBER.fullmatch(record.number) else None,
        "product_id": record.identifier if is_web_address(record.identifier) else None,
        "target_groups": set(record.target_groups),
        "themes": set(record.themes),
        "source": source_of_kind(record.kind),
        "retrieved": now,
    }


def notes_of(record: ServiceRecord, now: datetime) -> list[Note]:
    """Return what of ``record`` its fields don't take, and what an editor should know of it."""
    found = []
    if record.archived:
        found.append(Note("gearchiveerd", "archived"))
    if record.ends is not None and record.ends < now:
        found.append(Note("eindeDienstVerlening", "ended", str(_day(record.ends) or "")))
    if record.number and not NUMBER.fullmatch(record.number):
        found.append(Note("productnummer", "no-code", record.number[:80]))
    if not is_web_address(record.identifier):
        found.append(Note("@id", "no-web-address", record.identifier[:80]))
    known = (
        ("yourEuropeCategorieen", record.your_europe_categories, YOUR_EUROPE),
        ("geografischToepassingsgebieden", record.areas, AREAS),
        ("talen", record.languages, LANGUAGE),
    )
    for field, codes, ours in known:
        found.extend(Note(field, "no-code", code[:80]) for code in codes if code not in ours)
    return found


def source_of_kind(kind: str) -> str:
    """Return the catalogue: concepts are IPDC's own, an instance is what a municipality keeps in
    LPDC."""
    return "ipdc" if kind == "concept" else "lpdc"


def _named(authority: str) -> str:
    """The catalogue gives a number; people know the name. Unknown ones stay as they are."""
    found = organisation(authority)
    return found.name if found else authority


def _keywords(words: tuple[str, ...]) -> tuple[str, ...]:
    """A keyword that holds several is taken apart; ours are one each."""
    apart = (each.strip() for word in words for each in re.split("[,;]", word))
    return tuple(dict.fromkeys(each for each in apart if 0 < len(each) <= 100))


def _day(moment: datetime | None) -> date | None:
    """The day in Flanders; year 1 and year 9999 are a record's way to say that there is none."""
    day = moment.astimezone(BRUSSELS).date() if moment else None
    return day if day is not None and is_likely(day) else None


def _short(text: str, most: int = 300) -> str:
    """The summary of a page is one paragraph; the rest stays in the source."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + "…"
