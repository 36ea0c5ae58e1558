"""``@@onderneem-refused``: what couldn't be read, in words; nobody gets there by its address.

Of a section, and of a site for what of ours stands there.
"""

from onderneem.addon import _
from onderneem.addon.components.json_object import UNREAD
from onderneem.addon.components.page import SectionPage
from onderneem.addon.guard.refused import MARK
from onderneem.addon.guard.refused import Refused
from zope.i18n import translate
from zope.publisher.interfaces import NotFound
import json

VALUE = _("A value in this address or form can't be read. Go back, or begin at the section.")
NAMED = _("The value of “${field}” can't be read. Go back, or begin at the section.")
BROKEN = _(
    "What was sent arrived damaged: nothing of it could be read. Go back and send it once more."
)
XML = _("Nothing here can be sent as XML.")
METHOD = _("That can't be done at this address.")
REASONS = {"value": VALUE, "broken": BROKEN, "xml": XML, "method": METHOD, **UNREAD}


class RefusedPage(SectionPage):
    """400 or 405, as a page of the section or site, or as JSON."""

    private = True
    title = _("This can't be read")

    @property
    def refused(self) -> Refused:
        """What it is; only our own code can have put it there."""
        found = self.request.environ.get(MARK)
        if not isinstance(found, Refused):
            raise NotFound(self.context, self.__name__, self.request)
        return found

    @property
    def reason(self):
        """Why, in words to translate."""
        if self.refused.why == "value" and self.refused.field:
            return type(NAMED)(NAMED, mapping={"field": self.refused.field})
        return REASONS[self.refused.why]

    def content(self) -> str:
        """The status, and the words."""
        self._set_status()
        return super().content()

    def __call__(self) -> str:
        if not self.refused.as_json:
            return super().__call__()
        self._set_status()
        self.request.response.setHeader("Content-Type", "application/json")
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return json.dumps(self._told(translate(self.reason, context=self.request)))

    def _told(self, words: str) -> dict:
        if self.refused.why == "method":
            return {"type": "MethodNotAllowed", "message": words}
        errors = [{"field": self.refused.field, "message": words}]
        return {"type": "ValidationError", "message": words, "errors": errors}

    def _set_status(self) -> None:
        response = self.request.response
        if self.refused.why == "method":
            response.setHeader("Allow", ", ".join(self.refused.allow))
        response.setStatus(405 if self.refused.why == "method" else 400)
