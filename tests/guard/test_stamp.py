"""The signed stamp: ours, for this form, not too old."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.stamp import HOURS_24
from onderneem.addon.guard.stamp import make_stamp
from onderneem.addon.guard.stamp import read_stamp
import pytest

pytestmark = pytest.mark.pure

SECRET, NOON, CONTACT = b"a secret of the site", 1_772_530_000, "/ondernemen/contact"
HEX = "0123456789abcdef"
STAMP = make_stamp(SECRET, NOON, CONTACT)


def reason(text, now=NOON, secret=SECRET, about=CONTACT):
    """Return why a stamp is refused, or None when it isn't."""
    try:
        read_stamp(text, secret, now, about)
    except BadStamp as problem:
        return problem.reason
    return None


@given(st.binary(min_size=1), st.integers(0, 10**11), st.text())
def test_our_own_stamp_is_read(secret, now, about):
    """Whatever it is about, it tells the second it was issued in."""
    assert read_stamp(make_stamp(secret, now + 0.9, about), secret, now, about) == now


@pytest.mark.parametrize(
    ("age", "expected"),
    [(-61, "age"), (-60, None), (0, None), (HOURS_24, None), (HOURS_24 + 1, "age")],
)
def test_a_stamp_holds_a_day(age, expected):
    """A form that stayed open overnight can be sent; a minute ahead is another server's clock."""
    assert reason(make_stamp(SECRET, NOON, CONTACT), now=NOON + age) == expected


@given(st.data())
def test_any_changed_character_is_seen(data):
    """Nonce, time or seal: one other character and it isn't ours any more."""
    at = data.draw(st.sampled_from([at for at, sign in enumerate(STAMP) if sign != "."]))
    signs = "0123456789" if 32 < at < 43 else HEX
    other = data.draw(st.sampled_from(signs.replace(STAMP[at], "")))
    assert reason(STAMP[:at] + other + STAMP[at + 1 :]) == "seal"


def test_a_stamp_of_another_secret_is_forged():
    """Who has no secret of ours can't make a stamp."""
    assert reason(make_stamp(b"guessed", NOON, CONTACT)) == "seal"


@pytest.mark.parametrize("about", ["", "/ondernemen/aanvragen/terras", f"{CONTACT}/", "1772530000"])
def test_a_stamp_is_for_one_purpose(about):
    """A stamp of one form doesn't open another."""
    assert reason(make_stamp(SECRET, NOON, about)) == "seal"


def test_a_later_time_can_not_be_written_in():
    """An old stamp isn't made young by changing its time."""
    nonce, _issued, seal = make_stamp(SECRET, NOON - 10**6, CONTACT).split(".")
    assert reason(f"{nonce}.{NOON}.{seal}") == "seal"


@pytest.mark.parametrize(
    "text", ["", ".", "..", "x" * 10_000, "a" * 32 + ".1." + "b" * 63, "é.1.é", "\x00", " "]
)
def test_what_is_no_stamp_is_refused(text):
    """Nonsense is refused by its form, before anything is computed."""
    assert reason(text) == "form"


@pytest.mark.parametrize("change", ["{}\n", " {}", "{}.", "{}0"])
def test_a_stamp_has_nothing_around_it(change):
    """What differs by a space is another text, and would be another idempotency key."""
    assert reason(change.format(make_stamp(SECRET, NOON, CONTACT))) == "form"


@pytest.mark.parametrize("digits", ["١٧٧٢٥٣", "1" * 13])
def test_only_plain_digits_are_a_time(digits):
    """Digits of another script, or too many of them, are no time."""
    nonce, _issued, seal = make_stamp(SECRET, NOON, CONTACT).split(".")
    assert reason(f"{nonce}.{digits}.{seal}") == "form"


def test_no_stamp_is_given_twice():
    """It is the form's idempotency key: two visitors in one second have two."""
    assert len({make_stamp(SECRET, NOON, CONTACT) for _ in range(500)}) == 500
