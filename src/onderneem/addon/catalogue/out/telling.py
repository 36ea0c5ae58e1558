"""Bring a section's feed in step with what is published: what is new, changed or gone is told.

A job that compares, and no subscriber: that a day begins or ends, no event tells; a bulk import
costs its editor nothing; two editors at once can't be in each other's way; who is killed goes on
where it was. Twice the same is told once (decision 8).
"""

from dataclasses import replace
from hashlib import sha256
from onderneem.addon import clock
from onderneem.addon.catalogue.out.documents import gathered
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.feed import Told
from onderneem.addon.catalogue.out.gather import BASE
from onderneem.addon.catalogue.out.gather import Gatherer
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.lpdc import snapshot
from onderneem.addon.catalogue.out.published import is_service
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.published import stamps
from onderneem.addon.catalogue.out.service import LeftOut
from plone import api
from ZODB.POSException import ConflictError
import json
import logging
import transaction

logger = logging.getLogger(__name__)
# Another text makes every service be looked at once more, as after a change of the mapping.
VERSION = "3"
# That many are looked at before what was found is committed.
MANY = 50
# When somebody saved it, without a change in what it says, is no news.
NO_NEWS = ("laatstGewijzigd",)


def anything_new(section) -> bool:
    """Whether there may be something to tell; reads only, and wakes no item."""
    gatherer = Gatherer(section, BASE)
    if gatherer.organisation is None:
        # Nobody's services: told by nobody, but not taken back either.
        return False
    feed = feed_of(section)
    return feed is None or feed.state != _state(gatherer, stamps(section, published(section)))


def tell(section) -> int:
    """Append what is to be told; return how many snapshots that were. Commits as it goes."""
    return Teller(section).run()


def _state(gatherer: Gatherer, found: dict[str, str]) -> str:
    parts = (VERSION, gatherer.mark, *found.values())
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


class Teller:
    """One comparison of a section with its feed."""

    def __init__(self, section):
        self.gatherer = Gatherer(section, BASE)
        self.feed: Feed = feed_of(section, make=True)
        self.brains = {brain.UID: brain for brain in published(section)}
        self.stamps = stamps(section, self.brains.values())
        self.mark = sha256(f"{VERSION} {self.gatherer.mark}".encode("utf-8", "replace")).hexdigest()

    def run(self) -> int:
        """Compare all, and commit."""
        before = self.feed.total
        state = _state(self.gatherer, self.stamps)
        for count, (uid, brain) in enumerate(self.brains.items(), 1):
            self._look_at(uid, brain)
            if not count % MANY:
                transaction.commit()
        for uid in [uid for uid in self.feed.told if uid not in self.brains]:
            self._gone(uid)
        self.feed.state = state
        transaction.commit()
        return self.feed.total - before

    def _look_at(self, uid: str, brain) -> None:
        now_stamp, path = f"{self.mark[:16]} {self.stamps[uid]}", brain.getPath()
        told = self.feed.told.get(uid)
        if told is not None and told.stamp == now_stamp and not told.archived:
            return
        told = replace(told or Told("", ""), stamp=now_stamp, path=path, reason="")
        try:
            told = self._compared(told, uid, brain)
        except LeftOut as problem:
            # What was told stays as it was, until there is something better or it is gone.
            told = replace(told, reason=problem.reason)
        except ConflictError:
            raise
        except Exception as problem:  # one item that can't be read never stops the others
            logger.error("%s in the feed: %s", uid, type(problem).__name__)
            told = replace(told, reason="error")
        self.feed.told[uid] = told

    def _compared(self, told: Told, uid: str, brain) -> Told:
        if not is_service(brain._unrestrictedGetObject()):
            # Retracted since the catalog was asked: the next run will see that it is gone.
            return replace(told, stamp="")
        document = instance(gathered(self.gatherer, brain), self.gatherer.publisher)
        digest = _digest(document)
        if told.alive and digest == told.digest:
            return told
        entry = self._append(document, archived=False)
        return replace(told, digest=digest, entry=entry, archived=False)

    def _gone(self, uid: str) -> None:
        told = self.feed.told[uid]
        if not told.digest:
            del self.feed.told[uid]
        elif not told.archived and not self._is_there(uid, told.path):
            entry = self._append(self.feed.document(told.entry), archived=True)
            self.feed.told[uid] = replace(told, entry=entry, archived=True, reason="")

    def _is_there(self, uid: str, path: str) -> bool:
        """Whether the catalog is out of step: an item that it lost is no item that is gone."""
        item = api.portal.get().unrestrictedTraverse(path, None)
        return getattr(item, "UID", lambda: None)() == uid and is_service(item)

    def _append(self, document: dict, archived: bool) -> int:
        generated = self.feed.next_time(clock.stored_now())
        iri = f"{document['isVersionOf']}#{self.feed.total}"
        return self.feed.append(snapshot(document, iri, generated, archived), generated)


def _digest(document: dict) -> str:
    news = {key: value for key, value in document.items() if key not in NO_NEWS}
    return sha256(json.dumps(news, sort_keys=True).encode()).hexdigest()
