"""Pure: moments that people write without a zone: they mean the clock on the wall in Belgium."""

from datetime import datetime
from onderneem.addon.clock import BRUSSELS


def in_brussels(moment: datetime) -> datetime:
    """Return the moment as an aware time in Brussels; a naive one is Belgian time already."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=BRUSSELS)
    return moment.astimezone(BRUSSELS)


def on_the_wall(moment: datetime) -> datetime:
    """Return what a clock in Belgium shows, without a zone: how settings keep a moment.

    >>> from datetime import timezone
    >>> on_the_wall(datetime(2026, 7, 1, 12, tzinfo=timezone.utc))
    datetime.datetime(2026, 7, 1, 14, 0)
    """
    return in_brussels(moment).replace(tzinfo=None, fold=0)
