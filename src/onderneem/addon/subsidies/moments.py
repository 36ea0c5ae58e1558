"""Pure: the bounds that an editor writes (a day, or a time on the clock in Belgium) as instants.

A bound counts itself ("tot en met"): a day to its last second, a time to the end of its second.
"""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import timezone
from onderneem.addon.clock import BRUSSELS

Bound = date | datetime | None
UTC = timezone.utc
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
# Beyond these no time zone can be applied; a bound out there is as good as this one.
FIRST = datetime(1000, 1, 1)  # noqa: DTZ001
LAST = datetime(9000, 1, 1)  # noqa: DTZ001


def begin_of(bound: Bound) -> datetime | None:
    """Return the first instant of a day or a second, in UTC.

    >>> begin_of(date(2026, 7, 1)).isoformat()
    '2026-06-30T22:00:00+00:00'
    """
    if bound is None:
        return None
    if not isinstance(bound, datetime):
        bound = datetime.combine(bound, time())
    return _utc(bound.replace(microsecond=0))


def end_of(bound: Bound) -> datetime | None:
    """Return the first instant after a day or a second, in UTC: the bound itself still counts.

    A day that the clocks change has 23 or 25 hours.

    >>> end_of(date(2026, 3, 29)) - begin_of(date(2026, 3, 29))
    datetime.timedelta(seconds=82800)
    """
    if bound is None:
        return None
    if isinstance(bound, datetime):
        begin = begin_of(bound)
        return begin + SECOND if begin else None
    return begin_of(bound + DAY if bound < LAST.date() else bound)


def day_of(instant: datetime) -> date:
    """Return the day in Brussels on which an instant falls."""
    return instant.astimezone(BRUSSELS).date()


def _utc(moment: datetime) -> datetime:
    """A time without a zone is what a clock in Belgium shows."""
    clamped = min(max(moment.replace(tzinfo=None), FIRST), LAST)
    return clamped.replace(tzinfo=moment.tzinfo or BRUSSELS, fold=moment.fold).astimezone(UTC)
