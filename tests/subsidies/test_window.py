"""Pure: the days of a call; each has exactly one state, and the states come in order."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.subsidies.window import SOON
from onderneem.addon.subsidies.window import State
from onderneem.addon.subsidies.window import Window
import pytest

pytestmark = pytest.mark.pure

SPRING = Window(date(2026, 3, 1), date(2026, 5, 31))
OPENS_ONLY = Window(opens=date(2026, 3, 1))
CLOSES_ONLY = Window(closes=date(2026, 5, 31))
ALWAYS = Window(continuous=True)
LATER_ALWAYS = Window(opens=date(2026, 3, 1), continuous=True)
ONE_DAY = Window(date(2026, 3, 1), date(2026, 3, 1))
COURSE = [State.ANNOUNCED, State.OPEN, State.CLOSING_SOON, State.CLOSED]

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@st.composite
def windows(draw):
    """Any window that the form lets through."""
    opens, closes = draw(st.none() | days), draw(st.none() | days)
    if opens and closes and opens > closes:
        opens, closes = closes, opens
    return Window(opens, closes, closes is None and draw(st.booleans()))


@pytest.mark.parametrize(
    ("window", "day", "state"),
    [
        (SPRING, date(2026, 2, 28), "announced"),
        (SPRING, date(2026, 3, 1), "open"),
        (SPRING, date(2026, 5, 16), "open"),
        (SPRING, date(2026, 5, 17), "closing-soon"),
        (SPRING, date(2026, 5, 31), "closing-soon"),
        (SPRING, date(2026, 6, 1), "closed"),
        (OPENS_ONLY, date(2026, 2, 28), "announced"),
        (OPENS_ONLY, date(2026, 3, 1), "open"),
        (OPENS_ONLY, date(9999, 12, 31), "open"),
        (CLOSES_ONLY, date(1, 1, 1), "open"),
        (CLOSES_ONLY, date(2026, 5, 31), "closing-soon"),
        (CLOSES_ONLY, date(2026, 6, 1), "closed"),
        (ALWAYS, date(1, 1, 1), "continuous"),
        (ALWAYS, date(9999, 12, 31), "continuous"),
        (LATER_ALWAYS, date(2026, 2, 28), "announced"),
        (LATER_ALWAYS, date(2026, 3, 1), "continuous"),
        (ONE_DAY, date(2026, 2, 28), "announced"),
        (ONE_DAY, date(2026, 3, 1), "closing-soon"),
        (ONE_DAY, date(2026, 3, 2), "closed"),
    ],
)
def test_both_ends_of_the_window_count(window, day, state):
    """An application on the first or the last day is in time ("tot en met")."""
    assert window.state(day).value == state


@given(windows(), days)
def test_one_can_apply_exactly_from_the_first_to_the_last_day(window, day):
    """A missing bound never limits; whatever the words, the days are right."""
    in_time = (window.opens or day) <= day <= (window.closes or day)
    shut = window.state(day) in (State.ANNOUNCED, State.CLOSED)
    assert shut is not in_time


@given(windows(), days, st.integers(0, 4000))
def test_the_states_come_in_order(window, day, later):
    """A call that closes never reopens, and none is announced again."""
    before, after = (window.state(each) for each in (day, day + timedelta(later)))
    if before in COURSE and after in COURSE:
        assert COURSE.index(before) <= COURSE.index(after)


@given(windows(), days)
def test_it_closes_soon_for_a_fortnight_at_most(window, day):
    """Two weeks before the end a visitor is warned, and at no other time."""
    soon = window.state(day) is State.CLOSING_SOON
    near = window.closes is not None and timedelta(0) <= window.closes - day <= SOON
    assert soon == (near and (window.opens or day) <= day)


@given(windows(), days)
def test_only_a_continuous_call_is_called_so(window, day):
    """“Always open” is a promise that a dated call doesn't make."""
    if window.state(day) is State.CONTINUOUS:
        assert window.continuous
        assert window.closes is None
