"""Services beside ``@follow`` for who has no account: a new link, a seal; and what I keep."""

from onderneem.addon import _
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.answers_rest import too_many
from onderneem.addon.dossiers.lost import asks_too_often
from onderneem.addon.dossiers.lost import send_new_link
from onderneem.addon.dossiers.lost import wrong_in
from onderneem.addon.dossiers.mine import find_mine
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.seal import sealed_dossier
from onderneem.addon.dossiers.sealed import broken_parts
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides


class Asked(Service):
    """A body with some texts; never stored by anybody on the way."""

    names: tuple[str, ...] = ()

    def reply(self):
        """Answer; 400 for what is no text."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        try:
            body = object_of(self.request)
            wrong = {
                name: _("This must be text.")
                for name in self.names
                if not isinstance(body.get(name), str) or len(body[name]) > 254
            }
            if wrong:
                raise BadStep(wrong)
            return self.answer(*(body[name] for name in self.names))
        except BadStep as problem:
            return invalid(self, problem.errors)

    def answer(self, *texts):
        """Return what the service says."""
        raise NotImplementedError


class LostPost(Asked):
    """``{"reference", "email"}``: 202, whether they belong together or not."""

    names = ("reference", "email")

    def answer(self, reference, email):
        """Say that it was heard."""
        if asks_too_often(self.request, reference):
            return too_many(self)
        wrong = wrong_in(reference, email)
        if wrong:
            raise BadStep(wrong)
        alsoProvides(self.request, IDisableCSRFProtection)
        send_new_link(self.context, reference, email)
        self.request.response.setStatus(202)
        return {"@id": f"{self.context.absolute_url()}/@follow-lost"}


class SealPost(Asked):
    """``{"reference", "seal"}``: whether that receipt is ours, and unchanged."""

    names = ("reference", "seal")

    def answer(self, reference, seal):
        """Return when it was received; nothing of what it says."""
        dossier = sealed_dossier(self.context, reference, seal)
        if dossier is None:
            return {"known": False}
        return {
            "known": True,
            "holds": not broken_parts(dossier),
            "submitted": dossier.received,
            "erased": dossier.erased or None,
        }


class MineGet(Service):
    """``@my-dossiers``: what the current user keeps."""

    def reply(self):
        """A batch, newest first; 401 for a stranger."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        if api.user.is_anonymous():
            self.request.response.setStatus(401)
            return {"type": "Unauthorized", "message": "Unauthorized"}
        try:
            start, size = batch_asked(self.request.form)
        except NoBatch as wrong:
            return invalid(self, {wrong.field: batch_problem(wrong)})
        found = find_mine(self.context, start, size)
        here = self.context.absolute_url()
        return {
            "@id": f"{here}/@my-dossiers",
            "items": [
                {
                    "@id": f"{here}/@@follow/{row.reference}",
                    "reference": row.reference,
                    "subject": row.subject,
                    "kind": row.kind,
                    "state": row.state,
                    "submitted": row.submitted,
                }
                for row in found.rows
            ],
            "items_total": found.total,
        }
