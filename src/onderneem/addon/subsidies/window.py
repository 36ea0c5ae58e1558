"""Pure: when is a call announced, open, closing soon or closed."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import Enum

SOON = timedelta(days=14)


class State(str, Enum):
    """What a visitor wants to know of a call."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    CLOSED = "closed"
    CONTINUOUS = "continuous"


@dataclass(frozen=True)
class Window:
    """The days on which an application counts; a missing bound never limits."""

    opens: date | None = None
    closes: date | None = None
    continuous: bool = False

    def state(self, day: date) -> State:
        """Return the state on ``day``, in Brussels; both bounds count ("tot en met")."""
        if self.opens and day < self.opens:
            return State.ANNOUNCED
        if self.closes and day > self.closes:
            return State.CLOSED
        if self.closes and self.closes - day <= SOON:
            return State.CLOSING_SOON
        return State.CONTINUOUS if self.continuous else State.OPEN
