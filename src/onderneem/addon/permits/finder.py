"""The finder of permits: which permits, notifications and exemptions there are, and for whom."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Option
from onderneem.addon.finder.common_facets import LEVEL
from onderneem.addon.finder.common_facets import SECTOR
from onderneem.addon.finder.common_facets import STAGE
from onderneem.addon.finder.common_facets import TOPIC
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.facet import Sort
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.for_me import ForMePage
from onderneem.addon.finder.ordering import by_index
from onderneem.addon.finder.page import FinderPage
from onderneem.addon.finder.rest import FinderGet
from onderneem.addon.finder.words import VERDICTS
from onderneem.addon.permits.obligation import badge_of
from onderneem.addon.permits.obligation import OBLIGATIONS
from zope.security import checkPermission

OBLIGATION = "onderneem_obligation"


def obligations(context, seen) -> list[Value]:
    """Permit, notification, exemption and what else the form offers."""
    return [Value(term.token, term.title) for term in OBLIGATIONS]


PERMITS = Kind(
    portal_type="onderneem.Permit",
    facets=(
        TOPIC,
        Facet("obligation", OBLIGATION, _("What it is"), obligations),
        STAGE,
        SECTOR,
        LEVEL,
    ),
    sorts=(
        Sort("title", _("Title"), by_index("sortable_title")),
        Sort("newest", _("Newest"), by_index("effective", descending=True)),
    ),
    verdicts={
        Verdict.YES: _("You probably need this"),
        Verdict.UNKNOWN: _("It depends"),
        Verdict.NO: _("You probably don't need this"),
    },
    bare=Verdict.UNKNOWN,
)


class PermitsPage(FinderPage):
    """Permits with what they are."""

    kind = PERMITS
    asks = _("Which permits do I need?")

    @property
    def tools(self) -> list[Link]:
        """An editor may begin from what the region has already written."""
        if not checkPermission("onderneem.addon.AddContent", self.context):
            return []
        url = f"{self.context.absolute_url()}/@@add-from-product"
        return [Link(_("Add from a product file"), url), *super().tools]

    def badge(self, doc: int) -> Badge | None:
        """Whether it is a permit, a notification or an exemption."""
        kinds = self._kinds(doc)
        return badge_of(kinds[0]) if kinds else None

    def verdict(self, doc, match) -> str:
        """An exemption isn't needed: it holds; nor is a recognition, which one may want."""
        kinds = self._kinds(doc)
        words = OTHER_VERDICTS.get(kinds[0] if kinds else "", self.kind.verdicts)
        return self.say(words[match.verdict])

    def _kinds(self, doc: int):
        return self.finding.entry(OBLIGATION, doc) or ()


OTHER_VERDICTS = {
    "exemption": {
        Verdict.YES: _("This exemption probably holds for you"),
        Verdict.UNKNOWN: _("This exemption may hold for you"),
        Verdict.NO: _("This exemption probably doesn't hold for you"),
    },
    "recognition": VERDICTS,
}


class PermitsForMe(ForMePage, PermitsPage):
    """Which permits do I need for…: what one wants to do, and the situation."""

    @property
    def first_field(self) -> FormField | None:
        """What one wants to do."""
        topics = self.finding.values[TOPIC.name]
        chosen = self.question.of(TOPIC.name)
        options = [Option("", self.say(_("No answer")))]
        options += [
            Option(each.token, each.title, each.token in chosen, each.lang) for each in topics
        ]
        label = self.say(_("What do you want to do?"))
        return FormField(TOPIC.name, label, type="select", options=options) if topics else None


class PermitsGet(FinderGet):
    """``GET {section}/@permits``."""

    kind = PERMITS
    name = "@permits"

    def told(self, doc: int) -> dict:
        """What it is."""
        found = self.finding.entry(OBLIGATION, doc) or ()
        return {"obligation": found[0] if found else None}
