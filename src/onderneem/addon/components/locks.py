"""Whether somebody is editing an item now: then nothing else writes in it."""

from plone.locking.interfaces import ILockable


def is_being_edited(item) -> bool:
    """Whether another than the current user holds the item's lock."""
    lock = ILockable(item, None)
    return lock is not None and lock.locked() and not lock.can_safely_unlock()
