"""The page of a subsidy: what it gives, when, for whom and what follows."""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.numbers import euros
from onderneem.addon.components.numbers import number_in
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.speech import Speech
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.words import Speaker
from onderneem.addon.place.own_town import own_names
from onderneem.addon.subsidies.amounts import line_of
from onderneem.addon.subsidies.badge import BADGES
from onderneem.addon.subsidies.choices import ORIGINS
from onderneem.addon.subsidies.choices import PURPOSES
from onderneem.addon.subsidies.interfaces import ISubsidies
from onderneem.addon.subsidies.own_dates import OwnDates
from onderneem.addon.subsidies.reminders.rules import offered
from onderneem.addon.subsidies.reminders.rules import Wish
from onderneem.addon.subsidies.rounds import of_predecessor
from onderneem.addon.subsidies.rounds import of_successor
from onderneem.addon.subsidies.rounds import Round
from onderneem.addon.subsidies.told import starts_words
from onderneem.addon.subsidies.told import why
from onderneem.addon.subsidies.told import window_words
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import OVER
from onderneem.addon.topics.for_whom import questions_of
from onderneem.addon.topics.related import lang_of
from onderneem.addon.topics.related import sources
from onderneem.addon.topics.related import targets
from onderneem.addon.topics.service_page import one
from onderneem.addon.topics.service_page import paragraphs
from onderneem.addon.topics.service_page import ServicePage
from onderneem.addon.topics.service_page import Way
from onderneem.addon.topics.versions import in_language
from zope.security import checkPermission

REMINDING = {
    (Wish.OPENS,): _("Mail me when one can apply"),
    (Wish.CLOSES,): _("Mail me a week before it closes"),
    (Wish.OPENS, Wish.CLOSES): _("Mail me when it opens or closes"),
}


@dataclass(frozen=True)
class Period:
    """A window as the page shows it; ``calendar``: where its .ics file is, while that is of use."""

    words: str
    calendar: str


