"""Pure: a phone number as people write it becomes one that a phone can dial."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.phone import phone_url
import pytest
import re

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("phone", "url"),
    [
        ("09 000 00 00", "tel:+3290000000"),
        ("09/000.00.00", "tel:+3290000000"),
        ("(09) 000 00 00", "tel:+3290000000"),
        ("0470 12 34 56", "tel:+32470123456"),
        ("+32 9 000 00 00", "tel:+3290000000"),
        ("+32 (0)9 000 00 00", "tel:+3290000000"),
        ("0032 9 000 00 00", "tel:+3290000000"),
        ("+31 20 000 00 00", "tel:+31200000000"),
        ("1700", "tel:1700"),
        ("", ""),
        ("onbekend", ""),
        ("+", ""),
        ("٠٩", ""),
        ('"><script>alert(9)', "tel:9"),
    ],
)
def test_the_link_dials_the_number_that_is_written(phone, url):
    """A Belgian number gets its country, in the form of RFC 3966; no number, no link."""
    assert phone_url(phone) == url


@given(st.text(max_size=40))
def test_a_phone_link_holds_digits_only(phone):
    """Whatever an editor writes, nothing else comes into the address."""
    assert re.fullmatch(r"(tel:\+?[0-9]+)?", phone_url(phone))


@given(st.text("0123456789 +()./", max_size=20))
def test_a_number_that_was_made_stays_the_same(phone):
    """Who copies the link's number into the field gets the same link."""
    made = phone_url(phone)
    assert phone_url(made) == made
