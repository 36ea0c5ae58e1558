"""What an editor types in a cell, and what we write there."""

from datetime import date
from datetime import datetime
from datetime import timezone
from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.exchange import values
from onderneem.addon.exchange.deeds import NoRows
from onderneem.addon.exchange.deeds import numbers_of
from onderneem.addon.exchange.deeds import shown_as_ranges
from onderneem.addon.exchange.values import Kind
from onderneem.addon.exchange.values import NotOne
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.truth, "Ja", True),
        (values.truth, "ONWAAR", False),
        (values.truth, "x", True),
        (values.whole, "1.500", 1500),
        (values.whole, "-3", -3),
        (values.number, "1.234,50", Decimal("1234.50")),
        (values.number, "1234.5", Decimal("1234.5")),
        (values.number, "€ 1 250,50", Decimal("1250.50")),
        (values.number, "30 %", Decimal("30")),
        (values.number, "0,125", Decimal("0.125")),
        (values.day, "2026-03-01", date(2026, 3, 1)),
        (values.day, "1/3/2026", date(2026, 3, 1)),
        (values.day, "01-03-2026", date(2026, 3, 1)),
        (values.day, "1.3.2026", date(2026, 3, 1)),
        (values.moment, "2026-03-01", datetime.fromisoformat("2026-03-01")),
        (values.moment, "1/3/2026 9u30", datetime.fromisoformat("2026-03-01T09:30")),
        (values.moment, "2026-03-01T09:30:15", datetime.fromisoformat("2026-03-01T09:30:15")),
        (values.instant, "2026-07-01 12:00", datetime(2026, 7, 1, 10, tzinfo=timezone.utc)),
        (values.instant, "2026-12-01 12:00", datetime(2026, 12, 1, 11, tzinfo=timezone.utc)),
    ],
)
def test_what_a_belgian_types_is_understood(read, text, value):
    """A comma, a point for thousands, the day first."""
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "kind"),
    [
        (values.truth, "misschien", Kind.TRUTH),
        (values.whole, "1,5", Kind.WHOLE),
        (values.whole, "9" * 40, Kind.WHOLE),
        (values.whole, "٣", Kind.WHOLE),
        (values.number, "1.234", Kind.UNCLEAR),
        (values.number, "veel", Kind.NUMBER),
        (values.number, "1e9", Kind.NUMBER),
        (values.number, "NaN", Kind.NUMBER),
        (values.day, "30/2/2026", Kind.DAY),
        (values.day, "1/3/26", Kind.DAY),
        (values.day, "46082", Kind.DAY),
        (values.moment, "2026-03-01 25:00", Kind.MOMENT),
        (values.moment, "2026-03-01 straks", Kind.MOMENT),
    ],
)
def test_what_has_no_or_two_meanings_is_refused(read, text, kind):
    """Nothing is guessed."""
    with pytest.raises(NotOne) as refused:
        read(text)
    assert refused.value.kind is kind


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_a_number_comes_back(number):
    """Never as thousands."""
    assert values.number(values.show_number(number)) == number


@given(st.datetimes(datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2090-01-01")))
def test_a_moment_comes_back_to_the_second(moment):
    """But for the hour that the clock shows twice, which means its first."""
    stored = moment.replace(microsecond=0, tzinfo=timezone.utc)
    back = values.instant(values.show_moment(stored))
    assert back == stored or (stored - back).total_seconds() == 3600


@pytest.mark.parametrize("text", ["a", "3-1", "1-", "1;b", "1-9999999", "٣"])
def test_what_names_no_rows_is_refused(text):
    """With the part that it is about."""
    with pytest.raises(NoRows):
        numbers_of(text)


@given(st.sets(st.integers(1, 9999), max_size=40))
def test_rows_come_back(numbers):
    """As they are shown, so they can be typed."""
    assert numbers_of(shown_as_ranges(numbers)) == numbers
