"""Searches that found nothing: counted in memory, added up in their section by a job."""

from BTrees.OIBTree import OIBTree
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.tally import Tally
from onderneem.addon.jobs.job import Job
from onderneem.addon.place.section import sections_of
from onderneem.addon.section.unasked import countable
from onderneem.addon.section.unasked import SHOWN_FROM
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations
import transaction

KEY = "onderneem.addon.section.unfound"
# Distinct texts; past it, what was asked once makes place.
MOST = 2_000
_tally = Tally(most=2_000)


def note_unfound(section: Any, request: Any, text: str) -> None:
    """Count a visitor's search without a result; editors trying things out don't count."""
    phrase = countable(text)
    if phrase and request.method == "GET" and api.user.is_anonymous():
        _tally.add((api.portal.get().getId(), section.UID(), phrase))


def unfound(section: Any, most: int = 100) -> list[tuple[str, int]]:
    """Return what was looked for in vain, often enough to be nobody's own, most first."""
    stored = IAnnotations(section).get(KEY, {})
    found = [(text, number) for text, number in stored.items() if number >= SHOWN_FROM]
    return sorted(found, key=lambda each: (-each[1], each[0]))[:most]


def forget(section: Any, text: str) -> bool:
    """Drop a text that somebody has seen to; whether it was there."""
    stored = IAnnotations(section).get(KEY, {})
    return stored.pop(text, None) is not None


def flush(site: Any) -> int:
    """Add this site's counts to what is stored; return how many texts had any."""
    mine = _tally.take(lambda key: key[0] == site.getId())
    # What an error or a conflict keeps from being stored comes along the next time.
    transaction.get().addAfterAbortHook(_tally.give_back, args=(mine,))
    stored = {section.UID(): section for section in sections_of(site)}
    for (_site, uid, phrase), number in mine.items():
        if uid in stored:
            _keep(stored[uid], phrase, number)
    return len(mine)


def _keep(section: Any, phrase: str, number: int) -> None:
    annotations = IAnnotations(section)
    if KEY not in annotations:
        annotations[KEY] = OIBTree()
    texts = annotations[KEY]
    if phrase not in texts and len(texts) >= MOST:
        for each in [text for text, count in texts.items() if count < SHOWN_FROM]:
            del texts[each]
    if phrase in texts or len(texts) < MOST:
        texts[phrase] = texts.get(phrase, 0) + number


class AddUpUnfound(Job):
    """Store what was looked for in vain, for who writes the pages."""

    title = _("Adds up which searches found nothing")
    every = timedelta(minutes=5)
    # What each process counted in its own memory.
    shared = False

    def run(self, site) -> int:
        """Return of how many texts there was something to add."""
        return flush(site)
