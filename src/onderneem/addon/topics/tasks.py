"""What waits for the editors of a section: reviews, links that lead nowhere, remarks to read."""

from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from onderneem.addon.topics.pointing import hidden_targets
from onderneem.addon.topics.pointing import lost
from onderneem.addon.topics.review_dates import Due
from onderneem.addon.topics.review_dates import due
from onderneem.addon.topics.review_dates import SOON
from onderneem.addon.topics.useful import all_of
from plone import api
from zope.interface import implementer

INDEX = "onderneem_review_by"


@implementer(ITaskSource)
class Reviews:
    """What is to be looked over within thirty days, or should have been."""

    title = _("To look over")
    order = 40

    def total(self, section) -> int:
        """Return how many."""
        return len(self._found(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return the longest overdue first."""
        return [self._task(brain, section) for brain in self._found(section)[start : start + size]]

    def _found(self, section):
        catalog = api.portal.get_tool("portal_catalog")
        if INDEX not in catalog.indexes():
            return []
        until = (clock.today() + SOON).isoformat()
        return catalog(
            **{INDEX: {"query": until, "range": "max"}},
            path="/".join(section.getPhysicalPath()),
            sort_on=INDEX,
            show_inactive=True,
        )

    def _task(self, brain, section) -> Task:
        catalog = api.portal.get_tool("portal_catalog")
        day = date.fromisoformat(catalog.getIndexDataForRID(brain.getRID())[INDEX])
        words = {"day": day_words(day, speech_of(section.REQUEST))}
        overdue = due(day, clock.today()) is Due.OVERDUE
        why = (
            _("Should have been looked over before ${day}.", mapping=words)
            if overdue
            else _("To be looked over before ${day}.", mapping=words)
        )
        return Task("review", brain.Title, f"{brain.getURL()}#oo-keeping", why)


@implementer(ITaskSource)
class BrokenRelations:
    """Each published page with a link that its visitors don't get to see."""

    title = _("Links to what visitors can't see")
    order = 30

    def total(self, section) -> int:
        """Return how many pages."""
        return len(lost(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them by title; only these are woken, to say what they point at."""
        return [self._task(brain) for brain in lost(section)[start : start + size]]

    def _task(self, brain) -> Task:
        titles = hidden_targets(brain.getObject())
        named = ", ".join(title for title in titles if title != "?")
        why = (
            _("Not public: ${titles}.", mapping={"titles": named})
            if named
            else _("It points at something that was deleted.")
        )
        return Task("broken-relation", brain.Title, f"{brain.getURL()}/edit", why)


@implementer(ITaskSource)
class RemarksToRead:
    """Each page with remarks of visitors that nobody read yet."""

    title = _("Remarks of visitors")
    order = 50

    def total(self, section) -> int:
        """Return how many pages."""
        return len(self._unread(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return the pages with most remarks first."""
        unread = self._unread(section)
        wanted = sorted(unread, key=lambda uid: (-unread[uid], uid))[start : start + size]
        catalog = api.portal.get_tool("portal_catalog")
        brains = {brain.UID: brain for brain in catalog(UID=wanted, show_inactive=True)}
        return [self._task(brains[uid], unread[uid]) for uid in wanted if uid in brains]

    def _unread(self, section) -> dict[str, int]:
        found = {uid: each.unread for uid, each in all_of(section).items()}
        return {uid: unread for uid, unread in found.items() if unread}

    def _task(self, brain, unread: int) -> Task:
        why = _("Remarks to read: ${count}", mapping={"count": unread})
        return Task("feedback", brain.Title, f"{brain.getURL()}#oo-keeping", why)
