"""Calls that close without a successor, as tasks for editors."""

from collections.abc import Iterator
from datetime import datetime
from itertools import takewhile
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.out.published import is_told
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.successors import AHEAD
from onderneem.addon.subsidies.successors import BEHIND
from onderneem.addon.subsidies.successors import end_to_follow
from onderneem.addon.subsidies.told import ends_words
from onderneem.addon.subsidies.window import State
from onderneem.addon.topics.versions import told_original
from plone import api
from zope.interface import implementer

INDEX = "onderneem_state"
ENDING = (State.OPEN, State.CLOSING_SOON, State.CONTINUOUS)
ENDED = (State.CLOSED, State.EXHAUSTED)


@implementer(ITaskSource)
class WithoutSuccessor:
    """Published subsidies whose last round ends within sixty days, or did so lately.

    Not those that say that nothing follows, or what replaces them.
    """

    title = _("Subsidies that close and nothing follows")
    order = 35

    def total(self, section) -> int:
        """Return how many; only what ends about now is woken, to see whether that is meant."""
        return len(_found(section))

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them by their end, the earliest first."""
        now, speech = clock.now(), speech_in()
        return [
            Task(
                "closing-subsidy",
                item.title,
                f"{item.absolute_url()}/{'@@next-year' if item.windows else 'edit'}",
                _why(end, now, speech),
            )
            for end, item in _found(section)[start : start + size]
        ]


def _why(end: datetime, now: datetime, speech) -> str:
    words = {"when": ends_words(end, speech)}
    if end <= now:
        return _("One could apply to ${when}; nothing follows.", mapping=words)
    return _("One can apply to ${when}; nothing follows.", mapping=words)


def _found(section) -> list:
    catalog, now = api.portal.get_tool("portal_catalog"), clock.now()
    if INDEX not in catalog.indexes():
        return []
    index, found = catalog._catalog.getIndex(INDEX), []
    inside = "/".join(section.getPhysicalPath()) + "/"
    for rid in _ending(index, now):
        end = end_to_follow(index.segment_of(rid, now), now)
        if end is not None and catalog.getpath(rid).startswith(inside):
            item = section.unrestrictedTraverse(catalog.getpath(rid), None)
            if _is_to_follow(item):
                found.append((end, item))
    return sorted(found, key=lambda each: (each[0], each[1].title))


def _ending(index, now: datetime) -> Iterator[int]:
    """The numbers of what ends soon, or ended lately, each once."""
    until, since = (now + AHEAD).timestamp(), (now - BEHIND).timestamp()
    seen = set()
    for state in ENDING:
        for _end, some in takewhile(lambda each: each[0] <= until, index.by_end(state.value, now)):
            seen.update(some)
    for state in ENDED:
        begun = takewhile(lambda each: each[0] >= since, index.by_begin(state.value, now))
        for _begin, some in begun:
            seen.update(some)
    return iter(seen)


def _is_to_follow(item) -> bool:
    # What follows an original holds for its translations.
    if not ISubsidy.providedBy(item) or item.is_for_good or told_original(item) is not None:
        return False
    return is_told(item) and api.user.has_permission("View", obj=item)
