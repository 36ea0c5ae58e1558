"""A length or an area, however a Belgian writes it."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.measure import format_measure
from onderneem.addon.reference.measure import InvalidMeasure
from onderneem.addon.reference.measure import parse_measure
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("6,50", "m", "6.50"),
        (" 6.5 m ", "m", "6.50"),
        ("2 meter", "m", "2.00"),
        ("80 m²", "m²", "80.00"),
        ("80M2", "m²", "80.00"),
        ("0,01", "m", "0.01"),
    ],
)
def test_usual_writings(text, unit, value):
    """With comma or point, with the unit or without."""
    assert parse_measure(text, 100, unit) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "form"),
        ("zes", "form"),
        ("1e12", "form"),
        ("--3", "form"),
        ("-", "form"),
        ("-3", "size"),
        ("\u22126,5 m", "size"),
        ("-0", "size"),
        ("٣", "form"),
        ("6,555", "form"),
        ("1.000,5", "form"),
        ("x" * 50, "form"),
        ("0", "size"),
        ("0,00", "size"),
        ("100,01", "size"),
        ("1000000000000", "size"),
        ("999999999", "size"),
    ],
)
def test_what_no_terrace_has(text, reason):
    """No number, nothing at all, or more than can be."""
    with pytest.raises(InvalidMeasure) as wrong:
        parse_measure(text, 100)
    assert wrong.value.reason == reason


@given(st.decimals("0.01", "1000", places=2), st.sampled_from(["m", "m²", "ha"]))
def test_what_is_shown_is_read_again(value, unit):
    """An officer may copy it back into the form."""
    assert parse_measure(format_measure(value, unit), 1000, unit) == value
