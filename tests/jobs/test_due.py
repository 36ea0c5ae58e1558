"""Which jobs are due: late ones first, and a job that never ran is late."""

from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.jobs.due import due
from onderneem.addon.jobs.due import look_every
from types import SimpleNamespace
import pytest

pytestmark = pytest.mark.pure

NAMES = st.sampled_from(["deliver", "harvest", "prune", "remind"])
SECONDS = st.integers(0, 10_000)
PERIODS = st.dictionaries(NAMES, st.integers(1, 1000).map(lambda s: timedelta(seconds=s)))


@pytest.mark.parametrize(
    ("now", "expected"), [(100.0, []), (104.9, []), (105.0, ["deliver"]), (900.0, ["deliver"])]
)
def test_a_job_is_due_when_its_time_has_come(now, expected):
    """On the second itself, and not before."""
    assert due({"deliver": timedelta(seconds=5)}, {"deliver": 100.0}, now) == expected


def test_a_job_that_never_ran_is_due():
    """After a start everything is looked at once."""
    assert due({"deliver": timedelta(days=1)}, {}, 0.0) == ["deliver"]


def test_the_longest_overdue_goes_first():
    """A short job doesn't push a long one aside."""
    every = {"deliver": timedelta(seconds=5), "harvest": timedelta(seconds=60)}
    assert due(every, {"deliver": 90.0, "harvest": 0.0}, 100.0) == ["harvest", "deliver"]


@given(PERIODS, st.dictionaries(NAMES, SECONDS), SECONDS)
def test_each_job_is_judged_alone(every, last, now):
    """Whether a job is due doesn't depend on which others there are."""
    alone = {name for name in every if due({name: every[name]}, last, now)}
    assert set(due(every, last, now)) == alone


@given(PERIODS, st.dictionaries(NAMES, SECONDS), SECONDS, SECONDS)
def test_what_is_due_stays_due_until_it_runs(every, last, now, later):
    """A round that was missed is caught up."""
    assert set(due(every, last, now)) <= set(due(every, last, now + later))


@given(PERIODS, SECONDS)
def test_what_just_ran_is_not_due(every, now):
    """A round never runs a job twice."""
    assert due(every, dict.fromkeys(every, now), now) == []


@pytest.mark.parametrize(
    ("seconds", "shared", "expected"),
    [(5, True, 5), (86_400, True, 300), (5, False, 5), (86_400, False, 86_400)],
)
def test_the_ledger_is_asked_as_often_as_cron_would(seconds, shared, expected):
    """A daily job whose claim conflicted doesn't wait for a day; one without a line keeps time."""
    job = SimpleNamespace(every=timedelta(seconds=seconds), shared=shared, quick=False)
    assert look_every(job) == timedelta(seconds=expected)
