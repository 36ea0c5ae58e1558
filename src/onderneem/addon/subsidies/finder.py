"""The finder of subsidies: its page, its questions and ``@subsidies``."""

from datetime import datetime
from datetime import timezone
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
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
from onderneem.addon.finder.page import FinderPage
from onderneem.addon.finder.rest import FinderGet
from onderneem.addon.finder.words import VERDICTS
from onderneem.addon.subsidies.badge import BADGES
from onderneem.addon.subsidies.content import PURPOSES
from onderneem.addon.subsidies.found import closes
from onderneem.addon.subsidies.found import opens
from onderneem.addon.subsidies.found import since
from onderneem.addon.subsidies.found import state_of
from onderneem.addon.subsidies.indexers import CENTS
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


def states(context) -> list[Value]:
    """What one can do now first."""
    return [Value(state, BADGES[State(state)].text) for state, _way in SOONEST]


def purposes(context) -> list[Value]:
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
)


class SubsidiesPage(FinderPage):
    """Subsidies with their state, what they give, and until when."""

    kind = SUBSIDIES

    def badge(self, doc: int) -> Badge | None:
        """Whether one can apply now."""
        stretches = self.finding.stretches(doc)
        return BADGES[state_of(stretches)] if stretches else None

    def lines(self, doc: int) -> tuple[str, ...]:
        """How much at most, and when it closes, opens or closed."""
        found = (self._amount(doc), self._when(doc))
        return tuple(self.say(each) for each in found if each)

    def _amount(self, doc: int):
        cents = self.finding.entry(AMOUNT, doc)
        if not cents:
            return None
        return _("At most ${amount} euro", mapping={"amount": self._number(cents // CENTS)})

    def _number(self, number: int) -> str:
        separator = {"nl": ".", "de": ".", "fr": "\u202f"}.get(self.speaker.language, ",")
        return f"{number:,}".replace(",", separator)

    def _when(self, doc: int):
        stretches = self.finding.stretches(doc)
        if not stretches:
            return None
        state = state_of(stretches)
        if state in OVER:
            return self._dated(_("Since ${day}"), since(stretches))
        if state is State.ANNOUNCED:
            return self._dated(_("Opens on ${day}"), opens(stretches))
        return self._dated(_("Closes on ${day}"), closes(stretches))

    def _dated(self, message, second: int | None):
        if second is None:
            return None
        day = _moment(second).astimezone(BRUSSELS).date()
        return _(message, mapping={"day": self.speaker.day(day)})


class SubsidiesForMe(ForMePage, SubsidiesPage):
    """The questions; the answers go to the finder."""


class SubsidiesGet(FinderGet):
    """``GET {section}/@subsidies``."""

    kind = SUBSIDIES
    name = "@subsidies"

    def told(self, doc: int) -> dict:
        """Its state, what it gives at most in euros, and when it opens and closes."""
        stretches, cents = self.finding.stretches(doc), self.finding.entry(AMOUNT, doc)
        return {
            "state": state_of(stretches).value if stretches else None,
            "amount": cents / CENTS if cents is not None else None,
            "opens": _told(opens(stretches)) if stretches else None,
            "closes": _told(closes(stretches)) if stretches else None,
        }


def _moment(second: int) -> datetime:
    return datetime.fromtimestamp(second, timezone.utc)


def _told(second: int | None) -> str | None:
    return _moment(second).isoformat() if second is not None else None
