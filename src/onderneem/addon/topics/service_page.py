"""The page of a public service: what a permit and a subsidy show alike."""

from Acquisition import aq_base
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue import row_values
from onderneem.addon.catalogue.out.own_page import service_head
from onderneem.addon.catalogue.out.own_page import why_not_told
from onderneem.addon.catalogue.silence import silence_of
from onderneem.addon.catalogue.term import term_of
from onderneem.addon.catalogue.validity import Offered
from onderneem.addon.catalogue.validity import offered
from onderneem.addon.components.parts import Card
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.ecounter.behind import Row
from onderneem.addon.ecounter.behind import rows_of
from onderneem.addon.ecounter.links import LinkKind
from onderneem.addon.ecounter.links import STARTS
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.notice import Notice
from onderneem.addon.ecounter.notice import notice_of
from onderneem.addon.ecounter.state import state_of
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.topics.entry_page import EntryPage
from onderneem.addon.topics.levels import level
from onderneem.addon.topics.other_ways import other_way
from onderneem.addon.topics.other_ways import OtherWay
from onderneem.addon.topics.own_forms import own_forms
from onderneem.addon.topics.related import cards
from onderneem.addon.topics.related import lang_of
from onderneem.addon.topics.related import sees
from onderneem.addon.topics.start_ways import Way
from onderneem.addon.topics.start_ways import ways_of
from onderneem.addon.topics.versions import together_with
from onderneem.addon.topics.versions import told_original
from onderneem.addon.topics.versions import topic_links
from zope.security import checkPermission


