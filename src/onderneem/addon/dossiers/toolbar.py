"""Plone's own toolbar at dossiers: what would do nothing, or go around our pages, isn't offered.

Its menus know neither what a step needs nor the mark that tells two officers of each other; a
dossier is never copied, moved, renamed or deleted, and its folder lists nothing to those who walk.
"""

from onderneem.addon import _
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.refusal import OnlyDossiers
from onderneem.addon.place.section import section_of
from plone import api
from plone.app.contentmenu.menu import ActionsSubMenuItem
from plone.app.contentmenu.menu import WorkflowSubMenuItem
from Products.Five.browser import BrowserView


class NoWorkflowMenu(WorkflowSubMenuItem):
    """The steps stand on the dossier's page, with what each needs."""

    def available(self):
        """Never."""
        return False


class NoActionsMenu(ActionsSubMenuItem):
    """Copy, cut, rename and delete: none is done to dossiers or their folder."""

    def available(self):
        """Never."""
        return False


class ToTheSteps(BrowserView):
    """``content_status_modify`` and its like: Plone's ways to take a step do none here."""

    def __call__(self) -> str:
        said = _("Nothing was done. Take the step here, with what it needs.")
        api.portal.show_message(said, self.request, type="warning")
        self.request.response.redirect(f"{self.context.absolute_url()}#oo-next", status=303)
        return ""


class NothingPasted(BrowserView):
    """``object_paste``: Plone's own shows the reason as an error of its own, 500."""

    def __call__(self) -> str:
        section = section_of(self.context)
        api.portal.show_message(OnlyDossiers(dossiers_of(section)).reason, self.request, "error")
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return ""


class ToTheList(BrowserView):
    """``folder_contents``: the contents of the folder are the officers' list."""

    def __call__(self) -> str:
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return ""
