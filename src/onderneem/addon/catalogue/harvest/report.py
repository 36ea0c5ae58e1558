"""Pure: what became of each member that was read: everything in is accounted for (issue 4)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from onderneem.addon.catalogue.record import Note

MOST_EXAMPLES = 50
# A drop of more than a tenth at once stops the run: an empty feed must not empty the site. So does
# it where more than a tenth can't be read: that isn't one bad record any more.
MOST_DROP = 0.1
# Of a handful, one or two may go at once, or be unreadable; never all.
FEW = 2


@dataclass
class Report:
    """Counts by outcome.

    ``read`` members are ``refused`` (unreadable), ``repeated`` (an older or the same snapshot),
    ``unwanted`` (by reason), ``new``, ``changed``, ``unchanged`` or ``gone``.
    ``examples``: (identifier, field, reason) of what was refused, at most 50. ``cleaned``: how
    often something of a member that was read was cleaned or left out, by field and reason;
    ``cleanings``: (identifier, note) of those, at most 50.
    """

    read: int = 0
    repeated: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unwanted: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, str, str]] = field(default_factory=list)
    cleaned: Counter[str] = field(default_factory=Counter)
    cleanings: list[tuple[str, Note]] = field(default_factory=list)

    def __setstate__(self, state: dict[str, object]) -> None:
        """Wake up; one that was kept before a count was there has none of it."""
        self.__init__()  # type: ignore[misc]
        self.__dict__.update(state)

    def refuse(self, identifier: str, name: str, reason: str) -> None:
        """Count an unreadable member."""
        self.refused[f"{name}: {reason}"] += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append((identifier[:200], name, reason))

    def clean(self, identifier: str, notes: Iterable[Note]) -> None:
        """Count what was cleaned of a member."""
        for note in notes:
            self.cleaned[f"{note.field}: {note.reason}"] += 1
            if len(self.cleanings) < MOST_EXAMPLES:
                self.cleanings.append((identifier[:200], note))

    @property
    def not_understood(self) -> bool:
        """Whether so much is unreadable that the catalogue itself must have changed."""
        refused = self.refused.total()
        return refused > self.read * MOST_DROP and (refused > FEW or refused == self.read)

    @property
    def accounted(self) -> int:
        """How many have an outcome; equal to ``read`` when the run is done."""
        counted = self.repeated + self.new + self.changed + self.unchanged + self.gone
        return counted + self.refused.total() + self.unwanted.total()

    def as_json(self) -> dict[str, object]:
        """Return it as plain values."""
        return {
            "read": self.read,
            "refused": self.refused.total(),
            "repeated": self.repeated,
            "unwanted": self.unwanted.total(),
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "gone": self.gone,
            "reasons": {
                "refused": dict(self.refused),
                "unwanted": dict(self.unwanted),
                "cleaned": dict(self.cleaned),
            },
            "examples": [
                {"id": identifier, "field": name, "reason": reason}
                for identifier, name, reason in self.examples
            ],
            "cleanings": [
                {"id": identifier, **note_as_json(note)} for identifier, note in self.cleanings
            ],
        }


def note_as_json(note: Note) -> dict[str, str]:
    """Return what was cleaned as plain values."""
    return {"field": note.field, "reason": note.reason, "text": note.text}


def is_too_large_a_drop(gone: int, known: int) -> bool:
    """Whether so many of the known products going at once must be confirmed by a person."""
    return gone > known * MOST_DROP and (gone > FEW or gone == known > 1)
