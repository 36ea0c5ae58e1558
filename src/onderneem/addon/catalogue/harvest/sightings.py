"""Pure: of all that was seen of a product, what counts: the newest snapshot, in whatever order.

Pages of a feed aren't in the order of time, and repeat members (data/README).
"""

from dataclasses import dataclass
from datetime import datetime
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import ServiceRecord


@dataclass(frozen=True)
class Sighting:
    """A product as it was seen once.

    ``at``: when the snapshot was made, aware; ``version``: its address; ``why_not``: why the
    section doesn't want it (``Wish.refusal``), or empty; ``ends``: when the service does;
    ``fields``: what it would fill in, in
    the form of ``values``; ``rows``: those of its groups that have more structure than lines;
    ``record_type``: the code of its type; ``notes``: what of it was cleaned or left out.
    """

    identifier: str
    at: datetime | None
    version: str = ""
    number: str = ""
    kind: str = "instance"
    record_type: str = ""
    archived: bool = False
    why_not: str = ""
    ends: datetime | None = None
    fields: tuple[tuple[str, object], ...] = ()
    rows: tuple[tuple[str, object], ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def order(self) -> tuple[float, str, str]:
        """What one is newer by; the last two only so that any order ends the same."""
        seconds = self.at.timestamp() if self.at else float("-inf")
        return seconds, self.version, repr(self)


def newer(one: Sighting | None, other: Sighting) -> Sighting:
    """Return the one that counts; associative and commutative."""
    return other if one is None or other.order > one.order else one


def moment_of(record: ServiceRecord) -> datetime | None:
    """Return when this state of the product was made, by the best of what it says."""
    return record.generated or record.modified or record.created
