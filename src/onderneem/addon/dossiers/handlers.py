"""What follows from what happens to a dossier."""

from Acquisition import aq_base
from onderneem.addon.dossiers.decision_letter import send_letter
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.deeds import HANDLE
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.interfaces import DossierMoved
from onderneem.addon.dossiers.letters import tell
from onderneem.addon.dossiers.particulars import checked
from onderneem.addon.dossiers.particulars import refuse_if_erased
from onderneem.addon.dossiers.refusal import HoldsDossiers
from plone import api
from zope.event import notify

OFFICERS = ("Dossier Officer", "Manager", "Site Administrator")
PERMISSIONS = (
    "View",
    "Access contents information",
    "List folder contents",
    VIEW,
    HANDLE,
)
# An editor of the section could shut every officer out by these.
WHO_RUN_THE_SITE = ("Manager", "Site Administrator")
RUNNING = (
    "Modify portal content",
    "Sharing page: Delegate roles",
    "Change local roles",
    "Manage properties",
)


def close_to_the_public(container, event) -> None:
    """A new container is for officers, whatever the workflow of the site says."""
    keep_closed(container)
    container.exclude_from_nav = True
    container.reindexObject()


def keep_closed(container) -> None:
    """Let officers in, and let nobody but who runs the site say who else comes in or stays out."""
    for permission in PERMISSIONS:
        container.manage_permission(permission, OFFICERS, acquire=0)
    for permission in RUNNING:
        container.manage_permission(permission, WHO_RUN_THE_SITE, acquire=0)


def refuse_to_leave(container, event) -> None:
    """Dossiers don't go with their section, nor with a folder above; nor do they move elsewhere.

    A rename stays where it is, and a folder above may take its section along.
    """
    if event.oldParent is None or not container.holds_any():
        return
    section = container.aq_parent
    ours = aq_base(event.object) in (aq_base(container), aq_base(section))
    if event.newParent is None or (
        ours and aq_base(event.newParent) is not aq_base(event.oldParent)
    ):
        raise HoldsDossiers(section)


def check_step(dossier, event) -> None:
    """No step without what it needs, by the page, by @workflow or by Plone's own menu."""
    if event.transition is not None:
        refuse_if_erased(dossier)
        checked(event.transition.getId(), dossier, event.kwargs)


def record_step(dossier, event) -> None:
    """Keep the sealed log in step with the workflow, and tell the applicant."""
    if event.transition is None:
        return
    name = event.transition.getId()
    said = checked(name, dossier, event.kwargs)
    if "outcome" in said:
        dossier.outcome = said["outcome"]
        said = {**said, **send_letter(dossier, said)}
    if name == "reopen":
        # What was decided stands in the log; until it is decided anew nothing is.
        dossier.outcome = ""
    if name == "take_up" and not dossier.assigned:
        dossier.assigned = _who()
    dossier.record(name, {"state": event.new_state.getId(), **said}, by=_who())
    dossier.reindexObject()
    notify(DossierMoved(dossier, name))


def tell_by_mail(event) -> None:
    """The letter that belongs to a step says that there is something to read, not what."""
    tell(event.dossier, DEEDS[event.deed].letter)


def confirm_by_mail(event) -> None:
    """The applicant who gave an address gets a letter, by the outbox, in this transaction."""
    if event.wants_receipt:
        tell(event.dossier, "received")


def tell_of_message(event) -> None:
    """The applicant hears that there is a message from us; not of their own, nor of a note."""
    if event.public and event.by != "applicant":
        tell(event.dossier, "message")


def _who() -> str:
    user = api.user.get_current()
    return user.getId() or "system"
