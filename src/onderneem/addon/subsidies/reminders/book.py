"""Who wants to be reminded of what: kept at the site, in no catalog, shown to nobody.

Of a person there is an e-mail address and nothing else. A reminder stands under its key, which
can't be guessed and opens nothing but its own confirmation and end; it is kept as it is, since
each letter must name it.
"""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from onderneem.addon.guard.keys import new_key
from onderneem.addon.subsidies.reminders.rules import PENDING
from onderneem.addon.subsidies.reminders.rules import Wish
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.subsidies.reminders"


class Reminder(Persistent):
    """``item``: UID of the subsidy; ``page``, ``section``: their addresses as the person saw them,
    since a job doesn't know under which name people see the site; ``language``: of the subsidy's
    page, None where our letters don't exist in it. Times are aware, in UTC."""

    language: str | None = None
    confirmed: datetime | None = None
    letters = 0

    def __init__(
        self,
        address: str,
        item: str,
        page: str,
        section: str,
        asked: datetime,
        language: str | None = None,
    ):
        self.address, self.item = address, item
        self.page, self.section = page, section
        self.asked, self.language = asked, language
        self.wishes: frozenset[Wish] = frozenset()

    def has_lapsed(self, now: datetime) -> bool:
        """Whether it was never confirmed, and can't be any more."""
        return self.confirmed is None and now - self.asked > PENDING


class Book(Persistent):
    """The reminders, by key, by subsidy and by (a hash of) the address."""

    def __init__(self) -> None:
        self.reminders = OOBTree()
        self.by_item = OOBTree()
        self.by_address = OOBTree()

    def add(self, reminder: Reminder) -> str:
        """Keep a reminder; return its key."""
        key = new_key()
        self.reminders[key] = reminder
        for index, name in self._places(reminder):
            if name not in index:
                index[name] = OOTreeSet()
            index[name].insert(key)
        return key

    def drop(self, key: str) -> None:
        """Forget a reminder, and that there was one."""
        reminder = self.reminders.pop(key, None)
        for index, name in self._places(reminder) if reminder is not None else ():
            keys = index.get(name)
            if keys is not None and key in keys:
                keys.remove(key)
                if not keys:
                    del index[name]

    def of_address(self, address: str) -> Iterator[tuple[str, Reminder]]:
        """Yield the reminders that go to an address."""
        for key in self.by_address.get(_hash(address), ()):
            yield key, self.reminders[key]

    def _places(self, reminder: Reminder):
        return (
            (self.by_item, reminder.item),
            (self.by_address, _hash(reminder.address)),
        )


def book_of(site, make: bool = False) -> Book | None:
    """Return the site's book, or None when nobody ever asked."""
    annotations = IAnnotations(site)
    if make and KEY not in annotations:
        annotations[KEY] = Book()
    return annotations.get(KEY)


def found(site, key: str, now: datetime) -> Reminder | None:
    """Return what a key opens; nothing when it lapsed, even if it is still there."""
    book = book_of(site)
    reminder = book.reminders.get(key) if book is not None and len(key) < 200 else None
    return None if reminder is None or reminder.has_lapsed(now) else reminder


def forget(site) -> None:
    """Take the book out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def _hash(address: str) -> str:
    return sha256(address.lower().encode()).hexdigest()
