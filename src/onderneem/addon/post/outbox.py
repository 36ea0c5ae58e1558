"""The outbox of a site: written in the transaction of what happened, handed over afterwards."""

from BTrees.LOBTree import LOBTree
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.post.letter import BadAddress
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.letter import message_of
from persistent import Persistent
from plone import api
from secrets import randbits
from ZODB.POSException import ConflictError
from zope.annotation.interfaces import IAnnotations
import logging
import transaction

KEY = "onderneem.addon.outbox"
logger = logging.getLogger(__name__)
# An address that no server takes for a week is wrong, and isn't kept (data minimisation).
GIVE_UP = timedelta(days=7)
TRIES = 5
WAITS = (1, 5, 15, 60, 240)  # minutes after the first, second, … failure


class Waiting(Persistent):
    """A letter that waits; ``not_before`` is an aware time in UTC."""

    def __init__(self, letter: Letter, now):
        self.letter = letter
        self.written = now
        self.not_before = now
        self.failures = 0
        self.error = ""


def enqueue(letter: Letter) -> None:
    """Put a letter in the outbox of the current site, in the current transaction."""
    box = _box(api.portal.get(), make=True)
    # Random keys: two visitors at once write in different places and don't conflict.
    number = randbits(62)
    while number in box:
        number = randbits(62)
    box[number] = Waiting(letter, clock.stored_now())


def waiting(site) -> int:
    """Return how many letters wait."""
    return len(_box(site) or ())


def letters(site) -> Iterator[Letter]:
    """Yield the letters that wait, in no order."""
    return (each.letter for each in (_box(site) or {}).values())


def events_waiting(site, beginnings: tuple[str, ...]) -> set[str]:
    """Return the names of what the letters tell that wait, of those that begin so."""
    return {each.event for each in letters(site) if each.event.startswith(beginnings)}


@dataclass(frozen=True)
class Standing:
    """How the outbox does: numbers and kinds of errors, never an address. ``oldest``: when the
    longest waiting letter was written, aware, in UTC; ``problems``: kind of error -> letters."""

    waiting: int
    oldest: datetime | None
    failing: int
    problems: Mapping[str, int]


def standing(site) -> Standing:
    """Return how the outbox does."""
    entries = list((_box(site) or {}).values())
    failing = [each for each in entries if each.failures]
    oldest = min((each.written for each in entries), default=None)
    problems = Counter(each.error for each in failing)
    return Standing(len(entries), oldest, len(failing), problems)


def due(site) -> bool:
    """Whether there is a letter whose time has come."""
    return any(_is_due(entry) for entry in (_box(site) or {}).values())


def withdraw(site, events: set[str]) -> None:
    """Take the letters of these events out of the box before they go."""
    box = _box(site) or {}
    for number in [number for number, each in box.items() if each.letter.event in events]:
        del box[number]


def forget(site) -> None:
    """Remove the outbox from a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def deliver(site, may_go_on: Callable[[], bool] = lambda: True) -> int:
    """Hand each letter that is due to the site's MailHost; return how many were taken.

    Each has its own transaction: taken out of the box as it is handed over. A kill between the
    two sends it again, with the same Message-ID. What fails waits longer each time. ``may_go_on``:
    asked before each; what is left then stays as due as it was.
    """
    taken = 0
    for number in list(_box(site) or ()):
        if not may_go_on():
            break
        if _is_due(_box(site).get(number)):
            taken += _hand_over(site, number)
            _commit(site, number)
    return taken


def _commit(site, number) -> None:
    """Keep that a letter was handed over: after a conflict once more, and not by sending it twice.

    Visitors put letters in while others are taken out.
    """
    gone = number not in _box(site)
    for left in reversed(range(TRIES)):
        try:
            transaction.commit()
        except ConflictError:
            transaction.abort()
            if not left:
                raise
            if gone:
                _box(site).pop(number, None)
        else:
            return


def send_now(site, letter: Letter) -> None:
    """Hand a letter to the site's MailHost; raises BadAddress, or whatever a MailHost raises."""
    message = message_of(letter, *_sender(site), clock.now())
    # immediate: MailHost's own queue would lose it when the process ends before it is sent.
    api.portal.get_tool("MailHost").send(message, immediate=True)


def _is_due(entry) -> bool:
    return entry is not None and entry.not_before <= clock.now()


def _hand_over(site, number) -> int:
    box = _box(site)
    entry = box[number]
    try:
        send_now(site, entry.letter)
    except BadAddress as problem:
        # No later try can mend it. The log names the event, never the address.
        logger.warning("letter %s can't be sent: %s", entry.letter.event, problem)
        del box[number]
        return 0
    except Exception as problem:  # MailHost, smtplib and sockets raise whatever they like
        entry.failures += 1
        entry.error = type(problem).__name__
        if clock.stored_now() - entry.written > GIVE_UP:
            logger.error("letter %s given up after a week: %s", entry.letter.event, entry.error)
            del box[number]
            return 0
        wait = WAITS[min(entry.failures, len(WAITS)) - 1]
        entry.not_before = clock.stored_now() + timedelta(minutes=wait)
        logger.warning("letter %s not taken: %s", entry.letter.event, entry.error)
        return 0
    del box[number]
    return 1


def _sender(site) -> tuple[str, str]:
    address = api.portal.get_registry_record("plone.email_from_address", default=None)
    name = api.portal.get_registry_record("plone.email_from_name", default=None)
    return address or "noreply@localhost.localdomain", name or site.title


def _box(site, make: bool = False):
    annotations = IAnnotations(site)
    if make and KEY not in annotations:
        annotations[KEY] = LOBTree()
    return annotations.get(KEY)
