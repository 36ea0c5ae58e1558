"""An officer's services on a dossier: messages, keys, the check of its seals."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import conflict
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.checking import check_some
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.keyring import made_of
from onderneem.addon.dossiers.keyring import purpose_of
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import refuse_if_stale
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.sent_files import uploads_in
from onderneem.addon.dossiers.serializing import log_as_json
from onderneem.addon.dossiers.writing import revoke_key
from onderneem.addon.guard.too_large import left_out
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

FIELDS = {"text", "public", "mark", "files"}


class Private(Service):
    """Never stored by anybody on the way; what is wrong is said in the contract's form."""

    def reply(self):
        """Answer, or say what is wrong: 400, or 409 when somebody was first."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return self.answer()
        except BadStep as problem:
            return invalid(self, problem.errors)
        except NotNow as problem:
            return conflict(self, problem)

    def answer(self):
        """Return what the service says."""
        raise NotImplementedError


class MessagesPost(Private):
    """``{"text", "public": true or false, "mark", "files": [{"filename", "data"}]}``.

    Without "public" it is a note; text, files or both.
    """

    def answer(self):
        """Write it; return the log."""
        if left_out(self.request):
            return invalid(self, {"files": TOO_LARGE}, 413)
        body = object_of(self.request)
        unknown = {name[:50]: _("There is no such field.") for name in body if name not in FIELDS}
        if not isinstance(body.get("public", False), bool):
            unknown["public"] = _("Say true or false.")
        if unknown:
            raise BadStep(unknown)
        refuse_if_stale(self.context, body.get("mark"))
        user, uploads = api.user.get_current().getId(), uploads_in(body.get("files"))
        write_message(self.context, body.get("text"), user, body.get("public", False), uploads)
        self.request.response.setStatus(201)
        return {
            "@id": self.context.absolute_url(),
            "mark": self.context.mark,
            "log": log_as_json(self.context, self.request, only_public=False),
        }


@implementer(IPublishTraverse)
class KeysGet(Private):
    """The keys that open the dossier: what for, since when, until when; never the keys."""

    which = ""

    def publishTraverse(self, request, name):
        """Take the key's id from the address."""
        if self.which:
            raise NotFound(self, name, request)
        self.which = name
        return self

    def answer(self):
        """Return them."""
        items = [
            {
                "id": each[:12],
                "purpose": purpose_of(record),
                "made": made_of(record) or None,
                "expires": getattr(record, "expires", None),
            }
            for each, record in (self.context.keys or {}).items()
        ]
        return {"@id": f"{self.context.absolute_url()}/@keys", "items": items}


class KeysDelete(KeysGet):
    """``@keys/{id}``, or ``@keys/all``."""

    def answer(self):
        """204."""
        revoke_key(self.context, self.which)
        return self.reply_no_content()


class VerifyGet(Private):
    """Whether a dossier is as it was sealed."""

    def answer(self):
        """Return what isn't; nothing when all is well."""
        broken = broken_parts(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@verify",
            "holds": not broken,
            "broken": broken,
        }


class VerifyAllGet(Private):
    """The same for many: ``after`` goes on where the last answer stopped."""

    def answer(self):
        """Return which aren't, and where to go on."""
        after = self.request.form.get("after", "")
        found = check_some(self.context, after if isinstance(after, str) else "")
        return {
            "@id": f"{self.context.absolute_url()}/@verify",
            "checked": found.checked,
            "erased": found.erased,
            "broken": [{"reference": each, "parts": parts} for each, parts in found.broken],
            "after": found.after or None,
        }
