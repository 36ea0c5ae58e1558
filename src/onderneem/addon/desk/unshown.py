"""The page in the place of a form that can't be shown: EasyForm is away, or a question broken."""

from onderneem.addon.components.page import SectionPage
from onderneem.addon.desk.asking_nothing import is_broken
from onderneem.addon.desk.away import AwayPage
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.warnings import may_mend
from onderneem.addon.desk.warnings import warnings_of


class BrokenPage(AwayPage):
    """Of a form that has its type: the site around it is its own, with the editor's tabs."""

    def __init__(self, form, request):
        SectionPage.__init__(self, form, request)
        self.form = form

    @property
    def warnings(self) -> list:
        """For who edits the form: what to mend of it."""
        return warnings_of(self.context, self.request) if may_mend(self.context) else []


def page_instead(form, request) -> AwayPage | None:
    """Return the page in the place of a form and its steps; None while it can be shown."""
    if is_away():
        return AwayPage(form, request)
    return BrokenPage(form, request) if is_broken(form) else None
