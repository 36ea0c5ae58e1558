"""Pure: an announced downtime of the e-counter: is it ahead, now, or no matter for today."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from enum import Enum

# Who begins an application needs a few days to send it in.
SHOWN_AHEAD = timedelta(days=7)


class Phase(str, Enum):
    """Where we are with it."""

    NONE = "none"
    AHEAD = "ahead"
    NOW = "now"


@dataclass(frozen=True)
class Downtime:
    """What a webmaster announced. Times are aware."""

    begins: datetime
    ends: datetime
    message: str
    phase: Phase

    def as_json(self) -> dict[str, str]:
        """Return it as ``@e-counter`` has it."""
        return {
            "from": _iso(self.begins),
            "until": _iso(self.ends),
            "message": self.message,
            "state": self.phase.value,
        }


def downtime(now: datetime, begins: datetime, ends: datetime) -> Phase:
    """Return the phase ``now``: it begins at ``begins``, and is over at ``ends``.

    An end that isn't after the beginning is no downtime.
    """
    if ends <= begins or now >= ends:
        return Phase.NONE
    if now >= begins:
        return Phase.NOW
    return Phase.AHEAD if begins - now <= SHOWN_AHEAD else Phase.NONE


def _iso(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds")
