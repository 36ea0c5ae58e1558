"""Pure: the windows of a call from the rows of a form, and what can't be among them."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import timezone
from onderneem.addon.subsidies.moments import Bound
from onderneem.addon.subsidies.window import Window
from typing import Any
import itertools

EVER = datetime(1, 1, 1, tzinfo=timezone.utc)


def window_of(row: Mapping[str, Any]) -> Window:
    """Return a row as a window: a day with its time, or a whole day."""
    return Window(
        _bound(row.get("opens"), row.get("opens_at")),
        _bound(row.get("closes"), row.get("closes_at"), fold=1),
    )


def windows_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Window, ...]:
    """Return rows as windows, in order of time."""
    return tuple(sorted(map(window_of, rows), key=lambda each: each.start or EVER))


def overlapping(rows: Sequence[Mapping[str, Any]]) -> tuple[int, int] | None:
    """Return the numbers (from 1) of two windows of which one begins before the other ends."""
    windows = [(number, window_of(row)) for number, row in enumerate(rows, 1)]
    windows.sort(key=lambda each: each[1].start or EVER)
    for (number, before), (other, after) in itertools.pairwise(windows):
        if before.end is None or (after.start or EVER) < before.end:
            return min(number, other), max(number, other)
    return None


def _bound(day: Any, clock: Any, fold: int = 0) -> Bound:
    """When the clocks go back an hour comes twice: it opens in the first, closes in the second."""
    if day is None or clock is None:
        return day  # type: ignore[no-any-return]
    return datetime.combine(day, clock.replace(tzinfo=None, fold=fold))
