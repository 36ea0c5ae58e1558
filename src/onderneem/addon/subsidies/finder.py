"""The finder of subsidies: its page, its questions and ``@subsidies``."""

from datetime import datetime
from decimal import Decimal
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.numbers import euros
from onderneem.addon.components.parts import Badge
from onderneem.addon.finder.common_facets import LEVEL
from onderneem.addon.finder.common_facets import SECTOR
from onderneem.addon.finder.common_facets import STAGE
from onderneem.addon.finder.common_facets import TOPIC
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.facet import Sort
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.for_me import ForMePage
from onderneem.addon.finder.ordering import by_index
from onderneem.addon.finder.ordering import by_state
from onderneem.addon.finder.ordering import in_states
from onderneem.addon.finder.page import FinderPage
from onderneem.addon.finder.rest import FinderGet
from onderneem.addon.finder.words import VERDICTS
from onderneem.addon.subsidies.badge import BADGES
from onderneem.addon.subsidies.choices import PURPOSES
from onderneem.addon.subsidies.found import Found
from onderneem.addon.subsidies.indexers import CENTS
from onderneem.addon.subsidies.moments import SECOND
from onderneem.addon.subsidies.told import ends_words
from onderneem.addon.subsidies.told import starts_words
from onderneem.addon.subsidies.told import why
from onderneem.addon.subsidies.window import OVER
from onderneem.addon.subsidies.window import State

AMOUNT = "onderneem_amount"
SOONEST = (
    (State.CLOSING_SOON.value, "end"),
    (State.OPEN.value, "end"),
    (State.CONTINUOUS.value, "title"),
    (State.ANNOUNCED.value, "end"),
    (State.CLOSED.value, "latest"),
    (State.EXHAUSTED.value, "latest"),
    (State.WITHDRAWN.value, "latest"),
)


def states(context, seen) -> list[Value]:
    """What one can do now first."""
    return [Value(state, BADGES[State(state)].text) for state, _way in SOONEST]


def purposes(context, seen) -> list[Value]:
    """In the order of the form."""
    return [Value(term.token, term.title) for term in PURPOSES]


SUBSIDIES = Kind(
    portal_type="onderneem.Subsidy",
    facets=(
        Facet("status", "onderneem_state", _("Status"), states),
        Facet("purpose", "onderneem_purpose", _("Purpose"), purposes),
        TOPIC,
        STAGE,
        SECTOR,
        LEVEL,
    ),
    sorts=(
        Sort("closes", _("Closing soonest"), by_state(SOONEST)),
        Sort("amount", _("Highest amount"), by_index(AMOUNT, descending=True)),
        Sort("newest", _("Newest"), by_index("effective", descending=True)),
        Sort("title", _("Title"), by_index("sortable_title")),
    ),
    verdicts=VERDICTS,
    over=in_states(state.value for state in OVER),
)


class SubsidiesPage(FinderPage):
    """Subsidies with their state, what they give, and until when."""

    kind = SUBSIDIES

    def badge(self, doc: int) -> Badge | None:
        """Whether one can apply now."""
        call = self._calls[doc]
        return BADGES[call.state(self.finding.now)] if call else None

    def lines(self, doc: int) -> tuple[str, ...]:
        """How much at most, and when it opens or closes, or why it closed."""
        return tuple(filter(None, (self._amount(doc), self._when(doc))))

    @cached_property
    def _calls(self) -> dict[int, Found | None]:
        return {doc: self._call(doc) for doc in self.finding.batch}

    def _call(self, doc: int) -> Found | None:
        stretches = self.finding.stretches(doc)
        return Found(stretches) if stretches else None

    def _amount(self, doc: int) -> str:
        cents = self.finding.entry(AMOUNT, doc)
        if not cents:
            return ""
        amount = euros(Decimal(cents) / CENTS, self.speaker.speech)
        return self.say(_("At most ${amount}", mapping={"amount": amount}))

    def _when(self, doc: int) -> str:
        call, now, speech = self._calls[doc], self.finding.now, self.speaker.speech
        if call is None or call.state(now) is State.CONTINUOUS:
            return ""
        if call.state(now) in OVER:
            return why(call, now, speech)
        opens, closes = call.opens_next(now), call.closes_next(now)
        if opens:
            return self.say(_("Opens on ${day}", mapping={"day": starts_words(opens, speech)}))
        if closes:
            return self.say(_("Closes on ${day}", mapping={"day": ends_words(closes, speech)}))
        return ""


class SubsidiesForMe(ForMePage, SubsidiesPage):
    """The questions; the answers go to the finder."""


class SubsidiesGet(FinderGet):
    """``GET {section}/@subsidies``."""

    kind = SUBSIDIES
    name = "@subsidies"

    def told(self, doc: int) -> dict:
        """Its state, what it gives at most in euros, and when it opens and closes."""
        stretches, cents = self.finding.stretches(doc), self.finding.entry(AMOUNT, doc)
        call, now = Found(stretches) if stretches else None, self.finding.now
        closes = call.closes_next(now) if call else None
        return {
            "state": call.state(now).value if call else None,
            "amount": cents / CENTS if cents is not None else None,
            "opens": _told(call.opens_next(now)) if call else None,
            # The last second that counts, as people say it.
            "closes": _told(closes - SECOND) if closes else None,
        }


def _told(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
