"""``POST {form}/@submit``: the same as the page, for a front end of one's own or another system."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.desk.about import about
from onderneem.addon.desk.asking_nothing import takes_nothing
from onderneem.addon.desk.away import away_as_json
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.away import RETRY_AFTER
from onderneem.addon.desk.checks import checked
from onderneem.addon.desk.checks import Wrong
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.said import BROKEN
from onderneem.addon.desk.submissions import came_before
from onderneem.addon.desk.submissions import NoDesk
from onderneem.addon.desk.submissions import submit
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.guard.pace import MINUTE
from onderneem.addon.guard.pace import Pace
from onderneem.addon.guard.pace import seconds_left
from onderneem.addon.guard.shared_rates import no_hands
from onderneem.addon.guard.shared_rates import note
from onderneem.addon.guard.too_large import left_out
from onderneem.addon.guard.too_large import LeftOut
from onderneem.addon.place.section import section_of
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
import re
import time

# What RFC 9110 lets a header hold, long enough that two clients don't choose the same.
KEY = re.compile(r"[\x21-\x7e]{8,200}\Z")

KINDS = {
    400: "ValidationError",
    403: "Closed",
    413: "TooLarge",
    422: "Conflict",
    429: "TooMany",
    503: "Away",
}


class Submit(Service):
    """``{"data": {field: value}}`` with header ``Idempotency-Key`` becomes a dossier."""

    def reply(self):
        """Return the receipt: 201, or 200 when the same came before."""
        response = self.request.response
        response.setHeader("Cache-Control", "no-store, private")
        if is_away():
            return away_as_json(self.request)
        key = self.request.getHeader("Idempotency-Key") or ""
        if not KEY.match(key):
            return self._wrong(
                400,
                [("Idempotency-Key", _("Send a header Idempotency-Key of 8 to 200 characters."))],
            )
        unread = left_out(self.request)
        if unread is LeftOut.BROKEN:
            return self._wrong(400, [("", BROKEN)])
        if unread is not None:
            return self._wrong(413, [("data", TOO_LARGE)])
        known = came_before(self.context, f"rest {key}")
        wait = self._wait(known)
        if wait:
            response.setHeader("Retry-After", str(wait))
            return self._wrong(429, [("data", _("Too much comes from your network. Try later."))])
        # No session is used: there is nothing that another site could make a browser do here.
        alsoProvides(self.request, IDisableCSRFProtection)
        closed = takes_nothing(self.context)
        if closed == AWAY:
            # Its editor is back within the hour, perhaps.
            response.setHeader("Retry-After", RETRY_AFTER)
            return self._wrong(503, [("data", AWAY)])
        # What came before is answered as it was then, for whoever lost the answer.
        if closed and not known:
            return self._wrong(403, [("data", closed)])
        try:
            schema, values, subject = checked(self.context, self.request, self._body())
            item = about(self.context, subject)
            receipt = submit(self.context, schema, values, item, f"rest {key}")
        except Wrong as wrong:
            return self._wrong(400, wrong.errors)
        except KeyUsedOtherwise:
            return self._wrong(422, [("Idempotency-Key", _("This key came with other data."))])
        except NoDesk:
            return self._wrong(503, [("data", _("This form has no desk behind it."))])
        response.setStatus(200 if receipt.repeated else 201)
        section = section_of(self.context).absolute_url()
        return {
            "reference": receipt.reference,
            "submitted": receipt.submitted.isoformat(timespec="seconds"),
            "seal": receipt.seal,
            "tracking": {"@id": f"{section}/@follow/{receipt.reference}", "key": receipt.key},
        }

    def _wait(self, known: bool) -> int:
        """Return for how many seconds nothing is taken from this network, 0 for not at all.

        By the hour as for the page. By the minute in the place of the page's second press; who
        sends once more what came already doesn't count, since that is how a program insists.
        """
        what, address = f"send {self.context.UID()}", self.request.getClientAddr()
        if note(what, address) is Pace.STOP:
            return seconds_left(time.time())
        if not known and no_hands(what, address):
            return seconds_left(time.time(), MINUTE)
        return 0

    def _body(self):
        try:
            return object_in(self.request)
        except NotAnObject as problem:
            raise Wrong([("", problem.message)]) from None

    def _wrong(self, status: int, errors) -> dict:
        return validation_error(self.request, errors, status, KINDS[status])
