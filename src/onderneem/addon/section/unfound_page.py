"""``@@unfound`` and ``@unfound``: what visitors looked for in vain."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.token import check_token
from onderneem.addon.section.unfound import forget
from onderneem.addon.section.unfound import unfound
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import NamedTuple
from urllib.parse import urlencode
from zope.i18n import translate
from zope.interface import alsoProvides


class Sought(NamedTuple):
    """A text, how often, and where to try it now."""

    text: str
    count: int
    url: str


class UnfoundPage(SectionPage):
    """For who writes: a word that people use and the pages don't."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Searches without a result")

    def content(self) -> str:
        """Show the list; a POST drops what was seen to."""
        if self.request.method == "POST":
            check_token(self.request)
            forget(self.context, text_asked(self.request.form))
            url = f"{self.context.absolute_url()}/@@unfound"
            self.request.response.redirect(url, status=303)
            return ""
        return super().content()

    @cached_property
    def rows(self) -> list[Sought]:
        """The texts, most asked first."""
        base = f"{self.context.absolute_url()}/@@search?"
        return [
            Sought(text, count, base + urlencode({"text": text}))
            for text, count in unfound(self.context)
        ]


class UnfoundGet(Service):
    """``GET {section}/@unfound``."""

    def reply(self) -> dict:
        """Return the texts with their numbers, at most a hundred."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        found = [{"text": text, "count": count} for text, count in unfound(self.context)]
        return {
            "@id": f"{self.context.absolute_url()}/@unfound",
            "items": found,
            "items_total": len(found),
        }


class UnfoundDelete(Service):
    """``DELETE {section}/@unfound?text=``: seen to."""

    def reply(self):
        """Answer 204, or 404 when the text isn't there."""
        alsoProvides(self.request, IDisableCSRFProtection)
        if forget(self.context, text_asked(self.request.form)):
            return self.reply_no_content()
        self.request.response.setStatus(404)
        words = translate(_("Nobody looked for this."), context=self.request)
        return {"type": "NotFound", "message": words}
