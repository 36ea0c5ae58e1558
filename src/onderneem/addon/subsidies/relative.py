"""Pure: terms that run from an applicant's own date: "within six months of the opening".

They don't make a state (that is the same for everybody, see ``window``), but a line of words, and
a last day once the date is known.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import Enum
from onderneem.addon.reference.months import add_months
from typing import Any

MONTHS = {"months": 1, "years": 12}
DAYS = {"days": 1, "weeks": 7}


class Side(str, Enum):
    """On which side of the event one applies."""

    WITHIN_AFTER = "after"
    AT_LEAST_BEFORE = "before"


@dataclass(frozen=True)
class Term:
    """So many days, weeks, months or years after or before an event; ``words``: a remark."""

    number: int
    unit: str
    side: Side
    event: str
    words: str = ""

    def last_day(self, happened: date) -> date | None:
        """Return the last day on which one can apply, when the event is on ``happened``.

        None where the calendar ends. A term in months ends on the day with the same number, or on
        the last day of a shorter month (Regulation 1182/71, article 3). A last day in a weekend
        isn't moved to Monday: rules differ there, and who is earlier is always in time.
        """
        sign = 1 if self.side is Side.WITHIN_AFTER else -1
        try:
            if self.unit in MONTHS:
                return add_months(happened, sign * self.number * MONTHS[self.unit])
            return happened + sign * timedelta(days=self.number * DAYS[self.unit])
        except (OverflowError, ValueError):
            return None

    def in_time(self, happened: date, day: date) -> bool | None:
        """Whether an application on ``day`` is in time; before the event has its own window."""
        last = self.last_day(happened)
        return None if last is None else day <= last


def terms_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Term, ...]:
    """Return stored rows as terms."""
    return tuple(
        Term(row["number"], row["unit"], Side(row["side"]), row["event"], row.get("words") or "")
        for row in rows
    )
