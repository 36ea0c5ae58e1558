"""Pure: when a page is to be looked over again, and whether that is soon or overdue."""

from datetime import date
from datetime import timedelta
from enum import Enum

SOON = timedelta(days=30)


class Due(str, Enum):
    """How a page stands with its review."""

    FINE = "fine"
    SOON = "soon"
    OVERDUE = "overdue"


def due(review_by: date | None, today: date) -> Due:
    """Return how it stands: on the day itself it is still in time; without a day it is fine."""
    if review_by is None or review_by - today > SOON:
        return Due.FINE
    return Due.SOON if review_by >= today else Due.OVERDUE
