"""Pure: which breaks of links are news to somebody, and when a letter may tell them.

A break is a link and the moment since when it fails: one that recovers and breaks again is another
break. Each is told once, and nobody gets more than one letter a week (issue 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from hashlib import sha256

WEEK = timedelta(days=7)
Breaks = Mapping[str, datetime]


@dataclass(frozen=True)
class Told:
    """What somebody was told: ``last``: when the last letter was written; ``breaks``: address ->
    since when it failed, of what is still broken."""

    last: datetime | None = None
    breaks: Breaks = field(default_factory=dict)


def news(broken: Breaks, told: Told, now: datetime) -> dict[str, datetime]:
    """Return the breaks that a letter ``now`` is to tell; none within a week of the last one."""
    if told.last is not None and now - told.last < WEEK:
        return {}
    return {url: since for url, since in broken.items() if told.breaks.get(url) != since}


def after_letter(broken: Breaks, told: Told, fresh: Breaks, now: datetime) -> Told:
    """Return what is kept after telling ``fresh``; what isn't broken any more is forgotten."""
    known = {**told.breaks, **fresh}
    kept = {url: since for url, since in known.items() if broken.get(url) == since}
    return Told(now if fresh else told.last, kept)


def event_of(receiver: str, fresh: Breaks) -> str:
    """Return the name of the event that a letter tells: the same breaks, the same letter.

    Names nobody: it stands in logs.
    """
    told = "\n".join(
        [receiver, *(f"{url} {since.isoformat()}" for url, since in sorted(fresh.items()))]
    )
    return f"ecounter.broken-{sha256(told.encode()).hexdigest()[:24]}"
