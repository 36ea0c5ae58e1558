"""The journal of errors: the last ones, the same one once with its count, never a text."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.mishaps import mark_told
from onderneem.addon.jobs.mishaps import mishaps_of
from onderneem.addon.jobs.mishaps import MOST
from onderneem.addon.jobs.mishaps import note
from onderneem.addon.jobs.mishaps import untold
from onderneem.addon.jobs.mishaps import with_one_more
import pytest

NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def after(*errors):
    """Return the journal after (name, kind, hours later) each."""
    found = ()
    for name, kind, hours in errors:
        found = with_one_more(found, name, kind, NIGHT + hours * HOUR)
    return found


def test_the_same_error_is_one_mishap():
    """With how often, since when and the last time."""
    (each,) = after(("check", "OSError", 0), ("check", "OSError", 1), ("check", "OSError", 2))
    assert (each.times, each.since, each.last) == (3, NIGHT, NIGHT + 2 * HOUR)


def test_a_nightly_error_is_one_mishap_too():
    """From one night to the next."""
    assert [each.times for each in after(("check", "OSError", 0), ("check", "OSError", 24))] == [2]


@pytest.mark.parametrize(
    "other", [("harvest", "OSError", 1), ("check", "KeyError", 1), ("check", "OSError", 37)]
)
def test_another_job_kind_or_time_is_another(other):
    """Latest first."""
    found = after(("check", "OSError", 0), other)
    assert [(each.name, each.kind, each.times) for each in found] == [
        (*other[:2], 1),
        ("check", "OSError", 1),
    ]


ERRORS = st.lists(
    st.tuples(
        st.sampled_from(["check", "harvest", "deliver"]),
        st.sampled_from(["OSError", "KeyError"]),
        st.integers(0, 5000),
    ),
    max_size=120,
).map(lambda found: sorted(found, key=lambda each: each[2]))


@given(ERRORS)
def test_the_journal_is_bounded_and_sorted(errors):
    """However many errors come, and none is counted twice."""
    found = after(*errors)
    assert len(found) <= MOST
    assert [each.last for each in found] == sorted((each.last for each in found), reverse=True)
    if len(found) < MOST:
        assert sum(each.times for each in found) == len(errors)


def test_a_letter_tells_each_only_once(portal):
    """What happened after it is for the next."""
    note(portal, "check", "OSError", NIGHT)
    mark_told(portal, NIGHT + HOUR)
    assert untold(portal) == ()
    note(portal, "check", "OSError", NIGHT + DAY)
    note(portal, "harvest", "KeyError", NIGHT + DAY)
    assert {each.name for each in untold(portal)} == {"check", "harvest"}


def test_reading_writes_nothing(portal):
    """A monitor may look every minute."""
    portal._p_changed = False
    assert mishaps_of(portal) == untold(portal) == ()
    assert not portal._p_changed


def test_an_error_in_the_ledger_is_in_the_journal(portal):
    """And a job that fails waits a minute at least: it must not fill the database."""
    ledger.claim(portal, "check", "x", NIGHT)
    ledger.close(portal, "check", "x", timedelta(seconds=5), NIGHT + HOUR, 0, "OSError")
    (each,) = mishaps_of(portal)
    assert (each.name, each.kind) == ("check", "OSError")
    assert not ledger.is_due(portal, "check", NIGHT + HOUR + timedelta(seconds=59))
    assert ledger.is_due(portal, "check", NIGHT + HOUR + timedelta(seconds=60))


def test_the_journal_goes_with_the_ledger(portal):
    """Nothing of it stays in the site."""
    note(portal, "check", "OSError", NIGHT)
    ledger.forget(portal)
    assert mishaps_of(portal) == ()
