"""Once more after a conflict: somebody wrote at the moment that the job did."""

from collections.abc import Callable
from typing import TypeVar
from ZODB.POSException import ConflictError
import transaction

TRIES = 5
T = TypeVar("T")


def again(deed: Callable[[], T]) -> T:
    """Do a deed that commits; after a conflict, from what is stored now, at most five times."""
    for left in reversed(range(TRIES)):
        try:
            return deed()
        except ConflictError:
            transaction.abort()
            if not left:
                raise
    raise AssertionError("unreachable")


def kept(work: Callable[[], T]) -> T:
    """Do some work and commit it; after a conflict anew, from what is stored then."""

    def done() -> T:
        found = work()
        transaction.commit()
        return found

    return again(done)
