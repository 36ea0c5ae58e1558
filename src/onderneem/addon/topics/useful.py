"""Was this useful? What visitors answered, kept with the section: the item itself isn't touched.

Numbers, and the last remarks, masked; nothing of who wrote them: no address, no account, no cookie.
"""

from BTrees.Length import Length
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.remark_words import cleaned
from onderneem.addon.topics.useful_rules import ALL
from onderneem.addon.topics.useful_rules import Counts
from persistent import Persistent
from secrets import randbits
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.topics.useful"
MOST_REMARKS = 200
# Below the microseconds: two remarks at once have keys of their own.
RANDOM_BITS = 10
MICROSECONDS = 1_000_000


@dataclass(frozen=True)
class Remark:
    """A line that a visitor wrote; ``on`` is an aware time in UTC."""

    useful: bool
    text: str
    on: datetime


class Feedback(Persistent):
    """What was said of one item. Two visitors at once don't conflict: each number is merged, and
    each remark has a place of its own, in plain values that a database server can compare."""

    def __init__(self):
        self.yes, self.no = Length(), Length()
        self._remarks, self.read_until = LOBTree(), 0

    def add(self, useful: bool, text: str, counts: Counts = ALL) -> None:
        """Count an answer, and keep the remark when there is one."""
        if counts.vote:
            (self.yes if useful else self.no).change(1)
        words = cleaned(text) if counts.remark else ""
        if words:
            now = int(clock.stored_now().timestamp() * MICROSECONDS)
            self._remarks[(now << RANDOM_BITS) + randbits(RANDOM_BITS)] = (useful, words)
            self._drop_the_oldest()

    @property
    def newest(self) -> list[tuple[int, Remark]]:
        """The remarks with their keys, newest first."""
        return [(key, _remark(key, *self._remarks[key])) for key in reversed(list(self._remarks))]

    @property
    def unread(self) -> int:
        """How many remarks came after somebody last marked them as read."""
        return len(self._remarks.keys(min=self.read_until + 1))

    def mark_read(self, until: int) -> None:
        """Somebody read them, up to the key ``until``."""
        self.read_until = max(self.read_until, min(until, self.latest))

    @property
    def latest(self) -> int:
        """The key of the last remark, 0 when there is none."""
        return self._remarks.maxKey() if self._remarks else 0

    def _drop_the_oldest(self) -> None:
        for key in list(self._remarks)[: max(len(self._remarks) - MOST_REMARKS, 0)]:
            del self._remarks[key]


def _remark(key: int, useful: bool, text: str) -> Remark:
    seconds = (key >> RANDOM_BITS) / MICROSECONDS
    return Remark(useful, text, datetime.fromtimestamp(seconds, timezone.utc))


def feedback_of(section, uid: str) -> Feedback | None:
    """Return what was said of an item, or None when nobody said anything; writes nothing."""
    return all_of(section).get(uid) if section is not None else None


def all_of(section):
    """Return all that was said in a section: UID -> Feedback."""
    return IAnnotations(section).get(KEY, {})


def take(item, useful: bool, text: str, counts: Counts = ALL) -> None:
    """Keep of an answer what counts."""
    if not (counts.vote or (counts.remark and cleaned(text))):
        return
    section = section_of(item)
    annotations = IAnnotations(section)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    if item.UID() not in annotations[KEY]:
        annotations[KEY][item.UID()] = Feedback()
    annotations[KEY][item.UID()].add(useful, text, counts)


def forget(item) -> None:
    """What was said of an item goes with it."""
    section = section_of(item)
    if section is not None:
        IAnnotations(section).get(KEY, {}).pop(item.UID(), None)
