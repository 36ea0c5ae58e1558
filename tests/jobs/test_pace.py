"""Whether a job keeps its pace: late is more than a quarter of its period, or half an hour."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.jobs.pace import Next
from onderneem.addon.jobs.pace import next_run
from onderneem.addon.jobs.pace import Pace
from onderneem.addon.jobs.pace import pace_of
from onderneem.addon.jobs.pace import patience
import pytest

pytestmark = pytest.mark.pure

NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EVERY = st.timedeltas(timedelta(seconds=1), timedelta(days=30))


@pytest.mark.parametrize(
    ("every", "later", "expected"),
    [
        (HOUR, HOUR, Pace.IN_TIME),
        (HOUR, HOUR + 30 * MINUTE, Pace.IN_TIME),
        (HOUR, HOUR + 31 * MINUTE, Pace.OVERDUE),
        (DAY, 30 * HOUR, Pace.IN_TIME),
        (DAY, 31 * HOUR, Pace.OVERDUE),
        (timedelta(seconds=5), 30 * MINUTE, Pace.IN_TIME),
        (timedelta(seconds=5), 31 * MINUTE, Pace.OVERDUE),
    ],
)
def test_when_a_job_is_overdue(every, later, expected):
    """Cron wakes every few minutes: seconds late is not late."""
    assert pace_of(every, NIGHT, True, NIGHT + later) is expected


def test_a_job_that_never_ran_is_not_late():
    """Just installed, or just switched on."""
    assert pace_of(DAY, None, True, NIGHT) is Pace.NEVER


@pytest.mark.parametrize(
    ("planned", "comes", "waiting", "expected"),
    [
        (HOUR, None, True, Next(NIGHT + HOUR)),
        (-HOUR, None, True, Next(due=True)),
        (None, None, True, Next(due=True)),
        (-HOUR, None, False, Next()),
        # A look without work is no run.
        (HOUR, None, False, Next()),
        (None, DAY, False, Next(NIGHT + DAY)),
        (10 * MINUTE, DAY, False, Next(NIGHT + DAY)),
        (HOUR, 10 * MINUTE, False, Next(NIGHT + HOUR)),
        (-HOUR, -10 * MINUTE, False, Next()),
    ],
)
def test_when_a_job_runs_next(planned, comes, waiting, expected):
    """With work at the next look, without it when there will be some, else nobody knows."""
    times = (each and NIGHT + each for each in (planned, comes))
    assert next_run(*times, waiting, NIGHT) == expected


@given(st.none() | st.datetimes(timezones=st.just(timezone.utc)), st.booleans())
def test_the_next_run_is_never_in_the_past(planned, waiting):
    """Whatever the ledger says."""
    found = next_run(planned, planned, waiting, NIGHT)
    assert found.at is None or (found.at > NIGHT and not found.due)


@given(EVERY, st.none() | st.just(NIGHT))
def test_without_work_nothing_is_late(every, began):
    """However long ago it ran."""
    assert pace_of(every, began, False, NIGHT + 99 * DAY) is Pace.IDLE


@given(EVERY, st.timedeltas(timedelta(0), timedelta(days=90)))
def test_what_is_overdue_stays_overdue(every, later):
    """Until it runs."""
    if pace_of(every, NIGHT, True, NIGHT + later) is Pace.OVERDUE:
        assert pace_of(every, NIGHT, True, NIGHT + later + DAY) is Pace.OVERDUE


@given(EVERY)
def test_a_job_that_keeps_its_period_is_never_overdue(every):
    """Also with half an hour between two looks."""
    assert pace_of(every, NIGHT, True, NIGHT + every + patience(every)) is Pace.IN_TIME
