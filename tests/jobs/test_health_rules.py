"""How bad it is: the worst finding counts, and what lasts a day is bad."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import level_since
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health import worst
import pytest

pytestmark = pytest.mark.pure
NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
LEVELS = st.sampled_from(list(Level))


def test_without_findings_all_is_well():
    """Nothing to say is good news."""
    assert Report().level is Level.OK


@given(st.lists(LEVELS, min_size=1))
def test_the_worst_counts(levels):
    """Whatever the order, and however many are well."""
    found = Report(tuple(Finding(each, "x") for each in levels)).level
    assert found in levels
    assert worst([found, *levels]) is found
    assert (found is Level.BAD) == (Level.BAD in levels)


@pytest.mark.parametrize(
    ("hours", "expected"), [(0, "attention"), (23, "attention"), (24, "bad"), (99, "bad")]
)
def test_what_lasts_a_day_is_bad(hours, expected):
    """It outlasted a night and a working day."""
    assert level_since(NIGHT, NIGHT + timedelta(hours=hours)).value == expected
