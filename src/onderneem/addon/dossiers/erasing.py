"""Erasing a dossier: what is personal goes, the figures and the chain of its log stay."""

from collections.abc import Iterable
from onderneem.addon import _
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.letters import events_waiting
from onderneem.addon.dossiers.log import ERASED
from onderneem.addon.dossiers.log import erased
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.post.outbox import withdraw
from zope.component.hooks import getSite
from zope.i18n import translate

TERM, REQUEST = "term", "request"


class StillNeeded(Exception):
    """It may not be erased; ``reason``: a message."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def obstacle(dossier):
    """Return why a dossier may not be erased now, a message; nothing when it may."""
    if dossier.erased:
        return _("It is erased already.")
    if dossier.held:
        return _("It is kept for a reason: ${reason}", mapping={"reason": dossier.held})
    if dossier.state != "closed":
        return _("It isn't closed yet.")
    return ""


def erase(dossier, why: str, by: str = "system") -> None:
    """Take away answers, files, letters, applicant, messages and keys; raises StillNeeded.

    What stays says nothing of a person: kind, topic, form and its wording, channel, municipality,
    state, outcome, and of the log who of the officers did what when. The last event tells why and
    how much went; ``log.erasure_holds`` then tells whether that is so.
    """
    problem = obstacle(dossier)
    if problem:
        raise StillNeeded(problem)
    went = {
        "why": why,
        "answers": len(dossier.answers),
        "files": len(dossier.all_files),
        "letters": len(dossier.letters),
        "events": len(dossier.log),
    }
    site = getSite()
    withdraw(site, events_waiting(site, dossier.getId()))
    dossier.log = tuple(erased(each) for each in dossier.log)
    dossier.answers = dossier.attachments = dossier.added = dossier.noted = ()
    dossier.letters = dossier.accounts = ()
    dossier.applicant = Applicant()
    dossier.wish = ""
    dossier.keys = None
    forget_comments(dossier)
    dossier.title = translate(_("Erased dossier"), target_language=dossier.language or "nl")
    dossier.record(ERASED, went, by=by)
    catalog = dossier_catalog()
    catalog.without_waiting(dossier)
    dossier.reindexObject()


def forget_comments(dossier) -> None:
    """Take the texts of officers out of Plone's own history of states, which keeps each besides."""
    for name, steps in dossier.workflow_history.items():
        dossier.workflow_history[name] = tuple({**step, "comments": ""} for step in steps)


def keys_of(container, references: Iterable[str]) -> dict[str, list[str]]:
    """Return by which keys a repeat of these submissions would be known, by reference.

    The hash of the answers has no salt, so that a repeat is known: a short answer could be guessed
    from it. All are looked for at once, since nothing else knows whose a key is.
    """
    found: dict[str, list[str]] = {reference: [] for reference in references}
    for key, (reference, _digest) in container.ledger.items():
        if reference in found:
            found[reference].append(key)
    return found


def forget_repeats(container, references: Iterable[str]) -> None:
    """Forget by which keys a repeat of these submissions would be known."""
    for keys in keys_of(container, references).values():
        forget_once(container, keys)


def forget_once(container, keys: Iterable[str]) -> None:
    """Forget these keys; those that went already are no error."""
    for key in keys:
        container.ledger.pop(key, None)
