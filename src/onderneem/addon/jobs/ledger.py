"""The ledger of a site's jobs: who ran what when, and with what result; kept across restarts.

A runner claims a job in a transaction of its own. Of two runners that claim at once, in two
threads or two processes, one gets a conflict: that one leaves it alone (decision 4).
"""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from onderneem.addon.jobs import mishaps
from onderneem.addon.jobs.alive import is_dead
from onderneem.addon.jobs.interfaces import LostClaim
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.jobs"
# A runner that was killed can't say so: after this long another one goes on where it was.
LEASE = timedelta(minutes=15)
# Who is still at it renews its lease when this much of it is used, not at every step.
USED = timedelta(minutes=5)
LONGEST_ERROR = 500
# A job of every few seconds that fails would fill the database with its errors.
AFTER_ERROR = timedelta(minutes=1)


@dataclass(frozen=True)
class Line:
    """What the ledger says of a job. Times are aware, in UTC; None: not yet.

    ``running``: since when somebody is at it, or None.
    """

    name: str
    last: datetime | None
    good: datetime | None
    next: datetime | None
    done: int
    error: str
    runner: str
    running: datetime | None = None


class Entry(Persistent):
    """One job's page of the ledger."""

    last = good = next = until = None
    runner = ""
    done = 0
    error = ""


def ledger(site) -> OOBTree:
    """Return the site's ledger, name -> Entry; made when it isn't there."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]


def forget(site) -> None:
    """Take the ledger, and the journal of errors, out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)
    mishaps.forget(site)


def is_free(site, name: str, now: datetime) -> bool:
    """Whether nobody is at a job; reads only."""
    entry = IAnnotations(site).get(KEY, {}).get(name)
    if entry is None or not entry.runner:
        return True
    return entry.until <= now or is_dead(entry.runner)


def is_due(site, name: str, now: datetime) -> bool:
    """Whether a job's time has come and nobody is at it; reads only."""
    entry = IAnnotations(site).get(KEY, {}).get(name)
    timely = entry is None or entry.next is None or entry.next <= now
    return timely and is_free(site, name, now)


def claim(site, name: str, runner: str, now: datetime) -> None:
    """Write down that ``runner`` begins; the caller commits, and a conflict means: another did."""
    book = ledger(site)
    if name not in book:
        book[name] = Entry()
    entry = book[name]
    entry.runner, entry.until, entry.last = runner, now + LEASE, now


def is_mine(site, name: str, runner: str) -> bool:
    """Whether ``runner`` still has the claim; also past its lease, as long as no other took it."""
    entry = IAnnotations(site).get(KEY, {}).get(name)
    return entry is not None and entry.runner == runner


def renew(site, name: str, runner: str, now: datetime) -> None:
    """Make the lease of ``runner`` last from now, once five minutes of it are used.

    In the current transaction; a conflict in its commit means that another took the claim.
    Raises LostClaim when that is known already.
    """
    if not is_mine(site, name, runner):
        raise LostClaim(name)
    entry = ledger(site)[name]
    if entry.until - now < LEASE - USED:
        entry.until = now + LEASE


def close(
    site, name: str, runner: str, every: timedelta, now: datetime, done: int, error: str = ""
) -> None:
    """Write down how it ended; the next run is one period after this one began.

    However many periods were missed, it is caught up once. An error is kept in the journal too.
    Of a claim that another has by now nothing is written: only the error is kept.
    """
    if not is_mine(site, name, runner):
        if error:
            mishaps.note(site, name, error[:LONGEST_ERROR], now)
        return
    entry = ledger(site)[name]
    entry.runner, entry.until = "", None
    entry.next = max(entry.last + every, now) if every else now
    entry.done, entry.error = done, error[:LONGEST_ERROR]
    if error:
        entry.next = max(entry.next, now + AFTER_ERROR)
        mishaps.note(site, name, entry.error, now)
    else:
        entry.good = entry.last


def is_alive(site, since: datetime, now: datetime) -> bool:
    """Whether any job began after ``since``, or somebody is at one; reads only."""
    entries = IAnnotations(site).get(KEY, {}).values()
    return any(
        (each.last and each.last > since) or (each.until and each.until > now) for each in entries
    )


def running_since(site, name: str, now: datetime) -> datetime | None:
    """Return since when somebody is at a job, or None; reads only."""
    entry = IAnnotations(site).get(KEY, {}).get(name)
    return None if entry is None or is_free(site, name, now) else entry.last


def lines(site, names, now: datetime | None = None) -> list[Line]:
    """Return what the ledger says of the jobs ``names``, in that order; with ``now`` also which
    are running."""
    book = IAnnotations(site).get(KEY, {})
    found = [_line(name, book.get(name) or Entry()) for name in names]
    if now is None:
        return found
    return [replace(each, running=running_since(site, each.name, now)) for each in found]


def _line(name: str, entry: Entry) -> Line:
    return Line(name, entry.last, entry.good, entry.next, entry.done, entry.error, entry.runner)