class ServicePage(EntryPage):
    """Prepares what the template of a service shows; a subclass adds its own facts."""

    @property
    def head_extra(self) -> str:
        """What search engines and other catalogues read."""
        return service_head(self.context)

    @property
    def untold(self) -> str:
        """For who may change it: why the region's catalogue doesn't get it; else nothing."""
        if not checkPermission("cmf.ModifyPortalContent", self.context) or self.section is None:
            return ""
        return why_not_told(self.context)

    @cached_property
    def counter(self):
        """The stored state of the start button."""
        return state_of(self.context, self.request)

    @property
    def start(self) -> Link | None:
        """The one start button: through ``@@e-counter``, so that it can't be dead."""
        primary = self.counter.primary
        return Link(primary.title, self.counter.go) if primary else None

    @property
    def ways(self) -> list[Way]:
        """The buttons: our form, the start; the desk first while that is closed or isn't there."""
        if self.not_offered:
            return []
        closed = self.downtime and self.downtime.running
        at_desk = closed or self.counter.primary is None
        desk = Link(_("Start at our desk"), self.desk.form) if at_desk else None
        return ways_of(self.start, desk, self.forms)

    @cached_property
    def forms(self) -> list[Link]:
        """Those of our own to apply with, that are open now."""
        return own_forms(self.section, self.context, self.spoken)

    @property
    def start_note(self) -> str:
        """What there is to say of the start button: that it is old news, or why there is none."""
        primary = self.counter.primary
        if self.not_offered:
            return _("You can't apply at the moment. Ask us what else there is for you.")
        if primary is None and self.forms:
            return ""
        if primary is None and any(link.kind in STARTS for link in self.counter.links):
            return _("The e-counter can't be reached at the moment. We help you at the desk.")
        if primary is None:
            return _("You can't start this online. We help you at the desk.")
        if primary.status is Status.STALE:
            day = self.context.toLocalizedTime(primary.checked)
            return _("Last checked on ${day}. If it doesn't open, ask us.", mapping={"day": day})
        return ""

    @property
    def other_starts(self) -> list[Link]:
        """Where else one may begin: the other pages of the procedure that aren't broken."""
        return [
            Link(link.title, link.url)
            for link in self.counter.links
            if link.kind is LinkKind.APPLICATION
            and link.status is not Status.BROKEN
            and link != self.counter.primary
        ]

    @cached_property
    def downtime(self) -> Notice | None:
        """What was announced of the e-counter."""
        return notice_of(self.context, self.counter.downtime)

    @property
    def behind(self) -> list[Row]:
        """Which link is behind the button, and why: for who may edit this; nothing for others."""
        if not checkPermission("cmf.ModifyPortalContent", self.context):
            return []
        return rows_of(self.counter)

    @property
    def audience(self) -> tuple[str, ...]:
        """Who it is for, by paragraph."""
        return paragraphs(self.context.audience)

    @property
    def exceptions(self) -> tuple[str, ...]:
        """Who needn't, by paragraph."""
        return paragraphs(self.context.exceptions)

    @cached_property
    def conditions(self) -> tuple[row_values.Condition, ...]:
        """What one must meet, each with its proof."""
        return row_values.conditions(self.context.conditions)

    @cached_property
    def criteria(self) -> list[str]:
        """For whom exactly, but for what the conditions say in the same words.

        A translation says none of its own but the free lines, which are in its language: what its
        original asks holds for it too.
        """
        said = {each.title for each in self.conditions}
        compared, judged = self.criteria_of(self.context)
        original = None if compared else told_original(self.context)
        if original is not None and sees(original):
            compared, _judged = self.criteria_of(original)
        return [each for each in (*compared, *judged) if each not in said]

    def criteria_of(self, item) -> tuple[list[str], list[str]]:
        """What a finder compares, in its words, and what a person judges; to be overridden."""
        return [], []

    @cached_property
    def documents(self) -> tuple[row_values.Step, ...]:
        """What one adds, and where one gets it."""
        return row_values.steps(self.context.documents)

    @cached_property
    def steps(self) -> tuple[row_values.Step, ...]:
        """What happens, in order."""
        return row_values.steps(self.context.procedure)

    @cached_property
    def redress(self) -> tuple[row_values.Redress, ...]:
        """What one can do against a decision."""
        return row_values.redress(self.context.redress)

    @property
    def channels(self) -> list[OtherWay]:
        """How else one can apply, with the hours."""
        return [other_way(each) for each in row_values.channels(self.context.channels)]

    @property
    def facts(self) -> list[Fact]:
        """Cost, term and whatever else fits in a line."""
        own = self.context
        costs = tuple(cost.words(self.language) for cost in row_values.costs(own.costs))
        term = term_of(own.term_number, own.term_unit, own.term)
        found = [
            Fact(_("Cost"), costs),
            Fact(_("Term of decision"), one(term.said(self.language))),
            Fact(_("And if you hear nothing?"), one(silence_of(aq_base(own), self.language))),
        ]
        every = [*self.own_facts(), *found, *self.more_facts()]
        return [fact for fact in every if fact.lines]

    @property
    def language(self) -> str:
        """That of the item's own words, which stand beside its numbers; else the page's."""
        return self.context.Language() or self.request.get("LANGUAGE") or "nl"

    @property
    def facts_title(self) -> str:
        """What stands above them; to be overridden by what has other facts."""
        return _("Cost and term")

    def own_facts(self) -> list[Fact]:
        """What only this kind of service has, and is asked first; to be overridden."""
        return []

    def more_facts(self) -> list[Fact]:
        """What only this kind of service has, and is asked after cost and term."""
        return []

    @property
    def authority(self) -> list[Fact]:
        """Who decides, on what ground, and where the region describes it."""
        own = self.context
        found = [
            Fact(_("Competent authority"), one(own.competent_authority)),
            Fact(_("Level of government"), one(level(own.authority_level))),
            Fact(_("Who handles it"), one(own.executing_authority)),
            Fact(_("Offered"), one(self.offered)),
            Fact(_("Product number"), one(self.context.product_number)),
        ]
        return [fact for fact in found if fact.lines]

    @property
    def offered(self) -> str:
        """From when until when the service is there, where that is said."""
        first, last = self._period
        if first and last:
            return _("from ${first} until ${last}", mapping={"first": first, "last": last})
        if first:
            return _("from ${day}", mapping={"day": first})
        return _("until ${day}", mapping={"day": last}) if last else ""

    @cached_property
    def not_offered(self) -> str:
        """That the service isn't there today; nothing while it is."""
        own, (first, last) = self.context, self._period
        state = offered(own.valid_from, own.valid_until, clock.today())
        if state is Offered.OVER:
            return _("This is no longer there: it was offered until ${day}.", mapping={"day": last})
        if state is Offered.COMING:
            return _("This isn't there yet: it is offered from ${day}.", mapping={"day": first})
        return ""

    @property
    def _period(self) -> tuple[str, str]:
        first, last = self.context.valid_from, self.context.valid_until
        return self._day(first) if first else "", self._day(last) if last else ""

    @property
    def legislation(self) -> list[Link]:
        """The law behind it."""
        return links(self.context.legislation)

    @property
    def websites(self) -> list[Link]:
        """Where to read on, the regional product page included."""
        own = links(self.context.websites)
        region = [
            Link(link.title, link.url)
            for link in self.counter.links
            if link.kind is LinkKind.PRODUCT
        ]
        return own + region

    @cached_property
    def topics(self) -> list[Link]:
        """The topics it belongs to."""
        return topic_links(self.context, self.around)

    @cached_property
    def related(self) -> list[Card]:
        """What goes together with it, guides first."""
        found = together_with(self.context, self.around)
        kinds = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")
        return [card for kind in kinds for card in cards(found, kind, self.around)]

    @property
    def desk(self):
        """Who to ask, with this service as the subject."""
        lang = lang_of(self.section, self.around)
        return desk_card(self.section, self.context, lang, self.spoken)


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the lines of a text that aren't empty."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def one(line: str | None) -> tuple[str, ...]:
    """Return a fact's lines for a single value; none when it is empty."""
    return (line,) if line else ()


def links(rows) -> list[Link]:
    """Return stored rows as links; one that leads nowhere is left out."""
    return [Link(link.title, link.url) for link in row_values.links(rows)]
