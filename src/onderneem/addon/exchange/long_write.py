"""A file of more rows than one waits for: one press, and a job writes it to the end.

All chosen rows are looked at before the press counts, as for a short file; one that is wrong, and
nothing is written. From then on each row is known by its short name and looked at again when its
turn comes: what was written is never written twice, and what somebody made impossible meanwhile is
left out and told. Kept with the site, by the folder's UID; the file itself until it is written.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.write import complete
from onderneem.addon.exchange.write import put
from onderneem.addon.exchange.write import still_to_come
from persistent import Persistent
from plone import api
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.exchange.long"
NOTHING: dict = {}
# How long one reads what came of it.
TOLD = timedelta(days=14)
MOST_LEFT_OUT = 500


class StillWriting(Exception):
    """Another file is being written in this folder."""


class LongWrite(Persistent):
    """``numbers``: the rows to write, in that order, ``done`` of them so far; ``owed``: row ->
    names of the columns that refer to a row that came later; ``left_out``: (row, reason);
    ``ended``: when, and ``stopped`` why, where that was before the end."""

    ended: datetime | None = None
    stopped = ""
    done = added = changed = 0

    def __init__(self, user: str, language: str, numbers: Sequence[int], data: bytes):
        self.user, self.language, self.numbers = user, language, tuple(numbers)
        self.file: NamedBlobFile | None = NamedBlobFile(data)
        self.owed: dict[int, tuple[str, ...]] = {}
        self.left_out: tuple[tuple[int, str], ...] = ()
        self.began = clock.stored_now()

    @property
    def running(self) -> bool:
        """Whether there is more to do."""
        return self.ended is None

    def end(self, why: str = "") -> None:
        """Let it be over: written, or stopped for a reason (a message)."""
        self.ended, self.stopped, self.file = clock.stored_now(), why, None

    def leave_out(self, row: Planned, reason: str) -> None:
        """Remember why a row wasn't written."""
        self.left_out = (*self.left_out, (row.number, reason))[:MOST_LEFT_OUT]


def begin(folder: Any, user: str, language: str, rows: Sequence[Planned], data: bytes) -> LongWrite:
    """Let the job write these rows of ``write.to_write``; raises StillWriting."""
    if is_running(folder):
        raise StillWriting
    annotations = IAnnotations(api.portal.get())
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    kept = LongWrite(user, language, [row.number for row in rows], data)
    annotations[KEY][api.content.get_uuid(folder)] = kept
    return kept


def standing_of(folder: Any) -> LongWrite | None:
    """Return what is being written, or was in the last weeks; reads only."""
    kept = _book(api.portal.get()).get(api.content.get_uuid(folder))
    over = kept is not None and kept.ended is not None
    return None if over and clock.stored_now() - kept.ended > TOLD else kept


def is_running(folder: Any) -> bool:
    """Whether a file is being written here; reads only."""
    kept = standing_of(folder)
    return kept is not None and kept.running


def stop(folder: Any) -> None:
    """Let the job write no more rows here."""
    kept = standing_of(folder)
    if kept is not None and kept.running:
        kept.end(_("Somebody stopped it."))


def running(site: Any) -> dict[str, LongWrite]:
    """Return what is to be written, by the UID of its folder; reads only."""
    return {uid: kept for uid, kept in _book(site).items() if kept.running}


def drop(site: Any, uid: str) -> None:
    """Forget a file whose folder is gone."""
    del _book(site)[uid]


def forget(site: Any) -> None:
    """Take all of it out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def go_on(plan: Plan, kept: LongWrite, most: int) -> int:
    """Write the next rows, or complete those that waited for others; return how many."""
    numbers = kept.numbers[kept.done : kept.done + most]
    if numbers:
        for row in plan.anew(numbers):
            _write(plan, kept, row)
        kept.done += len(numbers)
    else:
        numbers = tuple(sorted(kept.owed)[:most])
        for row in plan.anew(numbers):
            _complete(plan, kept, row)
        kept.owed = {each: names for each, names in kept.owed.items() if each not in numbers}
    if kept.done == len(kept.numbers) and not kept.owed:
        kept.end()
    return len(numbers)


def _write(plan: Plan, kept: LongWrite, row: Planned) -> None:
    if row.deed is Deed.WRONG:
        kept.leave_out(row, row.wrong[0].reason)
    elif row.deed is not Deed.UNCHANGED:
        owed = put(plan, row)
        kept.added += row.deed is Deed.NEW
        kept.changed += row.deed is Deed.CHANGED
        if owed:
            kept.owed = {**kept.owed, row.number: owed}


def _complete(plan: Plan, kept: LongWrite, row: Planned) -> None:
    if row.deed is Deed.WRONG:
        kept.leave_out(row, row.wrong[0].reason)
        return
    if still_to_come(plan, row):
        kept.leave_out(row, _("It refers to a row that was left out."))
    complete(plan, row, kept.owed[row.number])


def _book(site: Any) -> Any:
    return IAnnotations(site).get(KEY, NOTHING)
