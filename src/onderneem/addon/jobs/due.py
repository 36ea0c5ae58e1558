"""Pure: which jobs are due."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol

QUICK = timedelta(minutes=1)
# As often as cron would ask: whether a shared job's time has come, the ledger knows. A claim that
# conflicted, or a run that is late after a restart, doesn't wait for a whole period.
LOOK = timedelta(minutes=5)


class Periodic(Protocol):
    """What is asked of a job here; see ``IJob``."""

    every: timedelta
    shared: bool
    quick: bool


def is_quick(job: Periodic) -> bool:
    """Whether a job must not wait behind long ones."""
    return bool(job.quick) or job.every <= QUICK


def look_every(job: Periodic) -> timedelta:
    """Return how often to look whether a job has something to do."""
    return min(job.every, LOOK) if job.shared else job.every


def due(every: Mapping[str, timedelta], last: Mapping[str, float], now: float) -> list[str]:
    """Return the names of the jobs whose time has come, longest overdue first.

    ``last``: name -> seconds of the clock that ``now`` is of, at the last start. A job that never
    ran is due.
    """
    late = {
        name: now - last.get(name, float("-inf")) - period.total_seconds()
        for name, period in every.items()
    }
    return sorted((name for name in late if late[name] >= 0), key=lambda name: -late[name])
