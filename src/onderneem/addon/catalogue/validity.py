"""Pure: whether a service is there on a day: both its first and its last day count."""

from datetime import date
from enum import Enum


class Offered(str, Enum):
    """Not yet, now, or no longer."""

    COMING = "coming"
    NOW = "now"
    OVER = "over"


def offered(first: date | None, last: date | None, today: date) -> Offered:
    """Return whether a service is there; a day that nobody gave never limits."""
    if last is not None and today > last:
        return Offered.OVER
    return Offered.COMING if first is not None and today < first else Offered.NOW