class SubsidyPage(ServicePage):
    """Can I apply now, for how much, until when; for whom; start; what happens then."""

    @cached_property
    def now(self):
        """The moment that all of the page is about."""
        return clock.now()

    @cached_property
    def call(self) -> Call:
        """When one can apply."""
        return self.context.call

    @cached_property
    def badge(self) -> Badge:
        """Whether one can apply now."""
        return BADGES[self.call.state(self.now)]

    @property
    def is_over(self) -> bool:
        """Whether nobody can apply any more."""
        return self.call.state(self.now) in OVER

    @property
    def why(self) -> str:
        """The state with its reason, in a sentence."""
        return why(self.call, self.now, self.speech, bool(self.context.budget))

    @property
    def reason(self) -> str:
        """The editor's own words on why it closed; nothing while it is open."""
        return (self.context.closing_reason or "") if self.is_over else ""

    @property
    def ways(self) -> list[Way]:
        """The buttons of the start box: the start while one can apply, a reminder before that."""
        if self.call.state(self.now) in APPLICABLE:
            return super().ways
        if not self._opens or not self.reminding or self.not_offered:
            return []
        return [Way(self.reminding.title, self.reminding.url, "btn btn-outline-primary")]

    @property
    def other_starts(self) -> list[Link]:
        """Where else one may begin, while one can apply."""
        return super().other_starts if self.call.state(self.now) in APPLICABLE else []

    @property
    def start_note(self) -> str:
        """Why there is no button, when that is the window's fault."""
        if self.call.state(self.now) in APPLICABLE:
            return super().start_note
        if self._opens and not self.not_offered:
            return _("You can apply from ${when}.", mapping={"when": self._opens})
        return _("You can't apply at the moment. Ask us what else there is for you.")

    @property
    def _opens(self) -> str:
        """From when one can apply, where that is still to come."""
        opens = self.call.opens_next(self.now)
        return starts_words(opens, self.speech) if opens else ""

    @cached_property
    def rounds(self) -> list[Round]:
        """What follows it, or came in its place, and what it follows, as far as one may see it."""
        relation = self.context.replaced_by
        target = relation.to_object if relation and not relation.isBroken() else None
        found = []
        if target is not None and checkPermission("zope2.View", target):
            link = Link(target.title, target.absolute_url())
            found.append(Round(of_successor(self.call, self.now), link))
        for old in in_language(sources(self.context, "replaced_by"), self.around):
            found.append(Round(of_predecessor(old.call, self.now), self._link(old)))
        return found

    def criteria_of(self, item) -> tuple[list[str], list[str]]:
        """What the finder compares with a visitor's answers, and what a person judges."""
        return Speaker(self.speech, True, own_names(item)).sides(criteria_of(item))

    @property
    def questions(self) -> Link | None:
        """Where a visitor answers the finder's questions."""
        return questions_of(self.context, ISubsidies, self.around)

    @property
    def amounts(self) -> list[str]:
        """What one gets, a line for each category."""
        return [line_of(each, self.speech) for each in self.context.all_amounts]

    @property
    def periods(self) -> list[Period]:
        """The windows that aren't over, or the last one when all are; none when it never closes."""
        windows = list(enumerate(self.call.windows, 1))
        ahead = [each for each in windows if not (each[1].end and each[1].end <= self.now)]
        return [
            Period(window_words(window, self.speech), "" if self.is_over else self._file(number))
            for number, window in ahead or windows[-1:]
        ]

    def _file(self, number: int) -> str:
        return f"{self.context.absolute_url()}/@@calendar?window={number}"

    @cached_property
    def reminding(self) -> Link | None:
        """Where one can ask for a mail, and on what."""
        possible = offered(self.call, self.now, self.context.is_for_good)
        if not possible:
            return None
        url = f"{self.context.absolute_url()}/@@remind-me"
        return Link(REMINDING[possible], url)

    @property
    def has_times(self) -> bool:
        """Whether there is a window, a term or a reminder to tell of."""
        return bool(self.periods or self.context.all_terms or self.reminding)

    @cached_property
    def own_dates(self) -> OwnDates:
        """The terms, and the dates of the visitor that they run from."""
        item, form = self.context, self.request.form
        return OwnDates(tuple(item.all_terms), self.call, self.now, form, self.speech)

    @property
    def facts_title(self) -> str:
        """Most of them tell where the money comes from."""
        return _("About this subsidy")

    def own_facts(self) -> list[Fact]:
        """Provider, purpose and budget."""
        purpose, budget = self.context.purpose, self.context.budget
        return [
            Fact(_("Who gives it"), one(self.context.provider)),
            Fact(_("Purpose"), one(PURPOSES.getTerm(purpose).title if purpose else "")),
            Fact(_("Budget"), one("" if budget is None else euros(budget, self.speech))),
            Fact(_("Where it comes from"), one(self._origin)),
        ]

    @property
    def _origin(self) -> str:
        """Whose rules these are."""
        return ORIGINS.getTerm(self.context.origin).title if self.context.origin else ""

    @property
    def websites(self) -> list[Link]:
        """The regulation itself first."""
        url = self.context.origin_url
        own = [Link(_("The regulation itself"), url)] if url else []
        return own + super().websites

    @property
    def keeping(self) -> tuple[str, ...]:
        """How long one must go on with the business, and what happens otherwise."""
        years = self.context.keep_years
        words = paragraphs(self.context.keep_words)
        if not years:
            return words
        number = number_in(years, self.speech.language)
        kept = _("You keep the business for ${years} years.", mapping={"years": number})
        return (_("You keep the business for one year.") if years == 1 else kept, *words)

    @property
    def not_with(self) -> tuple[str, ...]:
        """What it doesn't go together with, in words."""
        return paragraphs(self.context.not_with_words)

    @cached_property
    def excluded(self) -> list[Link]:
        """The subsidies that one can't have for the same costs, whoever of the two says so."""
        return self._links(targets(self.context, "not_with") + sources(self.context, "not_with"))

    @property
    def is_exclusive(self) -> bool:
        """Whether there is anything that it doesn't go together with."""
        return bool(self.not_with or self.excluded)

    @cached_property
    def speech(self) -> Speech:
        """How the page speaks."""
        return speech_of(self.request)

    def _links(self, items) -> list[Link]:
        """Each once, in the language of the page where there is one."""
        return [self._link(each) for each in in_language(items, self.around)]

    def _link(self, item) -> Link:
        return Link(item.title, item.absolute_url(), lang=lang_of(item, self.around))
