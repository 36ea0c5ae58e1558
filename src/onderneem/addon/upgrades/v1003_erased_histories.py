"""To 1003: what was erased before is erased as it is now, also from Plone's history of states, and
from what a repeat is known by when the run that erased it was stopped."""

from collections.abc import Iterator
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.erasing import forget_comments
from onderneem.addon.dossiers.erasing import forget_repeats
from onderneem.addon.dossiers.letters import events_waiting
from onderneem.addon.dossiers.sealed import has_comments
from onderneem.addon.place.section import sections_of
from onderneem.addon.post.outbox import withdraw
from plone import api
import logging
import transaction

AT_ONCE = 200
logger = logging.getLogger(__name__)


def erase_histories(setup) -> None:
    """Take the officers' texts out of the history of each erased dossier, and the letters of new
    links that still wait; all else of it is gone already."""
    site = api.portal.get()
    done = sum(_of(site, each) for each in map(dossiers_of, sections_of(site)) if each is not None)
    logger.info("erased dossiers of which something was left, erased once more: %s", done)


def _of(site, container) -> int:
    erased, done = [], 0
    for dossier in _erased_in(container):
        erased.append(dossier.getId())
        done += _erased_again(site, dossier)
    forget_repeats(container, erased)
    return done


def _erased_in(container) -> Iterator:
    for number, reference in enumerate(container.references(), 1):
        dossier = container[reference]
        if dossier.erased:
            yield dossier
        elif not dossier._p_changed:
            dossier._p_deactivate()
        if number % AT_ONCE == 0:
            # Memory, not the transaction: an upgrade is all or nothing.
            transaction.savepoint(optimistic=True)


def _erased_again(site, dossier) -> bool:
    letters, comments = events_waiting(site, dossier.getId()), has_comments(dossier)
    if letters:
        withdraw(site, letters)
    if comments:
        forget_comments(dossier)
    return bool(letters or comments)
