"""How long a dossier is kept: in months from its closing, to the end of the last day."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.log import next_entry
from onderneem.addon.dossiers.retention import ended_at
from onderneem.addon.dossiers.retention import last_day
from onderneem.addon.dossiers.retention import latest_end
from onderneem.addon.dossiers.retention import over
import pytest

pytestmark = pytest.mark.pure

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))
MONTHS = st.integers(1, 600)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("ended", "months", "last"),
    [
        ("2026-03-03", 24, "2028-03-03"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
    ],
)
def test_worked_examples(ended, months, last):
    """A period in months ends on the day of the same number, or on the last of the month."""
    ended, last = date.fromisoformat(ended), date.fromisoformat(last)
    assert last_day(ended, months) == last
    assert not over(ended, months, last)
    assert over(ended, months, last + DAY)


@given(DAYS, DAYS)
def test_without_a_term_it_is_kept(ended, day):
    """Nobody's dossier goes because nobody said how long."""
    assert last_day(ended, None) is None
    assert not over(ended, None, day)


def test_beyond_the_calendar_it_is_kept():
    """A term that no calendar has is no reason to erase."""
    assert last_day(date(9990, 1, 1), 600) is None
    assert not over(date(9990, 1, 1), 600, date.max)
    assert latest_end(600, date(9, 1, 1)) is None


@given(DAYS, MONTHS, DAYS)
def test_the_latest_end_parts_what_is_over_from_what_is_not(ended, months, today):
    """So that a catalog can be asked with one day instead of each dossier with its own."""
    assert over(ended, months, today) == (ended <= latest_end(months, today))


@given(DAYS, MONTHS, st.integers(0, 4000))
def test_what_is_over_stays_over(ended, months, later):
    """A term ends once."""
    today = last_day(ended, months) + DAY
    assert over(ended, months, today + timedelta(days=later))


def test_the_last_closing_counts_and_only_while_closed():
    """Who reopened it needs it; then the term runs from the next end."""
    log = ()
    for at, what in (
        ("2026-03-03T09:00:00+01:00", "submitted"),
        ("2026-03-04T09:00:00+01:00", "close"),
        ("2026-03-05T09:00:00+01:00", "reopen"),
        ("2026-03-06T09:00:00+01:00", "close"),
        ("2026-03-07T09:00:00+01:00", "note"),
    ):
        log = (*log, next_entry(log, at, "system", what, True, {}))
    assert ended_at(log, True) == "2026-03-06T09:00:00+01:00"
    assert ended_at(log[:3], False) == ""
    assert ended_at((), True) == ""
