"""Whether what was erased is also gone from the file of the database: only after it was packed.

A FileStorage, like a RelStorage that keeps history, holds the older states of an object until a
pack; until then a restore, or who has the file, still has them.
"""

from datetime import datetime
from datetime import timezone
from pathlib import Path
from ZODB.POSException import POSKeyError


def older_state_left(item) -> bool:
    """Whether the database still has a state of a stored object from before its last change."""
    try:
        return len(item._p_jar.db().history(item._p_oid, size=2)) > 1
    except (AttributeError, NotImplementedError, POSKeyError):
        # A storage without history keeps but the last state.
        return False


def last_packed(database) -> datetime | None:
    """Return when the file was last packed, aware, in UTC; None when it never was, or where that
    isn't known.

    A pack leaves the file as it was beside it (``Data.fs.old``), which has the time of the pack.
    """
    name = getattr(database.storage, "_file_name", "") or getattr(database.storage, "name", "")
    old = Path(f"{name}.old")
    try:
        return datetime.fromtimestamp(old.stat().st_ctime, timezone.utc) if name else None
    except OSError:
        return None
