"""The page of a folder of forms: what one can apply for, and until when."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Card
from onderneem.addon.desk.about import item_of
from onderneem.addon.desk.asking_nothing import takes_nothing
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.opening_hours import open_until
from onderneem.addon.desk.opening_hours import opening_of
from plone import api
from zope.i18n import translate

OPEN = Badge(_("Open"), "good")
COMES = Badge(_("Opens later"), "info")
OVER = Badge(_("Closed"), "over")


class FormsPage(SectionPage):
    """All that stands in the folder, in the editor's order; of a desk form what one asks of it."""

    @cached_property
    def cards(self) -> list[Card]:
        """What the visitor may see."""
        brains = api.portal.get_tool("portal_catalog")(
            path={"query": "/".join(self.context.getPhysicalPath()), "depth": 1},
            sort_on="getObjPositionInParent",
        )
        # A handful of forms: what they are about is no catalog column.
        return [self._card(brain, brain.getObject()) for brain in brains]

    def _card(self, brain, item) -> Card:
        if not IDeskForm.providedBy(item):
            return Card(brain.Title, brain.getURL(), brain.Description)
        lines = tuple(translate(each, context=self.request) for each in _lines(item))
        return Card(brain.Title, brain.getURL(), brain.Description, badge=_badge(item), lines=lines)


def _badge(form) -> Badge:
    if opening_of(form).comes(clock.now()):
        return COMES
    return OVER if takes_nothing(form) else OPEN


def _lines(form):
    """Yield what it is about, and until when it takes something."""
    subject = item_of(form)
    if subject is not None:
        yield _("About: ${title}", mapping={"title": subject.Title})
    yield takes_nothing(form) or open_until(form) or _("No closing day.")
