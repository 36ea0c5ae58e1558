"""Pure: by when something must be answered, in Belgian working or calendar days.

How days are counted is that of Regulation (EEC, Euratom) 1182/71, article 3, and of articles
52-54 of the Belgian Judicial Code, which agree: the day of the event doesn't count, the last day
counts whole, and a term that would end on a day off ends on the next working day. A term of months
ends on the day of the same number, or on the last of the month.

The event is the first working moment: what comes in on a Sunday at 23:59 came in on Monday. While
the applicant is asked for something the clock stands still; the day on which he answers is an event
like the first and doesn't count either.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from enum import Enum
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.months import add_months
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
DAY = timedelta(days=1)
# Longer than any term of decision; what is asked beyond is a mistake.
LONGEST = {"working-days": 1000, "calendar-days": 1500, "weeks": 200, "months": 48}


class Unit(str, Enum):
    """In what a term is counted."""

    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    WEEKS = "weeks"
    MONTHS = "months"


# How many days each lasts on average: five of seven are worked, less ten legal holidays a year.
DAYS_IN = {
    Unit.WORKING_DAYS: 365 / 251,
    Unit.CALENDAR_DAYS: 1.0,
    Unit.WEEKS: 7.0,
    Unit.MONTHS: 365 / 12,
}


@dataclass(frozen=True)
class Term:
    """So many of a unit; raises ValueError for less than one or more than anybody promises."""

    number: int
    unit: Unit = Unit.WORKING_DAYS

    def __post_init__(self) -> None:
        if not 1 <= self.number <= LONGEST[self.unit.value]:
            raise ValueError(f"no term: {self.number} {self.unit.value}")


@dataclass(frozen=True)
class Pause:
    """The clock stood still between two aware moments; without an end it still does."""

    start: datetime
    end: datetime | None = None


def strictest(terms: Iterable[Term]) -> Term | None:
    """Return the term that ends first, seen over a year; None without any.

    >>> strictest([Term(1, Unit.MONTHS), Term(10), Term(2, Unit.WEEKS)]).number
    2
    """
    return min(terms, key=lambda each: each.number * DAYS_IN[each.unit], default=None)


def first_working_day(moment: datetime, closed: ClosingDays) -> date:
    """Return the day of the event: that of the first working moment from ``moment`` (aware) on.

    Raises ValueError for a naive moment.
    """
    return closed.next_working_day(_local(moment).date())


def due(
    submitted: datetime, term: Term, closed: ClosingDays, pauses: Iterable[Pause] = ()
) -> date | None:
    """Return the last day of the term, a working day; None while the clock stands still.

    ``submitted`` and the pauses are aware. Raises ValueError for naive ones.
    """
    stops = sorted(pauses, key=lambda pause: pause.start)
    if any(stop.end is None for stop in stops):
        return None
    start = first_working_day(submitted, closed)
    still = _days_still(stops, start)
    if term.unit is Unit.WORKING_DAYS:
        return _after_working_days(start, term.number, closed, still)
    end = _after(start, term)
    # Each day off the clock is a day more; the days more may themselves be days off the clock.
    lost = {day for day in still if start < day <= end}
    while lost:
        end, before = end + len(lost) * DAY, end
        lost = {day for day in still if before < day <= end}
    return closed.next_working_day(end)


def end_of(day: date) -> datetime:
    """Return the last second of a day in Brussels, which counts whole."""
    return datetime.combine(day, time(23, 59, 59), BRUSSELS)


def is_late(last: date | None, now: datetime) -> bool:
    """Whether the term is over at the aware moment ``now``."""
    return last is not None and _local(now).date() > last


def working_days_left(last: date, now: datetime, closed: ClosingDays) -> int:
    """Return how many working days remain after today; negative: how many it is late.

    >>> wednesday = datetime(2026, 11, 25, 9, tzinfo=BRUSSELS)
    >>> working_days_left(date(2026, 11, 27), wednesday, ClosingDays())
    2
    """
    today = _local(now).date()
    first, until, sign = (today, last, 1) if last >= today else (last, today, -1)
    days = ((first + number * DAY) for number in range(1, (until - first).days + 1))
    return sign * sum(closed.is_working_day(day) for day in days)


def _after_working_days(start: date, number: int, closed: ClosingDays, still: set[date]) -> date:
    day = start
    while number:
        day = closed.next_working_day(day + DAY)
        if day not in still:
            number -= 1
    return day


def _after(start: date, term: Term) -> date:
    if term.unit is Unit.MONTHS:
        return add_months(start, term.number)
    return start + term.number * (7 if term.unit is Unit.WEEKS else 1) * DAY


def _days_still(pauses: Iterable[Pause], start: date) -> set[date]:
    """Return the days that don't count: any on which the clock stood still for a moment."""
    found: set[date] = set()
    for pause in pauses:
        if pause.end is None:
            continue
        first, last = _local(pause.start).date(), _local(pause.end).date()
        found |= {first + number * DAY for number in range((last - first).days + 1)}
    return {day for day in found if day > start}


def _local(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone means another instant elsewhere")
    return moment.astimezone(BRUSSELS)
