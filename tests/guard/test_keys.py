"""The key of an applicant: it opens one dossier, and nothing that is stored opens it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from onderneem.addon.guard.keys import opens
import pytest
import re

pytestmark = pytest.mark.pure


def test_a_key_is_short_enough_to_type_and_long_enough_to_keep():
    """128 random bits, in letters that stand in an address as they are."""
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", new_key())


def test_no_key_is_given_twice():
    """A thousand keys are a thousand."""
    assert len({new_key() for _ in range(1000)}) == 1000


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
    """Capitals count, and so does each character."""
    key = "aBcDeFgHiJkLmNoPqRsTuV"
    assert not opens(change(key), [hash_of(key)])
