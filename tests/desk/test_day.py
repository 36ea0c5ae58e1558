"""Days as an editor bounds them; today counts on both sides."""

from datetime import date
from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.desk.compound import BadPart
from onderneem.addon.desk.compound import Period
from onderneem.addon.desk.day import Day
from onderneem.addon.desk.day import IsOver
from onderneem.addon.desk.day import IsToCome
import pytest

pytestmark = pytest.mark.pure
YESTERDAY, TODAY, TOMORROW = (date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 2))


@pytest.fixture(autouse=True)
def first_of_march():
    """It is half past midnight in Brussels, and still February in Greenwich."""
    with clock.pinned(datetime(2027, 2, 28, 23, 30, tzinfo=timezone.utc)):
        yield


@pytest.mark.parametrize(
    ("bounds", "day", "problem"),
    [
        ({"past": False}, YESTERDAY, IsOver),
        ({"past": False}, TODAY, None),
        ({"future": False}, TODAY, None),
        ({"future": False}, TOMORROW, IsToCome),
        ({}, YESTERDAY, None),
        ({}, TOMORROW, None),
    ],
)
def test_a_day_is_bounded_by_today(bounds, day, problem):
    """Each bound only where its editor set it."""
    if problem is None:
        Day(**bounds).validate(day)
    else:
        with pytest.raises(problem):
            Day(**bounds).validate(day)


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("2027-03-01", "2028-02-29", None),
        ("2027-03-01", "2028-03-01", "end"),
        ("2027-02-28", "2027-10-31", "start"),
        ("2020-03-01", "2099-10-31", "start"),
    ],
)
def test_a_period_is_bounded_by_today_and_by_its_length(start, end, part):
    """A terrace from 2020 until 2099 is a slip of the finger; both ends count."""
    field = Period(past=False, most_days=366)
    if part is None:
        field.validate({"start": start, "end": end})
        return
    with pytest.raises(BadPart) as bad:
        field.validate({"start": start, "end": end})
    assert bad.value.part == part
    Period().validate({"start": start, "end": end})
