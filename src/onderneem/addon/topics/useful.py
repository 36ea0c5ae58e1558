"""Was this useful? What visitors answered, kept with the section: the item itself isn't touched.

Numbers, and the last remarks, masked; nothing of who wrote them: no address, no account, no cookie.
"""

from BTrees.Length import Length
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.remark_words import cleaned
from persistent import Persistent
from secrets import randbits
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.topics.useful"
MOST_REMARKS = 200
# Below the microseconds: two remarks at once have keys of their own.
RANDOM_BITS = 10


@dataclass(frozen=True)
class Remark:
    """A line that a visitor wrote; ``on`` is an aware time in UTC."""

    useful: bool
    text: str
    on: datetime


class Feedback(Persistent):
    """What was said of one item. Two visitors at once don't conflict: each number is merged, and
    each remark has a place of its own."""

    def __init__(self):
        self.yes, self.no = Length(), Length()
        self.remarks, self.read_until = LOBTree(), 0

    def add(self, useful: bool, text: str) -> None:
        """Count an answer, and keep the remark when there is one."""
        (self.yes if useful else self.no).change(1)
        words = cleaned(text)
        if words:
            now = clock.stored_now()
            key = (int(now.timestamp() * 1_000_000) << RANDOM_BITS) + randbits(RANDOM_BITS)
            self.remarks[key] = Remark(useful, words, now)
            self._drop_the_oldest()

    @property
    def unread(self) -> int:
        """How many remarks came after somebody last marked them as read."""
        return len(self.remarks.keys(min=self.read_until + 1))

    def mark_read(self, until: int) -> None:
        """Somebody read them, up to the key ``until``."""
        self.read_until = max(self.read_until, min(until, self.latest))

    @property
    def latest(self) -> int:
        """The key of the last remark, 0 when there is none."""
        return self.remarks.maxKey() if self.remarks else 0

    def _drop_the_oldest(self) -> None:
        for key in list(self.remarks.keys())[: max(len(self.remarks) - MOST_REMARKS, 0)]:
            del self.remarks[key]


def feedback_of(section, uid: str) -> Feedback | None:
    """Return what was said of an item, or None when nobody said anything; writes nothing."""
    return all_of(section).get(uid) if section is not None else None


def all_of(section):
    """Return all that was said in a section: UID -> Feedback."""
    return IAnnotations(section).get(KEY, {})


def take(item, useful: bool, text: str) -> None:
    """Keep an answer."""
    section = section_of(item)
    annotations = IAnnotations(section)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    if item.UID() not in annotations[KEY]:
        annotations[KEY][item.UID()] = Feedback()
    annotations[KEY][item.UID()].add(useful, text)


def forget(item) -> None:
    """What was said of an item goes with it."""
    section = section_of(item)
    if section is not None:
        IAnnotations(section).get(KEY, {}).pop(item.UID(), None)
