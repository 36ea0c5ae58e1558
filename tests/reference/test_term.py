"""By when: a table computed by hand with a paper calendar, and laws."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.closing_days import BadClosingDay
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.closing_days import legal_holidays
from onderneem.addon.reference.term import BRUSSELS
from onderneem.addon.reference.term import due
from onderneem.addon.reference.term import end_of
from onderneem.addon.reference.term import first_working_day
from onderneem.addon.reference.term import is_late
from onderneem.addon.reference.term import Pause
from onderneem.addon.reference.term import Term
from onderneem.addon.reference.term import Unit
from onderneem.addon.reference.term import working_days_left
from tests.shared_data import shared_data
import json
import pytest

pytestmark = pytest.mark.pure

UNITS = {
    "w": Unit.WORKING_DAYS,
    "c": Unit.CALENDAR_DAYS,
    "k": Unit.WEEKS,
    "m": Unit.MONTHS,
}
# submitted (local, or Z) | term | closed besides | pauses | due ("-": the clock stands still)
BY_HAND = """
2026-11-23T09:00 | 1w | | | 2026-11-24
2026-11-23T09:00 | 5w | | | 2026-11-30
2026-11-23T23:59 | 5w | | | 2026-11-30
2026-11-24T00:00 | 5w | | | 2026-12-01
2026-11-27T16:00 | 1w | | | 2026-11-30
2026-11-28T10:00 | 1w | | | 2026-12-01
2026-11-29T23:59 | 1w | | | 2026-12-01
2026-11-30T00:00 | 1w | | | 2026-12-01
2026-11-23T09:00 | 10w | | | 2026-12-07
2026-11-23T09:00 | 30w | | | 2027-01-06
2026-04-02T12:00 | 1w | | | 2026-04-03
2026-04-03T12:00 | 1w | | | 2026-04-07
2026-04-04T12:00 | 1w | | | 2026-04-08
2026-04-05T23:59 | 1w | | | 2026-04-08
2026-04-06T12:00 | 1w | | | 2026-04-08
2026-04-03T12:00 | 5w | | | 2026-04-13
2027-03-26T12:00 | 1w | | | 2027-03-30
2026-04-30T12:00 | 1w | | | 2026-05-04
2026-05-01T12:00 | 1w | | | 2026-05-05
2026-05-13T12:00 | 1w | | | 2026-05-15
2026-05-13T12:00 | 1w | 2026-05-15 | | 2026-05-18
2026-05-14T12:00 | 1w | | | 2026-05-18
2026-05-14T12:00 | 1w | 2026-05-15 | | 2026-05-19
2026-05-12T12:00 | 3w | 2026-05-15 | | 2026-05-19
2027-05-05T12:00 | 1w | | | 2027-05-07
2026-05-22T12:00 | 1w | | | 2026-05-26
2026-05-24T12:00 | 1w | | | 2026-05-27
2026-07-10T12:00 | 1w | 07-11 | | 2026-07-13
2025-07-10T12:00 | 1w | | | 2025-07-11
2025-07-10T12:00 | 1w | 07-11 | | 2025-07-14
2026-07-20T12:00 | 1w | | | 2026-07-22
2026-07-20T12:00 | 1w | 2026-07-20 | | 2026-07-23
2026-08-14T12:00 | 1w | | | 2026-08-17
2025-08-14T12:00 | 1w | | | 2025-08-18
2026-10-30T12:00 | 1w | | | 2026-11-02
2026-10-30T12:00 | 1w | 11-02 | | 2026-11-03
2026-11-10T12:00 | 1w | | | 2026-11-12
2026-11-11T12:00 | 1w | | | 2026-11-13
2026-12-24T12:00 | 1w | | | 2026-12-28
2026-12-24T12:00 | 1w | 12-26 | | 2026-12-28
2026-12-31T12:00 | 1w | | | 2027-01-04
2026-12-31T23:59:59 | 1w | | | 2027-01-04
2027-01-01T00:00 | 1w | | | 2027-01-05
2026-12-24T12:00 | 1w | 2026-12-28 2026-12-29 2026-12-30 2026-12-31 | | 2027-01-04
2026-12-23T12:00 | 3w | 2026-12-24 2026-12-31 | | 2026-12-30
2026-03-27T12:00 | 1w | | | 2026-03-30
2026-03-28T23:30Z | 1w | | | 2026-03-31
2026-03-29T22:30Z | 1w | | | 2026-03-31
2026-03-29T21:30Z | 1w | | | 2026-03-31
2026-10-25T22:59Z | 1w | | | 2026-10-27
2026-10-25T00:30Z | 1w | | | 2026-10-27
2026-10-25T01:30Z | 1w | | | 2026-10-27
2026-11-23T22:59:59Z | 1w | | | 2026-11-24
2026-11-23T23:00Z | 1w | | | 2026-11-25
2026-11-23T09:00 | 30c | | | 2026-12-23
2026-11-25T09:00 | 30c | | | 2026-12-28
2026-11-25T09:00 | 30c | 2026-12-28 | | 2026-12-29
2026-11-28T09:00 | 30c | | | 2026-12-30
2026-04-06T09:00 | 30c | | | 2026-05-07
2026-04-14T09:00 | 30c | | | 2026-05-15
2026-04-14T09:00 | 30c | 2026-05-15 | | 2026-05-18
2026-11-23T09:00 | 2k | | | 2026-12-07
2026-12-11T09:00 | 2k | | | 2026-12-28
2026-11-25T09:00 | 1m | | | 2026-12-28
2027-01-29T09:00 | 1m | | | 2027-03-01
2026-10-30T09:00 | 4m | | | 2027-03-01
2026-08-31T09:00 | 6m | | | 2027-03-01
2026-12-15T09:00 | 2m | | | 2027-02-15
2028-01-31T09:00 | 1m | | | 2028-02-29
2026-11-23T09:00 | 5w | | 2026-11-24T10:00/2026-11-26T15:00 | 2026-12-03
2026-11-23T09:00 | 5w | | 2026-11-24T10:00/2026-11-24T11:00 | 2026-12-01
2026-11-23T09:00 | 5w | | 2026-11-27T17:00/2026-11-30T09:00 | 2026-12-02
2026-11-23T09:00 | 5w | | 2026-11-28T10:00/2026-11-29T10:00 | 2026-11-30
2026-11-23T09:00 | 5w | | 2026-11-24T10:00/ | -
2026-11-23T09:00 | 5w | | 2026-11-24T10:00/2026-11-24T12:00 2026-11-26/2026-11-27 | 2026-12-03
2026-11-23T09:00 | 5w | | 2026-11-24T10:00/2026-11-26T12:00 2026-11-25/2026-11-27 | 2026-12-04
2026-11-23T09:00 | 5w | | 2026-11-20T10:00/2026-11-23T08:00 | 2026-11-30
2026-11-23T09:00 | 5w | | 2026-12-07T10:00/2026-12-08T12:00 | 2026-11-30
2026-11-23T09:00 | 10c | | 2026-11-24T10:00/2026-11-26T15:00 | 2026-12-07
2026-11-23T09:00 | 10c | | 2026-12-02T10:00/2026-12-10T15:00 | 2026-12-14
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in BY_HAND.strip().splitlines()]
NOTHING_ELSE = ClosingDays()


