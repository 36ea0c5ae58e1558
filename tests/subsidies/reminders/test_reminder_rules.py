"""Pure: of what one can be reminded, and when the letter goes."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.reminders.rules import BEFORE
from onderneem.addon.subsidies.reminders.rules import is_due
from onderneem.addon.subsidies.reminders.rules import is_hopeless
from onderneem.addon.subsidies.reminders.rules import offered
from onderneem.addon.subsidies.reminders.rules import Wish
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import Window
from tests.subsidies.test_window import calls
from tests.subsidies.test_window import moments
import pytest

pytestmark = pytest.mark.pure

SPRING = Call((Window(date(2026, 3, 1), date(2026, 5, 31)),))
SPENT = Call(SPRING.windows, exhausted_on=date(2026, 5, 3))
GONE = Call(SPRING.windows, withdrawn_on=date(2026, 5, 3))
ENDLESS = Call((Window(date(2026, 3, 1)),))
ALWAYS = Call(continuous=True)


def at(month, day, hour=12, minute=0, second=0):
    """A moment in Brussels."""
    return datetime(2026, month, day, hour, minute, second, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("call", "now", "wishes"),
    [
        (SPRING, at(1, 1), ["opens", "closes"]),
        (SPRING, at(3, 1), ["closes"]),
        (SPRING, at(5, 24, 23, 59, 59), ["closes"]),
        (SPRING, at(5, 25, 0), []),
        (SPRING, at(6, 1), ["opens"]),
        (SPENT, at(5, 3), ["opens"]),
        (GONE, at(5, 3), []),
        (ENDLESS, at(1, 1), ["opens"]),
        (ENDLESS, at(4, 1), []),
        (ALWAYS, at(4, 1), []),
    ],
)
def test_one_is_offered_what_can_still_come(call, now, wishes):
    """What closed may come back; what is withdrawn doesn't, and a week is a week."""
    assert [each.value for each in offered(call, now)] == wishes


@pytest.mark.parametrize(
    ("call", "now", "wishes"),
    [
        (SPRING, at(6, 1), []),
        (SPENT, at(5, 3), []),
        (SPRING, at(3, 1), ["closes"]),
        (SPRING, at(1, 1), ["opens", "closes"]),
        (Call((*SPRING.windows, Window(date(2026, 9, 1)))), at(6, 1), ["opens"]),
    ],
)
def test_what_closed_for_good_does_not_come_back(call, now, wishes):
    """Unless a later window is known."""
    assert [each.value for each in offered(call, now, for_good=True)] == wishes


@pytest.mark.parametrize(
    ("call", "now", "due"),
    [
        (SPRING, at(2, 28, 23, 59, 59), []),
        (SPRING, at(3, 1, 0), ["opens"]),
        (SPRING, at(5, 24, 23, 59, 59), ["opens"]),
        (SPRING, at(5, 25, 0), ["opens", "closes"]),
        (SPRING, at(5, 31, 23, 59, 59), ["opens", "closes"]),
        (SPRING, at(6, 1, 0), []),
        (SPENT, at(5, 3, 0), []),
        (ALWAYS, at(4, 1), ["opens"]),
    ],
)
def test_a_letter_goes_while_it_is_true(call, now, due):
    """Also late, as long as one can still apply; never when that is past."""
    assert [each.value for each in Wish if is_due(call, now, each)] == due


@given(calls, moments)
def test_what_is_offered_is_not_due_yet(call, now):
    """Nobody gets at once what they asked for later."""
    assert not any(is_due(call, now, wish) for wish in offered(call, now))


@given(calls, moments)
def test_what_is_offered_has_a_moment_or_hope(call, now):
    """Of a closing that is offered the letter will go, unless the call is changed."""
    if Wish.CLOSES in offered(call, now):
        opens = now if call.state(now) in APPLICABLE else call.opens_next(now)
        due_at = max(opens, call.closes_next(opens) - BEFORE)
        assert is_due(call, due_at, Wish.CLOSES)
    for wish in offered(call, now):
        assert not is_hopeless(call, now, wish, now)


@given(calls, moments)
def test_what_is_hopeless_is_never_due(call, now):
    """So that an address can be forgotten."""
    for wish in Wish:
        if is_hopeless(call, now, wish, now):
            assert not is_due(call, now, wish)


def test_nobody_waits_for_ever():
    """After two years of silence the address goes."""
    asked = at(6, 1)
    for days, gone in ((700, False), (731, True)):
        later = asked + timedelta(days)
        assert is_hopeless(SPRING, later, Wish.OPENS, asked) is gone
