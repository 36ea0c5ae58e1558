"""Pure: an announced downtime of the e-counter: is it ahead, now, or no matter for today."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from enum import Enum

# Who begins an application needs a few days to send it in.
SHOWN_AHEAD = timedelta(days=7)
# What is longer is no maintenance; somebody mistyped a year, or forgot it.
LONGEST_EXCUSE = timedelta(days=14)


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


def excuses(told: Downtime | None, now: datetime) -> bool:
    """Whether a bad answer of the e-counter is no bad mark ``now``."""
    running = told is not None and downtime(now, told.begins, told.ends) is Phase.NOW
    return running and told is not None and now - told.begins < LONGEST_EXCUSE


def _iso(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds")
