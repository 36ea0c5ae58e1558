"""Pure: when a form is open."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Opening:
    """From and until (aware moments); None doesn't limit. The last moment is excluded."""

    opens: datetime | None = None
    closes: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether something sent at this moment is taken."""
        return not self.comes(now) and not self.is_over(now)

    def comes(self, now: datetime) -> bool:
        """Whether it opens later."""
        return self.opens is not None and now < self.opens

    def is_over(self, now: datetime) -> bool:
        """Whether it was closed."""
        return self.closes is not None and now >= self.closes
