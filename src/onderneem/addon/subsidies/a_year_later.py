"""Pure: a call as it comes back next year."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from datetime import timedelta
from onderneem.addon.reference.months import add_months
from typing import Any
import re

# A year in a title: 2026, or 2025-2026; not a number such as 2026 euro in a thousand, nor 12026.
YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]*\d)")


def next_day(day: date) -> date:
    """Return the same day a year later; after a leap day the 28th of February.

    >>> next_day(date(2028, 2, 29))
    datetime.date(2029, 2, 28)
    """
    return add_months(day, 12)


def next_rows(rows: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], ...]:
    """Return the windows a year later, at the same times of the day.

    One that begins on the last of February ends on it as well, also in a leap year. One that was
    open already, without a first day, opens when all of this year's are over: else both rounds
    would be open at once.
    """
    rows = tuple(rows)
    over = max((row["closes"] for row in rows if row.get("closes")), default=None)
    return tuple(_next_row(row, over) for row in rows)


def year_of_next(rows: Iterable[Mapping[str, Any]]) -> int | None:
    """Return the year by which the windows a year later are called; None without windows.

    >>> year_of_next([{"closes": date(2026, 12, 8)}, {"opens": date(2027, 1, 4)}])
    2027
    """
    days = (row.get("opens") or row.get("closes") for row in rows)
    return min((next_day(day).year for day in days if day), default=None)


def next_title(title: str, year: int | None = None) -> str:
    """Return the title with its years replaced; without one, ``year`` comes behind it.

    >>> next_title("Terraspremie 2025-2026"), next_title("Terraspremie", 2027)
    ('Terraspremie 2026-2027', 'Terraspremie 2027')
    """
    found = YEAR.sub(lambda match: str(int(match[0]) + 1), title)
    return found if found != title or year is None else f"{title} {year}"


def _next_row(row: Mapping[str, Any], over: date | None) -> dict[str, Any]:
    found = {
        name: _next_end(value) if name == "closes" and value else _next(value)
        for name, value in row.items()
    }
    closes = found.get("closes")
    if closes and over and not found.get("opens") and over < closes:
        found["opens"] = over + timedelta(days=1)
    return found


def _next(value: Any) -> Any:
    return next_day(value) if isinstance(value, date) else value


def _next_end(day: date) -> date:
    """The last day of February stays the last day."""
    if (day.month, day.day) == (2, 28) and add_months(date(day.year, 1, 31), 1) == day:
        return add_months(date(day.year + 1, 1, 31), 1)
    return next_day(day)
