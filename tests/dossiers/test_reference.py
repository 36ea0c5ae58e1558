"""The reference that people read aloud: a mistake in it is heard at once."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.reference import check_character
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import LENGTH
from onderneem.addon.dossiers.reference import new_reference
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.guard.aloud import ALPHABET
import pytest

pytestmark = pytest.mark.pure

REFERENCES = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH).map(
    lambda body: body + check_character(body)
)


def is_refused(text):
    """Whether a person who types this is told that it can't be right."""
    try:
        parse_reference(text)
    except InvalidReference:
        return True
    return False


def test_no_sign_is_mistaken_for_another():
    """No 0 and O, 1 and I and L, 2 and Z, U and V; a prime number of signs, each once."""
    assert not set(ALPHABET) & set("01ILOUZ")
    assert len(ALPHABET) == len(set(ALPHABET)) == 29


@pytest.mark.parametrize(
    ("body", "check"), [("22222222", "2"), ("32222222", "4"), ("22222223", "B"), ("YYYYYYYY", "G")]
)
def test_the_check_character_is_a_weighted_sum(body, check):
    """Written down: what was printed on paper must be right in ten years too."""
    assert check_character(body) == check


@given(REFERENCES)
def test_every_single_wrong_character_is_caught(reference):
    """At each of the nine places, each of the 28 others is refused."""
    for place, sign in enumerate(reference):
        for wrong in set(ALPHABET) - {sign}:
            assert is_refused(reference[:place] + wrong + reference[place + 1 :])


@given(REFERENCES)
def test_every_swap_of_neighbours_is_caught(reference):
    """Two signs typed in the wrong order are refused, the check character's too."""
    for place in range(LENGTH):
        one, two = reference[place : place + 2]
        swapped = reference[:place] + two + one + reference[place + 2 :]
        assert one == two or is_refused(swapped)


@given(REFERENCES)
def test_what_is_shown_can_be_typed(reference):
    """As on the receipt, in small letters, with spaces or points: it is the same dossier."""
    shown = show_reference(reference)
    for typed in (reference, shown, shown.lower(), shown.replace("-", " . "), f"\u00a0{shown} "):
        assert parse_reference(typed) == reference


def test_it_is_shown_in_groups_of_three():
    """Three and three and three, as a phone number is read."""
    assert show_reference("23456789A") == "234-567-89A"


def test_a_new_reference_is_a_reference():
    """Nine signs with the right check, and never the same twice in a row."""
    made = [new_reference() for _ in range(200)]
    assert [parse_reference(each) for each in made] == made
    assert len(set(made)) == 200


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2",
        "2222222",
        "2222222222",
        "22222222O",
        "23456789Z",
        "2" * 41,
        "２２２２２２２２２",
        "ß" * 5,
    ],
)
def test_what_can_not_be_a_reference_is_refused(typed):
    """Too short, too long, signs we never use, digits of another script."""
    assert is_refused(typed)


@given(st.text())
def test_no_text_breaks_it(text):
    """Anything at all is a reference or it is refused, nothing else happens."""
    assert is_refused(text) or parse_reference(parse_reference(text)) == parse_reference(text)
