"""``@follow/{reference}`` for the applicant, with the key in ``X-Tracking-Key``."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import not_found
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.answers_rest import too_many
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.following import is_blocked
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.messages import TooMany
from onderneem.addon.dossiers.messages import UsedOtherwise
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.sent_files import uploads_in
from onderneem.addon.dossiers.serializing import followed_as_json
from onderneem.addon.guard.too_large import left_out
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

FIELDS = {"message", "files", "question"}


@implementer(IPublishTraverse)
class FollowGet(Service):
    """State, public log, by when."""

    reference = ""

    def publishTraverse(self, request, name):
        """Take the reference from the address."""
        if self.reference:
            raise NotFound(self, name, request)
        self.reference = name
        return self

    def reply(self):
        """Answer the holder of the key; never stored by anybody on the way."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        key = self.request.getHeader("X-Tracking-Key") or ""
        dossier = followed(self.context, self.reference, key)
        if dossier is not None:
            return self.answer(dossier)
        return too_many(self) if is_blocked(self.reference) else not_found(self)

    def answer(self, dossier):
        """Return what the applicant may know."""
        return followed_as_json(dossier, self.context, self.request)


class FollowPost(FollowGet):
    """``{"message": text, "files": [{"filename", "data"}]}``, one of both or both.

    ``question``: the name of the form's question that the files answer, if they answer one.
    Header ``Idempotency-Key`` if there is one.
    """

    def answer(self, dossier):
        """Return the dossier as it is then: 201, or 200 when the same came before."""
        # The key is in a header: no other site can make a browser send it.
        alsoProvides(self.request, IDisableCSRFProtection)
        once = self.request.getHeader("Idempotency-Key") or ""
        mark = f"rest {once[:200]}" if once else ""
        try:
            if left_out(self.request):
                return invalid(self, {"files": TOO_LARGE}, 413)
            body = object_of(self.request)
            unknown = {
                name[:50]: _("There is no such field.") for name in body if name not in FIELDS
            }
            if unknown:
                return invalid(self, unknown)
            uploads = uploads_in(body.get("files"))
            asked = body.get("question")
            new = write_answer(dossier, body.get("message"), mark, uploads, True, asked)
        except UsedOtherwise:
            return invalid(self, {"Idempotency-Key": _("This key came with other data.")}, 422)
        except BadStep as problem:
            named = {
                "message" if name == "text" else name: why for name, why in problem.errors.items()
            }
            return invalid(self, named)
        except TooMany:
            return too_many(self)
        self.request.response.setStatus(201 if new else 200)
        return super().answer(dossier)
