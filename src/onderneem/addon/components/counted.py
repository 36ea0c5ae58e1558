"""Counts of items: numbers only, in memory at first, added up in their section by a job."""

from BTrees.OIBTree import OIBTree
from collections.abc import Mapping
from onderneem.addon.components.tally import Tally
from onderneem.addon.place.section import section_of
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.annotation.interfaces import IAnnotations
import transaction


class Counted:
    """What is counted of items; ``key``: the name under which a section keeps it."""

    def __init__(self, key: str):
        self.key = key
        self.tally = Tally()

    def add(self, item) -> None:
        """Count one for an item, in memory."""
        self.tally.add((api.portal.get().getId(), item.UID()))

    def of(self, section) -> Mapping[str, int]:
        """Return what a section has stored: UID -> number."""
        return IAnnotations(section).get(self.key, {})

    def flush(self, site) -> int:
        """Add the counts of this site's items to what is stored; return how many had any."""
        mine = self.tally.take(lambda key: key[0] == site.getId())
        # What an error or a conflict keeps from being stored comes along the next time.
        transaction.get().addAfterAbortHook(self.tally.give_back, args=(mine,))
        for (_site, uid), number in mine.items():
            # The job runs as nobody; an item may have been retracted since it was counted.
            item = uuidToObject(uid, unrestricted=True)
            section = section_of(item) if item is not None else None
            if section is not None:
                stored = self._stored(section)
                stored[uid] = stored.get(uid, 0) + number
        return len(mine)

    def _stored(self, section) -> OIBTree:
        annotations = IAnnotations(section)
        if self.key not in annotations:
            annotations[self.key] = OIBTree()
        return annotations[self.key]
