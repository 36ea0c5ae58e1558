"""A phone shows the keyboard of what is asked; a number that can be dialled has digits."""

from onderneem.addon.desk.keyboards import keyboard_of
from onderneem.addon.reference.phone import is_phone
from zope import schema
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("field", "keyboard"),
    [
        (schema.Int(min=1), "numeric"),
        (schema.Int(), "numeric"),
        (schema.Int(min=-5), None),
        (schema.TextLine(), None),
    ],
)
def test_digits_for_whole_numbers(field, keyboard):
    """Unless one may be below nought: that keyboard has no minus on some phones."""
    assert keyboard_of(field) == keyboard


PHONES = (
    "0470 12 34 56",
    "+32 (0)470/12.34.56",
    "0470\u00a012\u00a034\u00a056",
    "09‑123 45 67",
    "112233",
)
NO_PHONES = ("", "abc", "------", "12 34", "0470 12 34 56 na 17 uur", "٠٤٧٠١٢٣٤٥٦")


@pytest.mark.parametrize("text", PHONES)
def test_any_usual_writing_is_a_phone_number(text):
    """With the spaces and dashes of a text that it was copied from too."""
    assert is_phone(text)


@pytest.mark.parametrize("text", NO_PHONES)
def test_what_nobody_can_dial_is_none(text):
    """Words, dashes alone, and digits that no keypad has."""
    assert not is_phone(text)
