"""Pure: what the page shows is never wider than the screen."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.finder.parts import LONGEST_TYPED
from onderneem.addon.finder.parts import LONGEST_WORD
from onderneem.addon.finder.parts import shortened
from onderneem.addon.finder.problem_words import words_of
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Wrong
import pytest

pytestmark = pytest.mark.pure


@given(st.text())
def test_what_was_typed_fits_a_phone(typed):
    """No word too long to break a line, no chip of more than a few lines; short ones stay."""
    found = shortened(typed)
    assert len(found) <= LONGEST_TYPED
    assert all(len(word) <= LONGEST_WORD for word in found.split())
    if len(typed) <= LONGEST_WORD:
        assert found == " ".join(typed.split())


def test_a_problem_repeats_what_was_typed_shortened():
    """A notice may be narrow too."""
    said = words_of(Problem("nace", Wrong.ANSWER, "a" * 60))
    assert said.mapping == {"value": "a" * (LONGEST_WORD - 1) + "…"}
