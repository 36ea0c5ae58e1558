"""Pure: a small store in memory, bounded in number and in age; shared by the threads."""

from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Hashable
from threading import Lock
import time

Value = tuple[str, ...] | None


class FrameStore:
    """Keep what ``make`` returned for a key, for ``seconds``, at most ``most`` of them.

    None is kept too: what can't be made isn't tried again at every request.
    """

    def __init__(
        self, seconds: float, most: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.seconds = seconds
        self.most = most
        self._clock = clock
        self._kept: OrderedDict[Hashable, tuple[float, Value]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value for ``key``, made now when there is none or it is too old.

        Two threads may make the same value at once; holding the lock while a page renders
        would let one slow page stop all others.
        """
        now = self._clock()
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None and now - kept[0] < self.seconds:
            return kept[1]
        value = make()
        with self._lock:
            self._kept[key] = (now, value)
            self._kept.move_to_end(key)
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return value

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()

    def __len__(self) -> int:
        return len(self._kept)
