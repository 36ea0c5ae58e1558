"""How the suite is shared out: over processes (pytest-xdist), and over the two commands."""

from collections import Counter
from xdist.scheduler import LoadFileScheduling
import pytest

# Of a table over HTTP or in a browser `make test` tries this many rows, `make test-hard` the rest.
ROWS = 3
SLOW_WAYS = {"functional", "demo"}


class WithOneDemo(LoadFileScheduling):
    """A file stays in one process; all journeys count as one, since they visit the same demo."""

    def _split_scope(self, nodeid: str) -> str:
        """Return what stays together with this test."""
        file = super()._split_scope(nodeid)
        return "journeys" if file.startswith("tests/journeys/") else file


def leave_long_tables_for_later(items) -> None:
    """Mark as hard what comes after the first rows of a table that goes over HTTP.

    A row there costs as much as a hundred rows of a pure rule, and tells apart less.
    """
    seen: Counter = Counter()
    for item in items:
        if not SLOW_WAYS.isdisjoint(item.fixturenames):
            table = item.nodeid.partition("[")[0]
            seen[table] += 1
            if seen[table] > ROWS:
                item.add_marker(pytest.mark.hard)
