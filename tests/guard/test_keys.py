"""The key of an applicant: it opens one dossier, and nothing that is stored opens it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.aloud import ALPHABET
from onderneem.addon.guard.aloud import grouped
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from onderneem.addon.guard.keys import new_spoken_key
from onderneem.addon.guard.keys import opens
import pytest
import re

pytestmark = pytest.mark.pure


def test_a_key_is_short_enough_to_type_and_long_enough_to_keep():
    """128 random bits, in letters that stand in an address as they are."""
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", new_key())


def test_a_key_to_read_aloud_has_no_sign_that_is_mistaken_for_another():
    """At least 128 random bits too, in groups of three; it stands in an address as it is."""
    key = new_spoken_key()
    groups = key.split("-")
    assert {len(each) for each in groups} == {3}
    assert set("".join(groups)) <= set(ALPHABET)
    assert len(ALPHABET) ** len("".join(groups)) >= 2**128


SIGNS = st.text(ALPHABET, min_size=27, max_size=27)


@given(SIGNS, st.lists(st.sampled_from(["", " ", "-", ".", " - "]), min_size=27, max_size=27))
def test_it_opens_however_it_is_typed(signs, between):
    """In small letters, in other groups or in none, with a space behind it."""
    key = grouped(signs)
    typed = "".join(a + b for a, b in zip(signs.lower(), between, strict=True))
    assert opens(typed, [hash_of(key)])
    assert opens(signs, [hash_of(key)])


@given(SIGNS, st.integers(0, 26), st.sampled_from(ALPHABET))
def test_another_sign_in_it_is_another_key(signs, place, sign):
    """Of 27 each one counts, and one more or less is none."""
    other = signs[:place] + sign + signs[place + 1 :]
    assert opens(other, [hash_of(grouped(signs))]) == (other == signs)
    assert not opens(signs[:-1], [hash_of(grouped(signs))])
    assert not opens(signs + sign, [hash_of(grouped(signs))])


@pytest.mark.parametrize("make", [new_key, new_spoken_key])
def test_no_key_is_given_twice(make):
    """A thousand keys are a thousand."""
    assert len({make() for _ in range(1000)}) == 1000


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_of_the_keys_opens(place):
    """The receipt's key still opens after the letter's was minted."""
    keys = [new_key() for _ in range(3)]
    assert opens(keys[place], [hash_of(key) for key in keys])


@given(st.text())
def test_nothing_else_opens(given_text):
    """Whatever is typed, also what no character set can write, is simply no."""
    assert not opens(given_text, [hash_of(new_key())])


def test_nothing_opens_a_dossier_without_keys():
    """No key was given out: nobody follows it."""
    assert not opens(new_key(), [])


def test_what_is_stored_opens_nothing():
    """Who reads the database can't follow a dossier with what is found there."""
    stored = hash_of(new_key())
    assert not opens(stored, [stored])


@pytest.mark.parametrize("change", [str.swapcase, str.upper, lambda key: key[:-1], "{} ".format])
def test_nearly_the_key_is_not_the_key(change):
    """Of the keys of before, too: capitals count, and so does each character."""
    key = "aBcDeFgHiJkLmNoPqRsTuV"
    assert not opens(change(key), [hash_of(key)])
