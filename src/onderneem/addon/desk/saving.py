"""The pages of EasyForm's actions on a desk form: what is saved besides is warned of, and safe."""

from collective.easyform.browser.actions import ActionSavedDataView
from collective.easyform.browser.actions import EasyFormActionContext
from collective.easyform.browser.actions import EasyFormActionsView
from onderneem.addon.desk.interfaces import IDeskAction
from onderneem.addon.desk.interfaces import IDeskActions
from onderneem.addon.desk.saved import idle_in
from onderneem.addon.desk.saved import savers_of
from onderneem.addon.desk.saved import WARNING
from onderneem.addon.desk.saved_file import saved_file
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from zope.interface import implementer


@implementer(IDeskAction)
class DeskAction(EasyFormActionContext):
    """An action of a desk form."""


@implementer(IDeskActions)
class DeskActions(EasyFormActionsView):
    """The actions of a desk form, known as such."""

    def publishTraverse(self, request, name):
        """Look up an action, as EasyForm does."""
        if name in self.schema:
            return DeskAction(self.schema[name], self.request).__of__(self)
        return super().publishTraverse(request, name)


class IdleHint(ViewletBase):
    """Above the actions of a desk form: which of them do nothing here, and who writes instead."""

    @property
    def idle(self) -> str:
        """The titles of those; empty when there are none."""
        return ", ".join(f"“{each}”" for each in idle_in(self.context.aq_parent))


class DeskSavedData(ActionSavedDataView):
    """``actions/{name}/@@data``: EasyForm's own page, but for the file."""

    def __call__(self):
        form = self.request.form
        # EasyForm itself asks for a sign between columns that is missing.
        if "form.buttons.download" in form and form.get("csv_delimiter", ";"):
            return saved_file(self.context.field, self.request)
        return super().__call__()


def warn(actions, event) -> None:
    """Who switches a saver on is told what that means, each time that the actions change."""
    form = actions.aq_parent
    if savers_of(form):
        api.portal.show_message(WARNING, actions.request, type="warning")
