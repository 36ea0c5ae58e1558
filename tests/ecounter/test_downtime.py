"""An announced downtime: told a week ahead, said while it runs, over at its end."""

from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.downtime import downtime
from onderneem.addon.ecounter.downtime import excuses
from onderneem.addon.ecounter.downtime import Phase
from onderneem.addon.ecounter.downtime import SHOWN_AHEAD
import pytest

pytestmark = pytest.mark.pure
BEGINS = datetime(2026, 12, 1, 18, tzinfo=BRUSSELS)
ENDS = datetime(2026, 12, 2, 6, tzinfo=BRUSSELS)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
times = st.integers(-500, 500).map(lambda hours: BEGINS + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("now", "phase"),
    [
        (BEGINS - SHOWN_AHEAD - SECOND, Phase.NONE),
        (BEGINS - SHOWN_AHEAD, Phase.AHEAD),
        (BEGINS - SECOND, Phase.AHEAD),
        (BEGINS, Phase.NOW),
        (ENDS - SECOND, Phase.NOW),
        (ENDS, Phase.NONE),
    ],
)
def test_each_boundary(now, phase):
    """A week ahead, from the first moment, until the last."""
    assert downtime(now, BEGINS, ENDS) is phase


@pytest.mark.parametrize("ends", [BEGINS, BEGINS - HOUR])
def test_the_wrong_way_round_it_is_nothing(ends):
    """Whatever an import wrote in the registry."""
    assert {downtime(BEGINS + hours * HOUR, BEGINS, ends) for hours in (-2, 0, 2)} == {Phase.NONE}


@given(times, times, times)
def test_laws_of_any_announcement(now, begins, ends):
    """It never runs outside its bounds, and is only ahead of its beginning."""
    phase = downtime(now, begins, ends)
    if phase is Phase.NOW:
        assert begins <= now < ends
    if phase is Phase.AHEAD:
        assert now < begins <= now + SHOWN_AHEAD


@pytest.mark.parametrize(
    ("hours", "excused"), [(-1, False), (0, True), (14 * 24 - 1, True), (14 * 24, False)]
)
def test_what_lasts_longer_than_two_weeks_is_no_excuse(hours, excused):
    """A year was mistyped, or it was forgotten."""
    told = Downtime(BEGINS, BEGINS.replace(year=2036), "", Phase.NOW)
    assert excuses(told, BEGINS + hours * HOUR) is excused


def test_without_a_downtime_nothing_is_excused():
    """Nor after its end."""
    assert excuses(None, BEGINS) is False
    assert excuses(Downtime(BEGINS, ENDS, "", Phase.NOW), ENDS) is False


def test_in_json_its_times_are_in_utc():
    """As all times of the service."""
    assert Downtime(BEGINS, ENDS, "Onderhoud", Phase.NOW).as_json() == {
        "from": "2026-12-01T17:00:00+00:00",
        "until": "2026-12-02T05:00:00+00:00",
        "message": "Onderhoud",
        "state": "now",
    }
