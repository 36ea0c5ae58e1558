"""International bank account numbers."""

from onderneem.addon.reference.bank_account import format_account
from onderneem.addon.reference.bank_account import InvalidAccount
from onderneem.addon.reference.bank_account import parse_account
import pytest

pytestmark = pytest.mark.pure

GOOD = ["BE68 5390 0754 7034", "be68539007547034", "BE71-0961-2345-6769", "NL91ABNA0417164300"]


@pytest.mark.parametrize("text", GOOD)
def test_any_usual_writing_is_read(text):
    """Spaces, dashes and small letters; of Belgium and elsewhere."""
    assert parse_account(format_account(parse_account(text))) == parse_account(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BE",
        "BE68539007547035",
        "BE6853900754703",
        "XX68539007547034",
        "539-0075470-34",
        "é" * 9,
    ],
)
def test_a_typing_error_is_seen(text):
    """Check digits, length and country."""
    with pytest.raises(InvalidAccount):
        parse_account(text)


@pytest.mark.parametrize("at", range(2, 16))
def test_every_changed_digit_is_seen(at):
    """The check digits find each single one."""
    good = "BE68539007547034"
    for digit in "0123456789":
        if digit != good[at]:
            with pytest.raises(InvalidAccount):
                parse_account(good[:at] + digit + good[at + 1 :])
