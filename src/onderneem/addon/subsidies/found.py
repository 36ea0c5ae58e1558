"""Pure: a call as the finder's index keeps it, read by the same names as ``window.Call``.

The index has the call's own segments, in whole seconds, from the one that holds at the moment of
asking on; so a card is drawn without waking the subsidy, and a test holds the two together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timezone
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import State

# The state, its first second, and the second after its last.
Stretch = tuple[str, int, int]
ALWAYS = -(2**62)


@dataclass(frozen=True)
class Found:
    """``stretches``: that of now, and those that follow."""

    stretches: Sequence[Stretch]

    def state(self, now: datetime) -> State:
        """Return the state of now."""
        return State(self.stretches[0][0])

    def closes_next(self, now: datetime) -> datetime | None:
        """Return the first instant at which one can't apply any more; None: no end, or not open."""
        return self._first(applicable=False) if self.state(now) in APPLICABLE else None

    def opens_next(self, now: datetime) -> datetime | None:
        """Return when one can apply again or for the first time; None where one can, or never."""
        return None if self.state(now) in APPLICABLE else self._first(applicable=True)

    def since(self, now: datetime) -> datetime | None:
        """Return since when the state is what it is; None: as far back as is known."""
        return _moment(self.stretches[0][1])

    def _first(self, applicable: bool) -> datetime | None:
        begins = (
            begin
            for state, begin, _end in self.stretches
            if (State(state) in APPLICABLE) is applicable
        )
        return _moment(next(begins, ALWAYS))


def _moment(second: int) -> datetime | None:
    return datetime.fromtimestamp(second, timezone.utc) if second != ALWAYS else None
