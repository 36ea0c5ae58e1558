"""The harvest of a section: what the catalogue says of each product, and what we decided."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from onderneem.addon import clock
from onderneem.addon.catalogue.record import Note
from persistent import Persistent
from persistent.mapping import PersistentMapping
from zope.annotation.interfaces import IAnnotations
import hashlib

KEY = "onderneem.addon.catalogue.harvest"
SHELVES = ("new", "changed", "gone", "refused")


@dataclass(frozen=True)
class Taken:
    """Where a field of ours came from: which version, when and by whom; ``took`` or kept ours."""

    version: str
    at: datetime
    by: str
    took: bool


class Product(Persistent):
    """A product that the section wants, or once wanted. Times are aware, in UTC.

    ``theirs``: field -> what the catalogue says now; ``rows``: the groups of it that have more
    structure than lines; ``notes``: what of it was cleaned or left out; ``base``: as ``theirs``,
    when an editor last decided on the field; ``missed``: how many whole readings in a row it wasn't
    in; ``gone_noted``: what an editor knows of its going.
    """

    uid = ""
    refused = False
    missed = 0
    shelf = shelf_key = ""
    ends = None
    gone_noted = ""
    rows: dict = {}
    notes: tuple[Note, ...] = ()

    def __init__(self, sighting, now: datetime):
        self.base = PersistentMapping()
        self.taken = PersistentMapping()
        self.first_seen = now
        self.saw(sighting, now)

    def saw(self, sighting, now: datetime) -> None:
        """Keep the newest sighting."""
        self.identifier, self.number = sighting.identifier, sighting.number
        self.kind, self.record_type = sighting.kind, sighting.record_type
        self.at, self.version = sighting.at, sighting.version
        self.archived, self.why_not = sighting.archived, sighting.why_not
        self.ends = sighting.ends
        if sighting.fields:
            self.theirs = dict(sighting.fields)
            self.rows = dict(sighting.rows)
            self.notes = sighting.notes
        self.missed, self.seen = 0, now

    @property
    def gone(self) -> str:
        """Why the region doesn't offer it to us any more, as a token; empty while it does.

        That a service ends no page tells on the day itself: it is computed at asking time.
        """
        if self.archived:
            return "archived"
        if self.why_not or self.missed > 1:
            return self.why_not or "missing"
        return "ended" if self.ends is not None and self.ends <= clock.now() else ""

    @property
    def token(self) -> str:
        """Its name in addresses of ours."""
        return token_of(self.identifier)


class PageSeen(Persistent):
    """A page of a feed: its ETag, where it led, and whether it can't change any more; ``refused``:
    whether something on it couldn't be read."""

    refused = False

    def __init__(self, etag: str | None, nodes: tuple[str, ...], finished: bool, refused=False):
        self.etag, self.nodes, self.finished = etag, nodes, finished
        self.refused = refused


@dataclass(frozen=True)
class PageFailed:
    """A page that gave nothing: why, and for how many seconds it wants to be left alone."""

    url: str
    reason: str
    retry_after: int | None = None


class Harvest(Persistent):
    """All that is kept of a section's harvest.

    ``phase``: "idle", "reading" (pages are still ``ahead``), "applying" (all is read; ``missing``:
    the known products that weren't in it) or "asking" (so much is gone at once that a person must
    say so; ``drop``: (gone, known) then). ``wishes``: what an editor asks of the job, in an object
    of its own, so that a click and a page that is read don't conflict: ``now``, and ``allowed``:
    how many may go. ``unread``: the names of members of this reading that couldn't be read; "" for
    one without a name. ``failed``: the pages that gave nothing; ``later``: all that are to be asked
    next time. ``error``: why the last reading failed, as a token, with who said so and the counts
    (refused, read) where those are the reason.
    """

    phase = "idle"
    mark = ""
    started = finished = next_run = None
    error = error_host = ""
    error_counts = (0, 0)
    unread: Iterable[str] = ()
    failed: tuple[PageFailed, ...] = ()
    later: tuple[str, ...] = ()
    drop = (0, 0)
    missing: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    report = None
    last_report = None

    def __init__(self):
        self.products = OOBTree()
        self.incoming = OOBTree()
        self.pages = OOBTree()
        self.visited = OOTreeSet()
        self.wishes = PersistentMapping()
        # Shelf -> title and token -> token: a list reads by title, and wakes only its own batch.
        self.shelves = OOBTree({name: OOBTree() for name in SHELVES})

    @property
    def complete(self) -> bool:
        """Whether this reading shows all there is: what is missing from another isn't gone."""
        return not (self.later or self.report.not_understood)

    def fails(self, reason: str = "", host: str = "", counts: tuple[int, int] = (0, 0)) -> None:
        """Keep why the reading failed; without a reason: it didn't."""
        self.error, self.error_host, self.error_counts = reason, host, counts

    def put_on(self, product: Product, shelf: str) -> None:
        """Let a product lie on one shelf, at its title, or on none."""
        key = f"{product.theirs.get('title', '')[:80].lower()}\n{product.token}"
        if (product.shelf, product.shelf_key) == (shelf, key):
            return
        if product.shelf:
            self.shelves[product.shelf].pop(product.shelf_key, None)
        if shelf:
            self.shelves[shelf][key] = product.token
        product.shelf, product.shelf_key = shelf, key

    def tokens(self, shelf: str, start: int, size: int) -> list[str]:
        """Return the names of the products of a batch, by title."""
        return list(islice(self.shelves[shelf].values(), start, start + size))


def token_of(identifier: str) -> str:
    """Return the name of a product in addresses of ours."""
    return hashlib.sha256(identifier.encode()).hexdigest()[:24]


def forget(section) -> None:
    """Take the harvest out of a section."""
    IAnnotations(section).pop(KEY, None)


def harvest_of(section, make: bool = False) -> Harvest | None:
    """Return the section's harvest, or None when there was none yet."""
    annotations = IAnnotations(section)
    if make and KEY not in annotations:
        annotations[KEY] = Harvest()
    return annotations.get(KEY)
