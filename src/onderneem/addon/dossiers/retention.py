"""Pure: how long a dossier is kept after its end.

The General Data Protection Regulation (2016/679, article 5, 1, e) has personal data kept no longer
than their purpose needs; how long that is, each form promises in months, counted from the closing.
A period in months ends with the last hour of its last day (Regulation 1182/71, article 3).
"""

from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from onderneem.addon.dossiers.log import Entry
from onderneem.addon.reference.months import add_months

CLOSING = "close"
# What the catalog has for a form that doesn't say.
NONE = "none"


def said_as(months: int | None) -> str:
    """Return what a form said of keeping as the catalog has it: its months, or "none"."""
    return NONE if months is None else str(months)


def ended_at(log: Sequence[Entry], closed: bool) -> str:
    """Return the ISO time of the last closing; nothing while the dossier isn't closed."""
    if not closed:
        return ""
    return next((each.at for each in reversed(log) if each.what == CLOSING), "")


def last_day(ended: date, months: int | None) -> date | None:
    """Return the last day that it is kept; None when there is no term, or beyond the calendar.

    >>> last_day(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    if months is None:
        return None
    try:
        return add_months(ended, months)
    except ValueError:
        return None


def over(ended: date, months: int | None, today: date) -> bool:
    """Whether the term is over: only on the day after its last day."""
    last = last_day(ended, months)
    return last is not None and last < today


def latest_end(months: int, day: date) -> date | None:
    """Return the latest end whose term is over on ``day``; None where no calendar day is.

    What ended then or before is over, what ended later isn't: so that a catalog can be asked.
    """
    try:
        found = add_months(day, -months) + timedelta(days=4)
    except (ValueError, OverflowError):
        return None
    while not over(found, months, day):
        found -= timedelta(days=1)
    return found
