"""How the suite is shared out over processes (pytest-xdist)."""

from xdist.scheduler import LoadFileScheduling


class WithOneDemo(LoadFileScheduling):
    """A file stays in one process; all journeys count as one, since they visit the same demo."""

    def _split_scope(self, nodeid: str) -> str:
        """Return what stays together with this test."""
        file = super()._split_scope(nodeid)
        return "journeys" if file.startswith("tests/journeys/") else file
