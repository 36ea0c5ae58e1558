"""Whether what was erased is also gone from the file of the database: only after it was packed.

A FileStorage, like a RelStorage that keeps history, holds the older states of an object until a
pack; until then a restore, or who has the file, still has them. A pack of a FileStorage leaves what
it took away beside it: the file as it was, and the files that were sent along.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import timezone
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from ZODB.fstools import prev_txn
from ZODB.fstools import TxnHeader
from ZODB.POSException import POSKeyError
import struct

# A pack marks with it all that it went through.
PACKED = b"p"
# A second's reading; some weeks of a site.
MOST = 100_000


class Left(str, Enum):
    """Where what was erased may still be: in the file, beside it, nowhere, or that isn't known."""

    INSIDE = "inside"
    BESIDE = "beside"
    NOWHERE = "nowhere"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Packing:
    """``known``: whether the files of the database can be looked at from here; ``last``: up to when
    it was packed, aware, in UTC, or None; ``beside``: the names of what the last pack left."""

    known: bool
    last: datetime | None = None
    beside: tuple[str, ...] = ()

    def left_of(self, item) -> Left:
        """Return where a stored object's states from before its last change may still be."""
        if older_state_left(item):
            return Left.INSIDE
        if not self.known:
            return Left.UNKNOWN
        return Left.BESIDE if self.beside else Left.NOWHERE


def packing_of(database) -> Packing:
    """Return what is known of a database's last pack: of a FileStorage in this process all, of a
    ZEO or RelStorage nothing."""
    name = getattr(database.storage, "_file_name", "")
    if not name:
        return Packing(known=False)
    places = [name, getattr(database.storage, "blob_dir", None)]
    old = [Path(f"{place}.old") for place in places if place]
    beside = tuple(each.name for each in old if each.exists())
    return Packing(True, _packed_to(name, database.storage.getSize()), beside)


def older_state_left(item) -> bool:
    """Whether the database still has a state of a stored object from before its last change."""
    try:
        return len(item._p_jar.db().history(item._p_oid, size=2)) > 1
    except (AttributeError, NotImplementedError, POSKeyError):
        # A storage without history keeps but the last state.
        return False


def _packed_to(name: str, size: int) -> datetime | None:
    try:
        with open(name, "rb") as file:
            file.seek(size)
            packed = (each for each in islice(_backwards(file), MOST) if each.status == PACKED)
            found = next(packed, None)
    except (OSError, struct.error):
        # It was packed, and another file put in its place, at this very moment.
        return None
    return datetime.fromtimestamp(found.get_timestamp().timeTime(), timezone.utc) if found else None


def _backwards(file: BinaryIO) -> Iterator[TxnHeader]:
    header = prev_txn(file)
    while header is not None:
        yield header
        header = header.prev_txn()
