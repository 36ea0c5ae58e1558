"""The terms that run from a visitor's own date, and the last day once that was given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.components.days import day_words
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.speech import Speech
from onderneem.addon.reference.likely_days import is_likely
from onderneem.addon.subsidies.choices import EVENTS
from onderneem.addon.subsidies.last_day import Chance
from onderneem.addon.subsidies.last_day import last_day
from onderneem.addon.subsidies.told import term_words
from onderneem.addon.subsidies.window import Call

LONGEST = 20
LAST_DAYS = {
    Chance.IN_TIME: _("Your last day: ${day}."),
    Chance.TOO_LATE: _("It is too late: your last day was ${day}."),
    Chance.NEVER: _("You can't apply with that date: until ${day} there is no period to apply in."),
}


@dataclass(frozen=True)
class Deadline:
    """A term as the page shows it; ``last``: the last day, once one gave the date it runs from."""

    words: str
    remark: str
    last: str


@dataclass(frozen=True)
class OwnDates:
    """``terms`` of a subsidy; ``form``: the dates that stand in the address, by event."""

    terms: tuple
    call: Call
    now: datetime
    form: Mapping[str, object]
    speech: Speech

    @property
    def deadlines(self) -> list[Deadline]:
        """The terms, each with its last day when the visitor gave the date it runs from."""
        return [
            Deadline(term_words(each, self.speech), each.words, self._last_day(each))
            for each in self.terms
        ]

    @property
    def fields(self) -> list[FormField]:
        """The dates that the terms run from, to fill in; they stay in the address."""
        return [self._field(event) for event in dict.fromkeys(each.event for each in self.terms)]

    def _last_day(self, term) -> str:
        happened = self._asked(term.event)
        found = last_day(self.call, term, happened, self.now) if happened else None
        if found is None:
            return ""
        return _(LAST_DAYS[found.chance], mapping={"day": day_words(found.day, self.speech)})

    def _field(self, event: str) -> FormField:
        given, asked = self._given(event), self._asked(event)
        return FormField(
            event,
            _("Date of ${event}", mapping={"event": EVENTS.getTerm(event).title}),
            value=given,
            error=_("Give a date, for example 2026-05-03.") if given and not asked else "",
            type="date",
        )

    def _given(self, event: str) -> str:
        value = self.form.get(event, "")
        return value.strip()[:LONGEST] if isinstance(value, str) else "?"

    def _asked(self, event: str) -> date | None:
        try:
            day = date.fromisoformat(self._given(event))
        except ValueError:
            return None
        return day if is_likely(day) else None
