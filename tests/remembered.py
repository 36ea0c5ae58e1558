"""Deeds that many tests begin with: done once in a run, and given to every later test as written.

Making and publishing a section costs as much as everything else in a small test. What such a deed
leaves in the database depends on nothing but what was in it before; so the first test that asks
does it, and the others get the records.
"""

from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from functools import wraps
from onderneem.addon import clock
from plone import api
from tests.forgetful import Forgetful
import transaction

_records: dict[tuple, dict[bytes, bytes]] = {}


def remembered(deed: Callable[..., None]) -> Callable[..., None]:
    """Let a deed (portal, and arguments that can be hashed) be done once; it ends with a commit.

    Only in a database that holds nothing but other remembered deeds. In every other case the deed
    is just done, and nothing is committed: the caller does that, where commits count.
    """

    @wraps(deed)
    def done(portal, *arguments) -> None:
        storage = portal._p_jar.db().storage
        if not _is_as_told(storage):
            return deed(portal, *arguments)
        step = (deed.__module__, deed.__qualname__, arguments, api.user.get_current().getId())
        key = (id(storage.base), *storage.story, step)
        if key in _records:
            storage.write(_records[key])
            transaction.begin()
        else:
            deed(portal, *arguments)
            # Not transaction.commit(), which the integration layer refuses.
            transaction.manager.commit()
            _records[key] = storage.records(since=storage.told)
        storage.story, storage.told = (*storage.story, step), storage.lastTransaction()

    return done


def _is_as_told(storage) -> bool:
    """Whether remembered deeds, and nothing else, made the database what it is."""
    now = transaction.get()
    return (
        isinstance(storage, Forgetful)
        and storage.told == storage.lastTransaction()
        # Nobody changed anything, nor has anything to index.
        and not now._resources
        and not list(now.getBeforeCommitHooks())
        # A day that one test pinned must not be written down for the others.
        and abs(clock.now() - datetime.now(clock.BRUSSELS)) < timedelta(seconds=1)
    )
