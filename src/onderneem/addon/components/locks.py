"""Whether somebody is editing an item now: then nothing else writes in it."""

from onderneem.addon import _
from plone.locking.interfaces import ILockable

BEING_EDITED = _("Somebody is changing this page now. Try again later.")


def is_being_edited(item) -> bool:
    """Whether another than the current user holds the item's lock."""
    lock = ILockable(item, None)
    return lock is not None and lock.locked() and not lock.can_safely_unlock()
