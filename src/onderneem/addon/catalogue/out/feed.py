"""The feed's log: snapshots in the order in which they were told, never changed afterwards.

Kept in an annotation of the section, so that it goes with it. Stored documents have ``BASE`` where
the site's address belongs.
"""

from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations
import json

KEY = "onderneem.addon.catalogue.feed"
PAGE = 100
TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Told:
    """What was last told of a service. ``stamp``: of the item when it was looked at; ``digest``:
    of what was told, empty while nothing was; ``entry``: its number in the log; ``reason``: why
    it couldn't be told anew, a token of ``reasons.REASONS``."""

    stamp: str
    path: str
    digest: str = ""
    entry: int = -1
    archived: bool = False
    reason: str = ""

    @property
    def alive(self) -> bool:
        """Whether the feed says that this service exists."""
        return bool(self.digest) and not self.archived


class Entry(Persistent):
    """A snapshot; ``document``: JSON."""

    def __init__(self, document: str, generated: datetime):
        self.document, self.generated = document, generated


class Feed(Persistent):
    """A section's log. ``size``: entries on a page, the same for ever, since full pages are kept
    by others for ever; ``state``: of the section and its services when all was told."""

    state = ""

    def __init__(self, size: int = PAGE):
        self.size = size
        self.entries = LOBTree()
        self.told = OOBTree()

    @property
    def total(self) -> int:
        """How many snapshots there are."""
        return self.entries.maxKey() + 1 if self.entries else 0

    @property
    def last_page(self) -> int:
        """The number of the only page that still grows."""
        return max(self.total - 1, 0) // self.size

    def page(self, number: int) -> list[Entry]:
        """Return the entries of a page, in order."""
        return list(self.entries.values(number * self.size, (number + 1) * self.size - 1))

    def next_time(self, now: datetime) -> datetime:
        """Return the time for the next entry: after the last, also when the clock went back."""
        if not self.entries:
            return now
        return max(now, self.entries[self.total - 1].generated + TICK)

    def append(self, document: dict, generated: datetime) -> int:
        """Add a snapshot; return its number."""
        number = self.total
        self.entries[number] = Entry(json.dumps(document, ensure_ascii=False), generated)
        return number

    def document(self, number: int) -> dict:
        """Return a snapshot as it was told."""
        return json.loads(self.entries[number].document)


def feed_of(section, make: bool = False) -> Feed | None:
    """Return the section's feed, or None when it never told anything and isn't to be made."""
    annotations = IAnnotations(section)
    if make and KEY not in annotations:
        annotations[KEY] = Feed()
    return annotations.get(KEY)


def forget(section) -> None:
    """Take the feed away: a copy of a section tells its own services, not those of its model."""
    IAnnotations(section).pop(KEY, None)
