"""The letter of a decision before it is taken: looking at it changes nothing."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.decision_letter import letter_for
from onderneem.addon.dossiers.move import OfficersDeed
from onderneem.addon.dossiers.move_rest import KNOWN
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import refuse_if_stale
from onderneem.addon.dossiers.moving import steps_for
from onderneem.addon.dossiers.officer_rest import Private
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import checked
from onderneem.addon.dossiers.particulars import refuse_if_erased
from plone import api

DECIDE = "decide"


def preview_of(dossier, given, mark: object = None) -> str:
    """Return the letter that this decision would have; raises BadStep or NotNow, as deciding."""
    refuse_if_erased(dossier)
    refuse_if_stale(dossier, mark)
    if DECIDE not in steps_for(dossier):
        raise NotNow
    return letter_for(dossier, checked(DECIDE, dossier, given))


class Preview(OfficersDeed):
    """``@@letter-preview``: the dossier's page with what was typed, and the letter above it."""

    def do(self, form):
        """Return the letter."""
        return preview_of(self.context, form, mark=form.get("mark", ""))

    def after(self, done) -> str:
        """Show it; what was typed stands in its fields again."""
        view = api.content.get_view("view", self.context, self.request)
        view.problems, view.preview = {"": ""}, done
        return view()


class PreviewPost(Private):
    """``@letter-preview``: ``{"outcome", "comment", "redress", "mark"}``, as a decision."""

    def answer(self):
        """Return the letter as HTML."""
        body = object_of(self.request)
        unknown = {name[:50]: _("There is no such field.") for name in body if name not in KNOWN}
        if unknown:
            raise BadStep(unknown)
        html = preview_of(self.context, body, mark=body.get("mark"))
        return {"@id": f"{self.context.absolute_url()}/@letter-preview", "html": html}
