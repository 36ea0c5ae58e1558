"""Pure: on which days a municipality works.

The legal holidays are those of the Royal Decree of 18 April 1974 (ten days), as the ``holidays``
package knows them; Saturdays and Sundays are no working days. A municipality adds its own:
11 July, 2 November, 26 December and bridge days are closed in many, but in no law.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import lru_cache
import holidays
import re

SUNDAY = 6
DAY = timedelta(days=1)
YEARLY = re.compile(r"(\d\d)-(\d\d)", re.ASCII)
# A leap year, so that 29 February may be named.
LEAP = 2024


class BadClosingDay(ValueError):
    """Neither a day (2026-12-24) nor a day of every year (07-11)."""


@lru_cache(maxsize=200)
def legal_holidays(year: int) -> frozenset[date]:
    """Return the ten legal holidays of a year.

    The package also lists Easter and Pentecost, which are Sundays in any case.
    """
    return frozenset(holidays.country_holidays("BE", years=year))


@dataclass(frozen=True)
class ClosingDays:
    """The days on which a municipality is closed besides weekends and legal holidays.

    ``yearly``: (month, day) of every year.
    """

    days: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()

    @classmethod
    def read(cls, lines: Iterable[str]) -> "ClosingDays":
        """Return the days of lines such as "2026-12-24" and "07-11"; raises BadClosingDay.

        >>> ClosingDays.read(["07-11"]).is_working_day(date(2025, 7, 11))
        False
        """
        days, yearly = set(), set()
        for line in filter(None, (each.strip() for each in lines)):
            try:
                found = YEARLY.fullmatch(line)
                if found:
                    day = date(LEAP, int(found[1]), int(found[2]))
                    yearly.add((day.month, day.day))
                else:
                    days.add(_day(line))
            except ValueError:
                raise BadClosingDay(line) from None
        return cls(frozenset(days), frozenset(yearly))

    def is_working_day(self, day: date) -> bool:
        """Whether the municipality works on this day."""
        return day.weekday() < SUNDAY - 1 and not self.is_closed(day)

    def is_closed(self, day: date) -> bool:
        """Whether it is a holiday or a closing day of its own, whatever day of the week."""
        return (
            day in legal_holidays(day.year)
            or day in self.days
            or (day.month, day.day) in self.yearly
        )

    def next_working_day(self, day: date) -> date:
        """Return this day, or the first working day after it."""
        # A year without a working day is no municipality; then the clock ends rather than hangs.
        for after in range(366):
            if self.is_working_day(day + after * DAY):
                return day + after * DAY
        raise BadClosingDay("no working day in a year")


def _day(line: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", line, re.ASCII):
        raise ValueError(line)
    return date.fromisoformat(line)
