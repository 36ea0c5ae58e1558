"""Pure: how often something may be done from one address; in memory, without keeping the address.

What is kept is a hash with a salt that is thrown away every day and never leaves the process.
"""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from math import ceil
from secrets import token_bytes
from threading import Lock
import time

DAY = 24 * 60 * 60


class Rate:
    """At most ``most`` times for a key in ``seconds``; remembers at most ``keys`` keys.

    Each process counts for itself: with three of them it is three times as much at worst.
    """

    def __init__(
        self,
        most: int,
        seconds: float = DAY,
        keys: int = 20_000,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.most, self.seconds, self.keys = most, seconds, keys
        self._now, self._lock = now, Lock()
        self._counts: OrderedDict[bytes, tuple[float, int]] = OrderedDict()
        self._salt, self._salted = token_bytes(32), now()

    def allows(self, *parts: str) -> bool:
        """Count one for who did what, and return whether it was not too often."""
        with self._lock:
            key, since, count = self._found(parts)
            self._counts[key] = (since, count + 1)
            self._counts.move_to_end(key)
            while len(self._counts) > self.keys:
                self._counts.popitem(last=False)
            return count < self.most

    def seconds_left(self, *parts: str) -> int:
        """Return after how many seconds it begins anew, at least one; counts nothing."""
        with self._lock:
            _key, since, _count = self._found(parts)
            return max(1, ceil(since + self.seconds - self._now()))

    def has_room(self, *parts: str) -> bool:
        """Return whether one more would be allowed; counts nothing."""
        with self._lock:
            return self._found(parts)[2] < self.most

    def _found(self, parts: tuple[str, ...]) -> tuple[bytes, float, int]:
        now = self._now()
        if now - self._salted > DAY:
            self._salt, self._salted = token_bytes(32), now
            self._counts.clear()
        key = self._hash(parts)
        since, count = self._counts.get(key, (now, 0))
        return (key, now, 0) if now - since > self.seconds else (key, since, count)

    def forget(self) -> None:
        """Begin anew."""
        with self._lock:
            self._counts.clear()

    def _hash(self, parts: tuple[str, ...]) -> bytes:
        text = "\x00".join(parts).encode("utf-8", "replace")
        return blake2b(text, key=self._salt, digest_size=16).digest()
