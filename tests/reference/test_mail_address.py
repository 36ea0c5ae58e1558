"""An e-mail address is one bare address that a letter can be sent to."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.letter import message_of
from onderneem.addon.reference.mail_address import is_mail_address
import datetime
import pytest

pytestmark = pytest.mark.pure
NOW = datetime.datetime(2026, 11, 25, tzinfo=datetime.timezone.utc)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ondernemen@voorbeeldegem.example", True),
        ("Bo.Peeters+web@bakker.be", True),
        ("", False),
        ("bakker.be", False),
        ("bo@", False),
        ("@bakker.be", False),
        ("bo@bakker", False),
        ("bo@127.0.0.1", False),
        ("bo@-bakker.be", False),
        ("bo@bakker.be, an@bakker.be", False),
        ("Bo <bo@bakker.be>", False),
        (" bo@bakker.be", False),
        ("bo@bakker.be\n", False),
        ("bo@bakker.be\r\nBcc: all@world.example", False),
        ("bö@bakker.be", False),
        (f"{'b' * 250}@bakker.be", False),
        (None, False),
        (7, False),
    ],
)
def test_what_is_an_address(text, expected):
    """Nothing around it, nothing behind it."""
    assert is_mail_address(text) is expected


@given(st.emails() | st.text(max_size=60) | st.from_regex(r"[a-z .<>@]+@[a-z.]+", fullmatch=True))
def test_what_is_accepted_can_be_sent(text):
    """Whatever passes, a letter can be made for it."""
    if is_mail_address(text):
        letter = Letter("event", text, "subject", "text")
        message = message_of(letter, "noreply@voorbeeldegem.example", "Voorbeeldegem", NOW)
        assert str(message["To"]) == text
