"""Pure: the same call a year later."""

from datetime import date
from datetime import time
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.subsidies.a_year_later import next_rows
from onderneem.addon.subsidies.a_year_later import next_title
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Terraspremie 2026", "Terraspremie 2027"),
        ("Oproep 2025-2026: kernen", "Oproep 2026-2027: kernen"),
        ("2026: het jaar van de markt", "2027: het jaar van de markt"),
        ("Terraspremie", "Terraspremie 2027"),
        ("Premie van 2000,50 euro", "Premie van 2000,50 euro 2027"),
        ("Decreet 12026", "Decreet 12026 2027"),
    ],
)
def test_a_title_names_its_year(title, expected):
    """The year in it is the next one; without any, the year of the window stands behind it."""
    assert next_title(title, 2027) == expected


@pytest.mark.parametrize(
    ("closes", "later"),
    [
        (date(2026, 5, 31), date(2027, 5, 31)),
        (date(2027, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2028, 2, 28), date(2029, 2, 28)),
    ],
)
def test_a_window_ends_on_the_same_day(closes, later):
    """One that ended on the last of February does so again."""
    (row,) = next_rows([{"opens": date(2020, 1, 1), "closes": closes, "closes_at": time(12)}])
    assert row == {"opens": date(2021, 1, 1), "closes": later, "closes_at": time(12)}


@pytest.mark.parametrize("last", [date(2026, 3, 31), date(2026, 10, 31)])
def test_what_was_open_already_opens_when_this_year_is_over(last):
    """Not today: both rounds would be open at once."""
    rows = [{"opens": None, "closes": date(2026, 3, 31)}]
    if last != rows[0]["closes"]:
        rows.append({"opens": date(2026, 9, 1), "closes": last})
    first, *_others = next_rows(rows)
    assert first == {"opens": last + timedelta(days=1), "closes": date(2027, 3, 31)}


def test_what_only_opens_stays_open():
    """It gets no last day."""
    assert next_rows([{"opens": date(2026, 1, 1), "closes": None}]) == (
        {"opens": date(2027, 1, 1), "closes": None},
    )


@given(st.lists(st.dates(date(1990, 1, 1), date(2100, 1, 1)), min_size=2, max_size=2).map(sorted))
def test_what_came_first_comes_first(days):
    """A right window is right a year later."""
    (row,) = next_rows([dict(zip(("opens", "closes"), days, strict=True))])
    assert row["opens"] <= row["closes"]
    assert row["opens"].year == days[0].year + 1
