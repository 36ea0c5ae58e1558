"""Amounts in euros, in any usual writing."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.amount import format_amount
from onderneem.addon.reference.amount import InvalidAmount
from onderneem.addon.reference.amount import MOST
from onderneem.addon.reference.amount import parse_amount
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1 250", "1250"),
        ("1\u00a0250,50", "1250.50"),
        ("1250,5", "1250.50"),
        ("1250.5", "1250.50"),
        ("1.250.000,00", "1250000"),
        ("€ 12", "12"),
        ("12 EUR", "12"),
        ("12,00 euro", "12"),
        ("0", "0"),
        ("0,99", "0.99"),
    ],
)
def test_usual_writings_are_read(text, euros):
    """A point before three digits groups thousands; before one or two it is a decimal."""
    assert parse_amount(text) == Decimal(euros)


@pytest.mark.parametrize(
    "text",
    ["", " ", "veel", "-5", "1,250", "1.25.000", "1,2,3", "12,345", "1e3", "٣", "€", "9" * 41],
)
def test_what_could_mean_two_things_or_nothing_is_refused(text):
    """ "1,250" is a thousandth in Dutch and a thousand in English: asked again, never guessed."""
    with pytest.raises(InvalidAmount):
        parse_amount(text)


def test_a_slip_of_the_finger_is_refused():
    """Nobody asks a municipality for a billion."""
    with pytest.raises(InvalidAmount, match="size"):
        parse_amount(str(MOST + 1))


@given(st.decimals(0, MOST, places=2))
def test_what_we_write_we_read(value):
    """The way an officer sees it can be typed back."""
    assert parse_amount(format_amount(value)) == value
