"""The only "now": an aware time in Europe/Brussels, which a test or a preview may pin.

Tokens, keys, seals and rates don't ask here: they use real time (see ``guard``).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from datetime import datetime
from datetime import timezone
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")

_pinned: ContextVar[datetime | None] = ContextVar("onderneem_pinned_now", default=None)


def now() -> datetime:
    """Return the current time in Brussels, or the moment that was pinned."""
    return _pinned.get() or datetime.now(BRUSSELS)


def stored_now() -> datetime:
    """Return ``now()`` in UTC, for what is stored: the ZODB can't pickle a ZoneInfo."""
    return now().astimezone(timezone.utc)


def today() -> date:
    """Return the current day in Brussels, or the day that was pinned."""
    return now().date()


@contextmanager
def pinned(moment: datetime) -> Iterator[None]:
    """Let ``now()`` answer ``moment`` (aware) inside the block.

    Raises ValueError for a naive time: it would silently mean another instant.
    """
    if moment.tzinfo is None:
        raise ValueError("the pinned moment needs a time zone")
    token = _pinned.set(moment.astimezone(BRUSSELS))
    try:
        yield
    finally:
        _pinned.reset(token)
