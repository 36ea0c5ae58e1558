"""What an editor does below a page: "checked", and "read" for what visitors said."""

from onderneem.addon import _
from onderneem.addon.components.locks import BEING_EDITED
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.components.page import NotFromUsPage
from onderneem.addon.components.token import check_token
from onderneem.addon.components.token import NotFromUs
from onderneem.addon.guard.ours import READS
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.review import mark_checked
from onderneem.addon.topics.useful import feedback_of
from plone import api
from Products.Five.browser import BrowserView


class Act(BrowserView):
    """A deed by POST with Plone's token; it leads back to the page with a message.

    Who only looks, by a reload or from the address bar, is led there too, and nothing is done.
    """

    def __call__(self) -> str:
        if self.request.method in READS:
            self.request.response.redirect(self.context.absolute_url(), status=303)
            return ""
        if self.request.method != "POST":
            self.request.response.setHeader("Allow", ", ".join((*READS, "POST")))
            self.request.response.setStatus(405)
            return ""
        try:
            check_token(self.request)
        except NotFromUs:
            return NotFromUsPage(self.context, self.request)()
        self.act()
        self.request.response.redirect(f"{self.context.absolute_url()}#oo-upkeep", status=303)
        return ""

    def act(self) -> None:
        """Do it; to be overridden."""
        raise NotImplementedError


class Checked(Act):
    """Somebody looked the page over."""

    def act(self) -> None:
        """Set the day, unless somebody is changing the page now: it isn't what was looked at."""
        if is_being_edited(self.context):
            api.portal.show_message(BEING_EDITED, self.request, "warning")
            return
        mark_checked(self.context)
        api.portal.show_message(_("Checked. It counts for another year."), self.request)


class Read(Act):
    """Somebody read what visitors said."""

    def act(self) -> None:
        """Up to the remark that was shown last: one that came since stays unread."""
        feedback = feedback_of(section_of(self.context), self.context.UID())
        until = self.request.form.get("until", "")
        fits = isinstance(until, str) and until.isascii() and until.isdigit() and len(until) < 20
        if feedback is not None and fits:
            feedback.mark_read(int(until))
