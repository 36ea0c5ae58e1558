"""Pure: an announced downtime of the e-counter: is it ahead, now, or no matter for today."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from enum import Enum
from onderneem.addon.clock import BRUSSELS

# Who begins an application needs a few days to send it in.
SHOWN_AHEAD = timedelta(days=7)


class Phase(str, Enum):
    """Where we are with it."""

    NONE = "none"
    AHEAD = "ahead"
    NOW = "now"


@dataclass(frozen=True)
class Downtime:
    """What a webmaster announced. Times are aware; without an end it lasts until it is cleared."""

    begins: datetime | None
    ends: datetime | None
    message: str
    phase: Phase

    def as_json(self) -> dict[str, str | None]:
        """Return it as ``@e-counter`` has it."""
        return {
            "from": _iso(self.begins),
            "until": _iso(self.ends),
            "message": self.message,
            "state": self.phase.value,
        }


def downtime(now: datetime, begins: datetime | None, ends: datetime | None) -> Phase:
    """Return the phase ``now``: it begins at ``begins``, and is over at ``ends``.

    Nothing announced, or an end that isn't after the beginning, is no downtime.
    """
    if begins is None and ends is None:
        return Phase.NONE
    if begins is not None and ends is not None and ends <= begins:
        return Phase.NONE
    if ends is not None and now >= ends:
        return Phase.NONE
    if begins is None or now >= begins:
        return Phase.NOW
    return Phase.AHEAD if begins - now <= SHOWN_AHEAD else Phase.NONE


def in_brussels(moment: object) -> datetime | None:
    """Return a stored time as an aware one: without a zone it is a time in Brussels.

    What is no time is none: a record may be older than its rule.
    """
    if not isinstance(moment, datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=BRUSSELS)


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(timezone.utc).isoformat(timespec="seconds") if moment else None
