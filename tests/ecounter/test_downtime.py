"""An announced downtime: told a week ahead, said while it runs, over at its end."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.downtime import downtime
from onderneem.addon.ecounter.downtime import in_brussels
from onderneem.addon.ecounter.downtime import Phase
from onderneem.addon.ecounter.downtime import SHOWN_AHEAD
import pytest

pytestmark = pytest.mark.pure
BEGINS = datetime(2026, 12, 1, 18, tzinfo=BRUSSELS)
ENDS = datetime(2026, 12, 2, 6, tzinfo=BRUSSELS)
SUMMER = datetime(2026, 7, 1, 12, tzinfo=timezone.utc)
WINTER = datetime(2026, 12, 1, 12, tzinfo=timezone.utc)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
times = st.none() | st.integers(-500, 500).map(lambda hours: BEGINS + timedelta(hours=hours))


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


@pytest.mark.parametrize(
    ("begins", "ends", "phase"),
    [
        (None, None, Phase.NONE),
        (BEGINS, None, Phase.NOW),
        (None, ENDS, Phase.NOW),
        (ENDS, BEGINS, Phase.NONE),
        (BEGINS, BEGINS, Phase.NONE),
    ],
)
def test_half_an_announcement(begins, ends, phase):
    """Without an end it lasts, without a beginning it runs; the wrong way round it is nothing."""
    assert downtime(BEGINS + SECOND, begins, ends) is phase


@given(times.filter(bool), times, times)
def test_laws_of_any_announcement(now, begins, ends):
    """It never runs outside its bounds, and is only ahead of its beginning."""
    phase = downtime(now, begins, ends)
    if phase is Phase.NOW:
        assert begins is None or begins <= now
        assert ends is None or now < ends
    if phase is Phase.AHEAD:
        assert now < begins <= now + SHOWN_AHEAD


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        (SUMMER.replace(tzinfo=None), SUMMER - 2 * HOUR),
        (WINTER.replace(tzinfo=None), WINTER - HOUR),
        (WINTER, WINTER),
        (None, None),
        ("2026-12-01", None),
    ],
)
def test_a_time_without_a_zone_is_one_in_brussels(stored, meant):
    """The registry keeps what was typed; what is no time is none."""
    assert in_brussels(stored) == meant


def test_in_json_its_times_are_in_utc():
    """As all times of the service."""
    assert Downtime(BEGINS, None, "Onderhoud", Phase.NOW).as_json() == {
        "from": "2026-12-01T17:00:00+00:00",
        "until": None,
        "message": "Onderhoud",
        "state": "now",
    }
