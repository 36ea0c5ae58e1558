"""``@@transition``: take one step; by POST, with a token, once."""

from onderneem.addon import _
from onderneem.addon.components.page import NotFromUsPage
from onderneem.addon.components.token import check_token
from onderneem.addon.components.token import NotFromUs
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.dossiers.holding import with_files_again
from onderneem.addon.dossiers.moving import NotNow
from onderneem.addon.dossiers.moving import take_step
from onderneem.addon.dossiers.moving import told_of
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.place_in_list import after_a_step
from onderneem.addon.dossiers.uploads import chosen
from onderneem.addon.guard.ours import READS
from onderneem.addon.guard.too_large import left_out
from plone import api
from Products.Five.browser import BrowserView
from zope.i18n import translate


class OfficersDeed(BrowserView):
    """Something that a button of a dossier's page does; a subclass says what in ``do``."""

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store, private")
        if self.request.method in READS:
            # A reload, Enter in the address bar, Back after a refusal: nothing is done by looking.
            response.redirect(self.context.absolute_url(), status=303)
            return ""
        if self.request.method != "POST":
            response.setHeader("Allow", ", ".join((*READS, "POST")))
            response.setStatus(405)
            return ""
        if left_out(self.request):
            return self._refuse(413, {"files": TOO_LARGE})
        try:
            check_token(self.request)
            done = self.do(self.request.form)
        except NotFromUs:
            return NotFromUsPage(self.context, self.request)()
        except BadStep as problem:
            return self._refuse(400, problem.errors)
        except NotNow as problem:
            return self._refuse(409, {}, told_of(problem))
        return self.after(done)

    def after(self, done) -> str:
        """Say that it was done, and go on where the officer came from."""
        api.portal.show_message(done, self.request)
        self.request.response.redirect(after_a_step(self.context, self.request), status=303)
        return ""

    def do(self, form):
        """Do it; return what is said of it. Raises BadStep or NotNow."""
        raise NotImplementedError

    def _refuse(self, status: int, errors, said="") -> str:
        """Say it above the dossier as it is, or at the field; nothing was changed."""
        view = api.content.get_view("view", self.context, self.request)
        # Errors of no field stand on top, like what can't be done now.
        said = said or errors.get("deed", "")
        files = chosen(self.request.form.get("files", ()))
        view.problems = {"": "", **with_files_again(errors, files, self.request)}
        if said:
            api.portal.show_message(said, self.request, type="error")
        self.request.response.setStatus(status)
        return view()


class Move(OfficersDeed):
    """The page's mark must be the dossier's: two officers at once don't both decide."""

    def do(self, form):
        """Take the step of the button that was pressed."""
        take_step(self.context, form.get("deed", ""), form, mark=form.get("mark", ""))
        event = translate(DEEDS[form["deed"]].event, context=self.request)
        return _("Done: ${what}.", mapping={"what": event})
