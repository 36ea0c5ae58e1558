"""Pure: terms that run from an applicant's own date."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.months import add_months
from onderneem.addon.subsidies.relative import Side
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.relative import terms_of
import pytest

pytestmark = pytest.mark.pure

days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
terms = st.builds(
    Term,
    st.integers(1, 1000),
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.just(Side.WITHIN_AFTER),
    st.just("opening"),
)


@pytest.mark.parametrize(
    ("number", "unit", "side", "last"),
    [
        (6, "months", "after", date(2027, 2, 28)),
        (1, "months", "after", date(2026, 9, 30)),
        (1, "years", "after", date(2027, 8, 31)),
        (30, "days", "after", date(2026, 9, 30)),
        (2, "weeks", "before", date(2026, 8, 17)),
        (6, "months", "before", date(2026, 2, 28)),
        (1000, "years", "after", date(3026, 8, 31)),
        (1000, "days", "before", date(2023, 12, 5)),
    ],
)
def test_a_term_ends_on_the_same_number(number, unit, side, last):
    """From 31 August on; a shorter month ends on its last day (Regulation 1182/71)."""
    (term,) = terms_of([{"number": number, "unit": unit, "side": side, "event": "opening"}])
    assert term.last_day(date(2026, 8, 31)) == last


def test_a_leap_day_comes_back_as_the_last_of_february():
    """A year after it there is none."""
    year = Term(1, "years", Side.WITHIN_AFTER, "opening")
    assert year.last_day(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years"])
def test_the_end_of_the_calendar_is_no_day(unit):
    """No last day, and no error."""
    for side, day in ((Side.WITHIN_AFTER, date.max), (Side.AT_LEAST_BEFORE, date.min)):
        term = Term(1000, unit, side, "opening")
        assert term.last_day(day) is None
        assert term.in_time(day, day) is None


@given(terms, days, days)
def test_a_later_event_never_ends_earlier(term, one, other):
    """Who opened later has at least as long."""
    first, second = sorted((one, other))
    assert term.last_day(first) <= term.last_day(second)


@given(terms, days)
def test_the_last_day_is_in_time(term, happened):
    """And the day after isn't."""
    last = term.last_day(happened)
    assert last > happened
    assert term.in_time(happened, last)
    assert not term.in_time(happened, date.fromordinal(last.toordinal() + 1))


@given(days, st.integers(-1000, 1000))
def test_months_keep_their_number_or_end_the_month(day, months):
    """No day is skipped or doubled."""
    found = add_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    next_day = date.fromordinal(found.toordinal() + 1)
    assert found.day == day.day or (found.day < day.day and next_day.day == 1)
