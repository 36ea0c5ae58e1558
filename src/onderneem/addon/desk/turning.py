"""``@@desk-form``: what people send with an EasyForm of the section becomes a dossier, or not."""

from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.token import check_token
from onderneem.addon.desk.away import AwayPage
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.forms import make_desk_form
from onderneem.addon.desk.forms import make_plain_form
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.place.section import section_of
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from zExceptions import NotFound


class TurnPage(SectionPage):
    """Says what changes, and does it by POST; only in a section, for who edits the form."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Dossiers from this form")

    @property
    def is_desk_form(self) -> bool:
        """Whether it is one already."""
        return IDeskForm.providedBy(self.context)

    def __call__(self) -> str:
        if is_away():
            return AwayPage(self.context, self.request)()
        return super().__call__()

    def content(self) -> str:
        """Turn it, or show the page."""
        if dossiers_of(self.section) is None:
            raise NotFound(self.context.absolute_url())
        if self.request.method == "POST":
            check_token(self.request)
            said = self._turn(self.request.form.get("turn", ""))
            if said:
                api.portal.show_message(said, self.request)
                self.request.response.redirect(self.context.absolute_url(), status=303)
                return ""
            self.request.response.setStatus(400)
        return super().content()

    def _turn(self, wanted: object):
        """Return what was done, in words; nothing for what can't be asked."""
        if wanted == "on":
            make_desk_form(self.context)
            return _("What people send with this form becomes a dossier from now on.")
        if wanted == "off":
            make_plain_form(self.context)
            return _("This is an ordinary EasyForm again; its own actions work.")
        return None


class TurnHint(ViewletBase):
    """On an EasyForm in a section that isn't a desk form: its editor is told that it could be."""

    @property
    def wanted(self) -> bool:
        """Whether there is something to tell."""
        # Not above the page that it leads to.
        if IDeskForm.providedBy(self.context) or self.request.getURL().endswith("desk-form"):
            return False
        return dossiers_of(section_of(self.context)) is not None
