"""Pure: from a member of a page to what was seen of a product."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from onderneem.addon.catalogue.fields_of import notes_of
from onderneem.addon.catalogue.harvest.sightings import moment_of
from onderneem.addon.catalogue.harvest.sightings import Sighting
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.values import rows_in
from onderneem.addon.catalogue.harvest.values import theirs_of
from onderneem.addon.catalogue.harvest.wish import Wish
from onderneem.addon.catalogue.language import DUTCH
from onderneem.addon.catalogue.language import DUTCH_FORMAL
from onderneem.addon.catalogue.language import DUTCH_INFORMAL
from onderneem.addon.catalogue.node_fields import ADDRESS
from onderneem.addon.catalogue.nodes import unwrapped
from onderneem.addon.catalogue.reading import read_with_notes
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import IRIS

# What names a product for good; the snapshot of a feed has an address of its own.
NAMES = ("@id", "isVersionOf", *IRIS["isVersionOf"])
# An archived or ended product is one that isn't wanted, or that is gone.
TOLD = ("archived", "ended")
# Clocks differ, and not by more than a day.
SKEW = timedelta(days=1)
# Changes with what a sighting keeps of a record: what was read before must be read again.
KNOWS = ",".join(("rows", "notes", *FIELDS))
# Of one product; more of them say nothing new.
MOST_NOTES = 20
# How readers are addressed -> the variants of a text, best first.
ADDRESS_FORMS = {"as-written": DUTCH, "informal": DUTCH_INFORMAL, "formal": DUTCH_FORMAL}


@dataclass(frozen=True)
class Reader:
    """How a section reads the catalogue: what it wants, and in which words."""

    wish: Wish = field(default_factory=Wish)
    languages: Sequence[str] = DUTCH

    @property
    def mark(self) -> str:
        """Another text for other settings: what was read with those must be read again."""
        sets = (self.wish.types, self.wish.target_groups, self.wish.themes, self.wish.areas)
        parts = (*sets, self.wish.authorities, self.languages)
        chosen = (",".join(sorted(part) if i < 5 else part) for i, part in enumerate(parts))
        return "|".join((*chosen, KNOWS))

    def sight(self, document: object, now: datetime) -> Sighting:
        """Return what a member shows; raises RecordRefused, and nothing else."""
        try:
            record, notes = read_with_notes(document, self.languages)
        except RecursionError as problem:
            raise RecordRefused("@graph", "too-deep") from problem
        at = moment_of(record)
        if at is not None and at > now + SKEW:
            # It would count as the newest for ever.
            raise RecordRefused("generatedAtTime", "in-the-future")
        why_not = self.wish.refusal(record, now)
        wanted = not (why_not or record.archived)
        return Sighting(
            identifier=record.identifier,
            at=at,
            version=record.version or "",
            number=record.number,
            kind=record.kind,
            record_type=record.type,
            archived=record.archived,
            why_not=why_not,
            ends=record.ends,
            # What nobody wants isn't kept: the whole catalogue is for citizens too.
            fields=tuple(theirs_of(record, now).items()) if wanted else (),
            rows=tuple(rows_in(record, now).items()) if wanted else (),
            notes=cleanings((*notes, *notes_of(record, now))) if wanted else (),
        )


def cleanings(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return what was cleaned or left out, each once; what the harvest tells anyway isn't in it."""
    return tuple(dict.fromkeys(each for each in notes if each.reason not in TOLD))[:MOST_NOTES]


def identifier_in(document: object) -> str:
    """Return what an unreadable member calls itself, for the report; at most 200 characters."""
    node = document[0] if isinstance(document, list) and document else document
    found = node.get("@id") if isinstance(node, dict) else None
    return found[:200] if isinstance(found, str) else "?"


def names_in(document: object) -> list[str]:
    """Return the addresses under which we may know the product of an unreadable member."""
    whole = document.get("@graph", document) if isinstance(document, dict) else document
    nodes = (each for each in unwrapped(whole) if isinstance(each, dict))
    values = (each for node in nodes for key in NAMES for each in unwrapped(node.get(key)))
    named = (each.get("@id") if isinstance(each, dict) else each for each in values)
    return [each for each in named if isinstance(each, str) and ADDRESS.fullmatch(each)]
