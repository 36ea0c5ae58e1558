"""``POST {section}/@dossiers``: as the page ``@@register``, for an officer's own tools."""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.list_rest import forbidden
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.registering import read
from onderneem.addon.dossiers.registering import register
from onderneem.addon.dossiers.registering import TEXTS
from onderneem.addon.dossiers.sent_files import files_in
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.guard.too_large import left_out
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
from zope.interface import Invalid
import re

KEY = re.compile(r"[\x21-\x7e]{8,200}\Z")
PERMISSION = "onderneem.addon: Handle Dossiers"
KNOWN = {*TEXTS, "wants_receipt", "files"}


class DossiersPost(Service):
    """The fields of the page, with header ``Idempotency-Key``; ``files`` as ``@follow`` takes
    them."""

    def reply(self):
        """201, or 200 when it came before; 400 for wrong data, 422 for a used key."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        container = dossiers_of(self.context)
        if container is None or not api.user.has_permission(PERMISSION, obj=container):
            return forbidden(self)
        alsoProvides(self.request, IDisableCSRFProtection)
        if left_out(self.request):
            return invalid(self, {"files": TOO_LARGE}, 413)
        try:
            found = self._read()
            receipt = register(container, found, f"officer {self._key()}")
        except BadStep as problem:
            return invalid(self, problem.errors)
        except KeyUsedOtherwise:
            return invalid(self, {"Idempotency-Key": _("This key came with other data.")}, 422)
        self.request.response.setStatus(200 if receipt.repeated else 201)
        return {
            "@id": f"{container.absolute_url()}/{receipt.reference}",
            "reference": receipt.reference,
            "submitted": receipt.submitted.isoformat(timespec="seconds"),
            "seal": receipt.seal,
            "tracking": None if found.wants_receipt else self._tracking(receipt),
        }

    def _tracking(self, receipt) -> dict:
        """What the officer hands to who gets no letter: nothing stores the key."""
        here = self.context.absolute_url()
        return {
            "@id": f"{here}/@follow/{receipt.reference}",
            "page": f"{here}/@@follow/{receipt.reference}/{receipt.key}",
            "key": receipt.key,
        }

    def _key(self) -> str:
        key = self.request.getHeader("Idempotency-Key") or ""
        if not KEY.match(key):
            words = _("Send a header Idempotency-Key of 8 to 200 characters.")
            raise BadStep({"Idempotency-Key": words})
        return key

    def _read(self):
        body = object_of(self.request)
        unknown = {name[:50]: _("There is no such field.") for name in body if name not in KNOWN}
        if not isinstance(body.get("wants_receipt", False), bool):
            unknown["wants_receipt"] = _("Say true or false.")
        if unknown:
            raise BadStep(unknown)
        return read(body, self.context, _uploads(body.get("files")))


def _uploads(given) -> list:
    try:
        return files_in(given, MOST)
    except Invalid as problem:
        raise BadStep({"files": problem.args[0]}) from None
