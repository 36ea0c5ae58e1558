"""The state of a call in a sentence that says why, and its windows and terms in words."""

from datetime import datetime
from datetime import time
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import time_words
from onderneem.addon.components.speech import Speech
from onderneem.addon.subsidies.choices import EVENTS
from onderneem.addon.subsidies.moments import day_of
from onderneem.addon.subsidies.moments import SECOND
from onderneem.addon.subsidies.relative import Side
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import State
from onderneem.addon.subsidies.window import Window
from zope.i18nmessageid import Message

DAY = timedelta(days=1)
DURATIONS = {
    "days": (_("one day"), _("${number} days")),
    "weeks": (_("one week"), _("${number} weeks")),
    "months": (_("one month"), _("${number} months")),
    "years": (_("one year"), _("${number} years")),
}


def why(call: Call, now: datetime, speech: Speech, budget: bool = False) -> str:
    """Return the state at ``now`` with its reason.

    ``budget``: whether the page says how much money there is.
    """
    return speech.say(_why(call, now, speech, budget))


def _why(call: Call, now: datetime, speech: Speech, budget: bool) -> str:
    state = call.state(now)
    if state is State.ANNOUNCED:
        return _announced(call, now, speech)
    if state is State.CLOSING_SOON:
        return _closing(call.closes_next(now), now, speech)
    if state is State.OPEN:
        return _open(call.closes_next(now), budget, speech)
    if state is State.CONTINUOUS:
        return _("You can apply at any time.")
    return _over(state, call.since(now), speech)


def window_words(window: Window, speech: Speech) -> str:
    """Return a window in words; both its ends count."""
    opens = starts_words(window.start, speech) if window.start else ""
    closes = ends_words(window.end, speech) if window.end else ""
    mapping = {"opens": opens, "closes": closes}
    if opens and closes:
        return speech.say(_("From ${opens} to ${closes}", mapping=mapping))
    if closes:
        return speech.say(_("Until ${closes}", mapping=mapping))
    return speech.say(_("From ${opens} on", mapping=mapping))


def term_words(term: Term, speech: Speech) -> str:
    """Return a term in words."""
    mapping = {
        "duration": speech.say(duration(term.number, term.unit)),
        "event": speech.say(EVENTS.getTerm(term.event).title),
    }
    if term.side is Side.WITHIN_AFTER:
        return speech.say(_("Apply at most ${duration} after ${event}.", mapping=mapping))
    return speech.say(_("Apply at least ${duration} before ${event}.", mapping=mapping))


def duration(number: int, unit: str) -> str:
    """Return so many days, weeks, months or years as a message."""
    one, many = DURATIONS[unit]
    return one if number == 1 else Message(many, mapping={"number": number})


def starts_words(start: datetime, speech: Speech) -> str:
    """Return the day, with its time where that isn't the beginning of the day."""
    here = start.astimezone(BRUSSELS)
    return day_words(here.date(), speech) if here.time() == time() else time_words(start, speech)


def ends_words(end: datetime, speech: Speech) -> str:
    """Return the last day before the instant ``end``, with its time where the day isn't whole."""
    if end.astimezone(BRUSSELS).time() == time():
        return day_words(day_of(end - SECOND), speech)
    return time_words(end - SECOND, speech)


def _announced(call: Call, now: datetime, speech: Speech) -> str:
    opens = call.opens_next(now)
    if opens is None:
        return _("It isn't open.")
    mapping = {"when": starts_words(opens, speech)}
    if call.since(now) is not None:
        return _("Closed now; it opens again on ${when}.", mapping=mapping)
    return _("It opens on ${when}.", mapping=mapping)


def _open(end: datetime | None, budget: bool, speech: Speech) -> str:
    if end is not None:
        return _("Open to ${when}.", mapping={"when": ends_words(end, speech)})
    if budget:
        return _("Open as long as the budget lasts.")
    return _("Open; a closing day isn't known.")


def _closing(end: datetime | None, now: datetime, speech: Speech) -> str:
    if end is None:
        return _("Open; a closing day isn't known.")
    left = day_of(end - SECOND) - day_of(now)
    mapping = {"when": ends_words(end, speech), "days": left.days}
    if left < DAY:
        return _("It closes today: ${when} is the end.", mapping=mapping)
    if left == DAY:
        return _("It closes tomorrow: ${when} is the end.", mapping=mapping)
    return _("It closes in ${days} days: ${when} is the end.", mapping=mapping)


def _over(state: State, since: datetime | None, speech: Speech) -> str:
    if since is None:
        return _("It is closed.")
    mapping = {"since": starts_words(since, speech), "last": ends_words(since, speech)}
    if state is State.EXHAUSTED:
        return _("Closed since ${since}: the budget is spent.", mapping=mapping)
    if state is State.WITHDRAWN:
        return _("Closed since ${since}: it was withdrawn.", mapping=mapping)
    return _("Closed: one could apply to ${last}.", mapping=mapping)
