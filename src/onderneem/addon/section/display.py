"""The folders of a section are shown by their own view, whatever Plone's toolbar offers elsewhere.

A stock listing would take the finder from every visitor with one click, and no entry of the menu
brings it back: the views are ours, not among those of Plone's Folder.
"""

from onderneem.addon import _
from onderneem.addon.place.interfaces import view_of
from plone import api
from plone.app.contentmenu.menu import DisplaySubMenuItem
from Products.Five.browser import BrowserView
from zope.component import getMultiAdapter


class NoDisplayMenu(DisplaySubMenuItem):
    """There is one way to show the folder."""

    def available(self):
        """Never."""
        return False


class ShownAsOurs(BrowserView):
    """A stock view's name, chosen before or by another way: the folder is shown as ever."""

    def __call__(self) -> str:
        """Return what the folder's own view shows."""
        return getMultiAdapter((self.context, self.request), name=view_of(self.context))()


class NotChosen(BrowserView):
    """``selectViewTemplate`` and its like: nothing is changed, and the page says why."""

    def __call__(self) -> str:
        said = _("Nothing was changed: this folder of the section always has this page.")
        api.portal.show_message(said, self.request, type="warning")
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return ""
