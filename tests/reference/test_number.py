"""Numbers that somebody typed, with a comma or a point."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.number import InvalidNumber
from onderneem.addon.reference.number import parse_number
from onderneem.addon.reference.number import typed
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("400", "400"),
        ("400,5", "400.5"),
        ("400.5", "400.5"),
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("1 250,50", "1250.5"),
        ("1.234.567,8", "1234567.8"),
        ("1,234,567.8", "1234567.8"),
        ("0.125", "0.125"),
        ("-3,5", "-3.5"),
    ],
)
def test_usual_writings_are_read(text, number):
    """The same by a Dutch and an English hand: three digits behind a mark are no decimals."""
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", " ", "veel", "NaN", "1e400", "1,2,3", "1.25.0", "1.250.5", "1,", "½", "9" * 41, "٣"],
)
def test_anything_else_is_refused(text):
    """It isn't made into a number that nobody meant."""
    with pytest.raises(InvalidNumber):
        parse_number(text)


@given(st.decimals(-(10**9), 10**9, places=2) | st.integers(0, 10**9), st.sampled_from(",."))
def test_what_is_shown_is_read_back(value, mark):
    """Whoever saves a form without typing changes no number."""
    assert parse_number(typed(value, mark)) == value


@given(st.integers(-(10**9), 10**9))
def test_a_whole_number_has_no_decimals(value):
    """Three employees are 3, not 3,000000."""
    assert typed(value) == str(value)


@given(st.decimals(0, 10**6, places=3), st.sampled_from(",."))
def test_thousandths_are_read_back_too(value, mark):
    """As a program may have stored them."""
    assert parse_number(typed(value, mark)) == value
