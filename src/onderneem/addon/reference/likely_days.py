"""Pure: the days that somebody can mean; year 1 or 202 is a slip of the finger."""

from datetime import date

# The oldest businesses of today were registered after it; no rule that holds is older.
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)


def is_likely(day: date) -> bool:
    """Return whether somebody can mean this day.

    >>> is_likely(date(1985, 6, 1)), is_likely(date(202, 6, 1))
    (True, False)
    """
    return FIRST_DAY <= day <= LAST_DAY