def moment(text: str) -> datetime:
    """Read a local time, or one in UTC with a Z."""
    found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return found if found.tzinfo else found.replace(tzinfo=BRUSSELS)


def pause(text: str) -> Pause:
    """Read "from/to"; without "to" it goes on."""
    start, _slash, end = text.partition("/")
    return Pause(moment(start), moment(end) if end else None)


def test_the_table_is_long_enough():
    """Sixty cases at least (issue 6)."""
    assert len(ROWS) >= 60


@pytest.mark.parametrize(("submitted", "term", "closed", "pauses", "day"), ROWS)
def test_the_last_day_is_the_one_computed_by_hand(submitted, term, closed, pauses, day):
    """Easter, Ascension, bridge days, daylight saving, year's end, a Sunday at 23:59, pauses."""
    found = due(
        moment(submitted),
        Term(int(term[:-1]), UNITS[term[-1]]),
        ClosingDays.read(closed.split()),
        [pause(each) for each in pauses.split()],
    )
    assert (found.isoformat() if found else "-") == day


def test_the_legal_holidays_are_those_of_the_law():
    """Ten a year, as a list by hand has them, beside the package's two Sundays."""
    told = json.loads((shared_data() / "holidays-be.json").read_text("utf-8"))
    ours = {day for year in told["years"] for day in legal_holidays(year)}
    law = {date.fromisoformat(each["date"]) for each in told["holidays"]}
    assert law <= ours
    assert {day.weekday() for day in ours - law} == {6}


