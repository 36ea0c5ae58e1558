"""The one clock: aware, in Brussels, and pinned only inside its block."""

from datetime import date
from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
import pytest

pytestmark = pytest.mark.pure


def test_the_time_is_that_of_brussels():
    """Every now is aware, so no rule can mistake the zone."""
    assert clock.now().tzinfo is clock.BRUSSELS


def test_a_pinned_moment_is_now_and_no_longer():
    """An instant of New Year's Eve in UTC is already the new year in Brussels."""
    with clock.pinned(datetime(2026, 12, 31, 23, 30, tzinfo=timezone.utc)):
        assert clock.today() == date(2027, 1, 1)
    assert clock.now() - datetime.now(clock.BRUSSELS) < (
        datetime(2026, 1, 2, tzinfo=clock.BRUSSELS) - datetime(2026, 1, 1, tzinfo=clock.BRUSSELS)
    )


def test_a_naive_moment_is_refused():
    """Without a zone it would silently mean another instant."""
    with pytest.raises(ValueError, match="zone"), clock.pinned(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass
