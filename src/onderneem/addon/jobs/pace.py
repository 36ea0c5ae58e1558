"""Pure: whether a job keeps its pace."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from enum import Enum

# A site's jobs may run from cron every few minutes, however often a job would like to.
LEAST_PATIENCE = timedelta(minutes=30)


class Pace(str, Enum):
    """IDLE: there is nothing for it to do."""

    IDLE = "idle"
    NEVER = "never"
    IN_TIME = "in-time"
    OVERDUE = "overdue"


def pace_of(every: timedelta, began: datetime | None, waiting: bool, now: datetime) -> Pace:
    """Return how a job does; ``began``: its last run; ``waiting``: whether it has work to do."""
    if not waiting:
        return Pace.IDLE
    if began is None:
        return Pace.NEVER
    return Pace.OVERDUE if now - due_since(every, began) > patience(every) else Pace.IN_TIME


@dataclass(frozen=True)
class Next:
    """``at``: never in the past; without it the job is ``due`` now, or waits for work."""

    at: datetime | None = None
    due: bool = False


def next_run(
    planned: datetime | None, comes: datetime | None, waiting: bool, now: datetime
) -> Next:
    """Return when a job runs next.

    ``planned``: when it is looked at again, as the ledger has it; ``comes``: when it will have
    work, where that is known. A look without work is no run.
    """
    if waiting:
        return Next(planned) if planned and planned > now else Next(due=True)
    at = max(planned or comes, comes) if comes else None
    return Next(at) if at and at > now else Next()


def due_since(every: timedelta, began: datetime) -> datetime:
    """Return since when the next run is due."""
    return began + every


def patience(every: timedelta) -> timedelta:
    """Return how much later than due is still in time: a quarter of its period, half an hour
    at least.

    >>> patience(timedelta(days=1))
    datetime.timedelta(seconds=21600)
    """
    return max(LEAST_PATIENCE, every / 4)