@pytest.mark.parametrize("line", ["11-31", "2026-02-29", "morgen", "2026-1-1", "7-11", "٠٧-١١"])
def test_what_is_no_day_is_refused(line):
    """A closing day that nobody understands would silently not count."""
    with pytest.raises(BadClosingDay):
        ClosingDays.read([line])


def test_a_municipality_that_never_works_is_refused():
    """The clock ends rather than hangs."""
    days = [(date(2024, 1, 1) + timedelta(number)).strftime("%m-%d") for number in range(366)]
    with pytest.raises(BadClosingDay):
        ClosingDays.read(days).next_working_day(date(2026, 1, 1))


@pytest.mark.parametrize(("number", "unit"), [(0, "w"), (-1, "c"), (1001, "w"), (49, "m")])
def test_what_nobody_promises_is_no_term(number, unit):
    """Nor is it a reason to count for minutes."""
    with pytest.raises(ValueError, match="no term"):
        Term(number, UNITS[unit])


def test_a_naive_moment_is_refused():
    """It would mean another instant elsewhere."""
    with pytest.raises(ValueError, match="time zone"):
        due(datetime(2026, 11, 23), Term(1), NOTHING_ELSE)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-11-23T08:00", 5),
        ("2026-11-29T12:00", 1),
        ("2026-11-30T23:59", 0),
        ("2026-12-01T00:00", -1),
        ("2026-12-07T12:00", -5),
    ],
)
def test_what_is_left_is_counted_in_working_days(now, left):
    """The last day counts whole; after it one is late."""
    last = date(2026, 11, 30)
    assert working_days_left(last, moment(now), NOTHING_ELSE) == left
    assert is_late(last, moment(now)) == (left < 0)


DAYS = st.dates(date(2025, 1, 1), date(2030, 12, 1))
MOMENTS = st.builds(datetime.combine, DAYS, st.times(), st.just(BRUSSELS))
TERMS = st.builds(Term, st.integers(1, 40), st.sampled_from(Unit))
CLOSED = st.sets(st.dates(date(2025, 1, 1), date(2031, 12, 31)), max_size=30).map(
    lambda days: ClosingDays(frozenset(days))
)


@given(MOMENTS, TERMS, CLOSED)
def test_a_term_ends_on_a_working_day_after_the_event(submitted, term, closed):
    """Nobody is due on a Sunday, and never at once."""
    last = due(submitted, term, closed)
    assert closed.is_working_day(last)
    assert last > first_working_day(submitted, closed)
    assert not is_late(last, end_of(last))


@given(MOMENTS, TERMS, CLOSED, st.integers(0, 60), st.integers(0, 20))
def test_waiting_for_the_applicant_never_brings_the_end_nearer(
    submitted, term, closed, after, days
):
    """The clock stands still; it never runs."""
    start = submitted + timedelta(days=after)
    still = Pause(start, start + timedelta(days=days))
    assert due(submitted, term, closed, [still]) >= due(submitted, term, closed)


@given(MOMENTS, st.integers(1, 39), st.sampled_from(Unit), CLOSED)
def test_a_longer_term_never_ends_sooner(submitted, number, unit, closed):
    """One day more is a day more, or the same working day."""
    assert due(submitted, Term(number, unit), closed) <= due(
        submitted, Term(number + 1, unit), closed
    )


@given(MOMENTS, MOMENTS, TERMS, CLOSED)
def test_who_comes_first_is_due_first(one, other, term, closed):
    """Or on the same day."""
    first, second = sorted((one, other))
    assert due(first, term, closed) <= due(second, term, closed)
