"""Pure: which jobs are due."""

from collections.abc import Mapping
from datetime import timedelta


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
