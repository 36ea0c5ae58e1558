"""Keeping a dossier for longer than its term, for a reason: a lawsuit, an audit, a complaint.

The General Data Protection Regulation (2016/679, article 17, 3) leaves room for it where the data
is needed for a legal claim or a legal duty; who keeps, says why.
"""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.move import OfficersDeed
from onderneem.addon.dossiers.officer_rest import Private
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import refuse_if_erased
from onderneem.addon.reference.signs import one_line
from plone import api

LONGEST = 500


def hold(dossier, given: object) -> None:
    """Keep it, with the reason; raises BadStep. Said again it is the new reason."""
    refuse_if_erased(dossier)
    if not isinstance(given, str):
        raise BadStep({"reason": _("The reason must be text.")})
    reason = one_line(given)
    if not reason:
        raise BadStep({"reason": _("Say why it must be kept for longer.")})
    if len(reason) > LONGEST:
        raise BadStep({"reason": _("At most ${most} characters.", mapping={"most": LONGEST})})
    if reason == dossier.held:
        return
    dossier.held = reason
    _told(dossier, "held", {"comment": reason})


def release(dossier) -> None:
    """Let the term count again; raises BadStep when nobody keeps it."""
    if not dossier.held:
        raise BadStep({"deed": _("Nobody keeps it for longer.")})
    dossier.held = ""
    _told(dossier, "released", {})


def _told(dossier, what: str, said: dict) -> None:
    dossier.record(what, said, by=api.user.get_current().getId() or "system", public=False)
    dossier.reindexObject()


class Hold(OfficersDeed):
    """``@@hold``: keep it for longer, or no longer."""

    def do(self, form):
        """Which of both is what the pressed button says."""
        if form.get("keep") == "release":
            release(self.context)
            return _("It is kept as long as its form says.")
        hold(self.context, form.get("reason", ""))
        return _("It is kept until you say otherwise.")


class HoldPost(Private):
    """``@hold``: ``{"reason"}``."""

    def answer(self):
        """Keep it; return why it is kept."""
        body = object_of(self.request)
        unknown = {name[:50]: _("There is no such field.") for name in body if name != "reason"}
        if unknown:
            raise BadStep(unknown)
        hold(self.context, body.get("reason", ""))
        return {"@id": f"{self.context.absolute_url()}/@hold", "reason": self.context.held}


class HoldDelete(Private):
    """``@hold``: keep it no longer than its term."""

    def answer(self):
        """204."""
        release(self.context)
        return self.reply_no_content()
