"""Pure: an applicant's own last day: of their term and of the windows, whichever comes first."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from enum import Enum
from onderneem.addon.subsidies.moments import day_of
from onderneem.addon.subsidies.moments import end_of
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call


class Chance(str, Enum):
    """What the last day means for who asks now."""

    IN_TIME = "in-time"
    TOO_LATE = "too-late"
    # No window began by the end of the term.
    NEVER = "never"


@dataclass(frozen=True)
class LastDay:
    """A day in Brussels, with what it means."""

    day: date
    chance: Chance


def last_day(call: Call, term: Term, happened: date, now: datetime) -> LastDay | None:
    """Return the last day on which one can apply within the term; None where the calendar ends.

    A window that closes earlier goes before the term. Where the term ends before anything opens,
    the day is that of the term.
    """
    ends = term.last_day(happened)
    limit = end_of(ends)
    if ends is None or limit is None:
        return None
    begun = [
        each
        for each in call.segments()
        if each.state in APPLICABLE and (each.start is None or each.start < limit)
    ]
    if not begun:
        return LastDay(ends, Chance.NEVER)
    closes = begun[-1].end
    if closes is None or limit <= closes:
        return LastDay(ends, Chance.IN_TIME if now < limit else Chance.TOO_LATE)
    last = day_of(closes - timedelta.resolution)
    return LastDay(last, Chance.IN_TIME if now < closes else Chance.TOO_LATE)
