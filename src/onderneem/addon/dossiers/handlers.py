"""What follows from what happens to a dossier."""

from Acquisition import aq_base
from onderneem.addon.dossiers.confirmation import confirm
from onderneem.addon.dossiers.interfaces import DossierMoved
from onderneem.addon.dossiers.refusal import HoldsDossiers
from onderneem.addon.dossiers.remark import checked_remark
from plone import api
from zope.event import notify

OFFICERS = ("Dossier Officer", "Manager", "Site Administrator")
PERMISSIONS = (
    "View",
    "Access contents information",
    "List folder contents",
    "onderneem.addon: View Dossiers",
    "onderneem.addon: Handle Dossiers",
)


def close_to_the_public(container, event) -> None:
    """A new container is for officers, whatever the workflow of the site says."""
    for permission in PERMISSIONS:
        container.manage_permission(permission, OFFICERS, acquire=0)
    container.exclude_from_nav = True
    container.reindexObject()


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
    """No step without the words that it needs, by the page or by @workflow."""
    if event.transition is not None:
        checked_remark(event.transition.getId(), event.kwargs.get("comment"))


def record_step(dossier, event) -> None:
    """Keep the sealed log in step with the workflow."""
    if event.transition is None:
        return
    deed = event.transition.getId()
    comment = checked_remark(deed, event.kwargs.get("comment"))
    dossier.record(deed, {"state": event.new_state.getId(), "comment": comment}, by=_who())
    dossier.reindexObject()
    notify(DossierMoved(dossier, deed))


def confirm_by_mail(event) -> None:
    """The applicant who gave an address gets a letter, by the outbox, in this transaction."""
    confirm(event.dossier)


def _who() -> str:
    user = api.user.get_current()
    return user.getId() or "system"
