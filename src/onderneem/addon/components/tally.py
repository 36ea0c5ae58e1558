"""Pure: counts in memory: numbers only, nothing of a person, shared by the threads."""

from collections import Counter
from collections.abc import Callable
from collections.abc import Hashable
from threading import Lock


class Tally:
    """A counter in memory, bounded in number of keys."""

    def __init__(self, most: int = 10_000) -> None:
        self.most = most
        self._counts: Counter[Hashable] = Counter()
        self._lock = Lock()

    def add(self, key: Hashable) -> None:
        """Count one for ``key``; a new key past the bound is not kept."""
        with self._lock:
            if key in self._counts or len(self._counts) < self.most:
                self._counts[key] += 1

    def take(self, which: Callable[[Hashable], bool]) -> dict[Hashable, int]:
        """Return the counts of the keys that ``which`` names, and begin them again at nought."""
        with self._lock:
            taken = {key: count for key, count in self._counts.items() if which(key)}
            for key in taken:
                del self._counts[key]
        return taken

    def give_back(self, counts: dict[Hashable, int]) -> None:
        """Add counts that couldn't be stored after all."""
        with self._lock:
            self._counts.update(counts)
