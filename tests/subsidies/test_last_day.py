"""Pure: an applicant's own last day is that of the term or of the window, what comes first."""

from datetime import date
from datetime import datetime
from hypothesis import given
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.last_day import last_day
from onderneem.addon.subsidies.moments import day_of
from onderneem.addon.subsidies.relative import Side
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import Window
from tests.subsidies.test_relative import days
from tests.subsidies.test_relative import terms
from tests.subsidies.test_window import calls
from tests.subsidies.test_window import moments
import pytest

pytestmark = pytest.mark.pure

NOW = datetime(2026, 11, 26, 1, tzinfo=BRUSSELS)
ROUND = Window(date(2026, 9, 1), date(2026, 12, 4))
LATER = Window(date(2027, 3, 1), date(2027, 4, 30))
BEFORE = Term(1, "months", Side.AT_LEAST_BEFORE, "works")
AFTER = Term(6, "months", Side.WITHIN_AFTER, "opening")


@pytest.mark.parametrize(
    ("windows", "term", "happened", "day", "chance"),
    [
        ([ROUND], BEFORE, date(2027, 5, 10), date(2026, 12, 4), "in-time"),
        ([ROUND], BEFORE, date(2026, 12, 30), date(2026, 11, 30), "in-time"),
        ([ROUND], BEFORE, date(2026, 12, 26), date(2026, 11, 26), "in-time"),
        ([ROUND], BEFORE, date(2026, 12, 1), date(2026, 11, 1), "too-late"),
        ([ROUND], BEFORE, date(2026, 9, 1), date(2026, 8, 1), "never"),
        ([LATER], BEFORE, date(2027, 2, 1), date(2027, 1, 1), "never"),
        # Between two rounds: the first is the last chance.
        ([ROUND, LATER], BEFORE, date(2027, 2, 1), date(2026, 12, 4), "in-time"),
        ([ROUND, LATER], BEFORE, date(2028, 2, 1), date(2027, 4, 30), "in-time"),
        ([], AFTER, date(2026, 11, 1), date(2027, 5, 1), "in-time"),
        ([], AFTER, date(2025, 11, 1), date(2026, 5, 1), "too-late"),
    ],
)
def test_the_first_of_term_and_window_counts(windows, term, happened, day, chance):
    """A day that is past, or in no window, says so."""
    found = last_day(Call(tuple(windows)), term, happened, NOW)
    assert (found.day, found.chance.value) == (day, chance)


@pytest.mark.parametrize("withdrawn", [date(2026, 11, 1), date(2026, 9, 1)])
def test_what_was_withdrawn_is_past(withdrawn):
    """Whatever the windows say; one that never opened has no last day."""
    found = last_day(Call((ROUND,), withdrawn_on=withdrawn), BEFORE, date(2027, 5, 10), NOW)
    assert found.chance.value == ("never" if withdrawn == ROUND.opens else "too-late")


@given(calls, terms, days, moments)
def test_one_can_apply_on_a_last_day(call, term, happened, now):
    """At some moment of it, and the term still holds."""
    found = last_day(call, term, happened, now)
    assert term.in_time(happened, found.day)
    if found.chance.value != "never":
        assert any(
            each.state in APPLICABLE
            and (each.start is None or day_of(each.start) <= found.day)
            and (each.end is None or found.day <= day_of(each.end))
            for each in call.segments()
        )
    if found.chance.value == "in-time":
        assert day_of(now) <= found.day
