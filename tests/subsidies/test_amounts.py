"""Pure: what a subsidy yields, in words and as a number."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.numbers import euros
from onderneem.addon.components.numbers import in_euros
from onderneem.addon.components.numbers import number_in
from onderneem.addon.components.speech import Speech
from onderneem.addon.subsidies.amounts import Amount
from onderneem.addon.subsidies.amounts import amounts_of
from onderneem.addon.subsidies.amounts import highest_of
from onderneem.addon.subsidies.amounts import line_of
import pytest
import string

pytestmark = pytest.mark.pure


def filled(message) -> str:
    """A message as its own words, with what it names filled in."""
    return string.Template(str(message)).substitute(getattr(message, "mapping", None) or {})


ENGLISH, DUTCH = Speech("en", filled), Speech("nl", filled)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", ["0", "0", "0"]),
        ("1000", ["1.000", "1,000", "1\u00a0000"]),
        ("1234567.5", ["1.234.567,5", "1,234,567.5", "1\u00a0234\u00a0567,5"]),
        ("33.333", ["33,33", "33.33", "33,33"]),
        ("0.005", ["0,01", "0.01", "0,01"]),
    ],
)
def test_a_number_is_written_as_in_its_language(value, shown):
    """Marks between thousands and before decimals; two decimals at most."""
    assert [number_in(Decimal(value), each) for each in ("nl", "en", "fr")] == shown


@pytest.mark.parametrize(
    ("value", "words"), [("1000", "1.000 euro"), ("12.5", "12,50 euro"), ("12.999", "13 euro")]
)
def test_cents_are_written_where_there_are_any(value, words):
    """Always two of them."""
    assert euros(Decimal(value), DUTCH) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1250.5", ["1.250,50 euro", "€1,250.50", "1\u00a0250,50 euros", "1.250,50 Euro"]),
        ("20", ["20 euro", "€20", "20 euros", "20 Euro"]),
        ("1.5", ["1,50 euro", "€1.50", "1,50 euro", "1,50 Euro"]),
        ("0", ["0 euro", "€0", "0 euro", "0 Euro"]),
    ],
)
def test_an_amount_reads_as_its_language_writes_it(value, words):
    """English puts the sign before it; French counts from two."""
    assert [in_euros(Decimal(value), each) for each in ("nl-be", "en", "fr", "de")] == words


@pytest.mark.parametrize(
    ("row", "line", "highest"),
    [
        ({"kind": "fixed", "value": "1000"}, "€1,000", 1000),
        ({"kind": "fixed", "value": "1500", "per": "in town"}, "€1,500 in town", 1500),
        (
            {"kind": "fixed", "value": "500", "per": "per shop", "cap": "6000", "words": "per act"},
            "€500 per shop, at most €6,000; per act",
            6000,
        ),
        ({"kind": "percentage", "percentage": "33.33"}, "33.33% of the costs", None),
        (
            {"kind": "percentage", "percentage": "50", "base": "the rent", "cap": "2400"},
            "50% of the rent, at most €2,400",
            2400,
        ),
        ({"kind": "percentage", "percentage": "5", "value": "9"}, "5% of the costs", None),
        ({"kind": "yearly", "value": "0"}, "€0 a year", 0),
        ({"kind": "other", "words": "It depends", "value": "9", "per": "x"}, "It depends", None),
        ({"kind": "percentage", "words": "Half"}, "Half", None),
        ({}, "", None),
    ],
)
def test_a_row_is_a_line(row, line, highest):
    """What it says, and the most that a number says of it."""
    numbers = {name: Decimal(row[name]) for name in ("value", "percentage", "cap") if name in row}
    (amount,) = amounts_of([{**row, **numbers}])
    assert line_of(amount, ENGLISH) == line
    assert highest_of([amount]) == highest


@given(st.lists(st.decimals(0, 10**9, places=2), max_size=5))
def test_the_highest_is_one_of_them(values):
    """Of several categories the best one counts; words count for nothing."""
    amounts = [Amount("fixed", each) for each in values] + [Amount("other", words="meer")]
    assert highest_of(amounts) == max(values, default=None)
