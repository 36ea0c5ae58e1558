"""The errors of jobs, kept for who mends them: when, which job, what kind of error, how often.

Never the text of an error: it may hold an address or an answer.
"""

from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.jobs.mishaps"
MOST = 50
# The same error of a nightly job, night after night, is one mishap.
SAME = timedelta(hours=36)


@dataclass(frozen=True)
class Mishap:
    """The same error of a job, once or again and again. Times are aware, in UTC."""

    name: str
    kind: str
    since: datetime
    last: datetime
    times: int = 1


class Journal(Persistent):
    """A site's mishaps, latest first; ``told``: up to when they were in a letter."""

    mishaps: tuple[Mishap, ...] = ()
    told: datetime | None = None


def with_one_more(
    mishaps: tuple[Mishap, ...], name: str, kind: str, now: datetime
) -> tuple[Mishap, ...]:
    """Return the mishaps with another one, at most ``MOST``, latest first."""
    found = next((each for each in mishaps if (each.name, each.kind) == (name, kind)), None)
    if found is None or now - found.last > SAME:
        return (Mishap(name, kind, now, now), *mishaps)[:MOST]
    again = replace(found, last=now, times=found.times + 1)
    return (again, *(each for each in mishaps if each is not found))


def note(site, name: str, kind: str, now: datetime) -> None:
    """Keep an error, in the current transaction."""
    journal = _journal(site)
    journal.mishaps = with_one_more(journal.mishaps, name, kind, now)


def mishaps_of(site) -> tuple[Mishap, ...]:
    """Return what is kept, latest first; reads only."""
    journal = IAnnotations(site).get(KEY)
    return journal.mishaps if journal is not None else ()


def untold(site) -> tuple[Mishap, ...]:
    """Return what happened since the last letter; reads only."""
    journal = IAnnotations(site).get(KEY)
    if journal is None:
        return ()
    return tuple(each for each in journal.mishaps if not journal.told or each.last > journal.told)


def told_until(site) -> datetime | None:
    """Return up to when mishaps were told, or None."""
    journal = IAnnotations(site).get(KEY)
    return journal.told if journal is not None else None


def mark_told(site, now: datetime) -> None:
    """Remember that a letter tells all up to now."""
    _journal(site).told = now


def forget(site) -> None:
    """Take the journal out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def _journal(site) -> Journal:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = Journal()
    return annotations[KEY]
