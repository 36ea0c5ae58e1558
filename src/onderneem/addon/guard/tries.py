"""Pure: how often something wrong was tried of late, in the memory of one process.

Looking writes nothing to the database, also not that somebody looked in vain. With keys of 128
bits a count for each process is enough. Real time, never the pinned clock.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
import time

MOST_KEPT = 10_000


class Tries:
    """At most ``most`` in ``seconds`` for each who; the longest silent make room for others."""

    def __init__(self, most: int, seconds: float, kept: int = MOST_KEPT) -> None:
        self.most, self.seconds, self.kept = most, seconds, kept
        self._found: OrderedDict[Hashable, tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    def exhausted(self, who: Hashable, now: float | None = None) -> bool:
        """Whether ``who`` may not try for now."""
        since, number = self._found.get(who, (0.0, 0))
        return number >= self.most and self._is_recent(since, now)

    def note(self, who: Hashable, now: float | None = None) -> None:
        """Count one more."""
        moment = time.monotonic() if now is None else now
        with self._lock:
            since, number = self._found.pop(who, (moment, 0))
            if not self._is_recent(since, moment):
                since, number = moment, 0
            self._found[who] = (since, number + 1)
            while len(self._found) > self.kept:
                self._found.popitem(last=False)

    def forget(self) -> None:
        """Begin anew."""
        with self._lock:
            self._found.clear()

    def _is_recent(self, since: float, now: float | None) -> bool:
        return (time.monotonic() if now is None else now) - since < self.seconds
