"""Letters without accents, as texts are compared."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.finder.activity import understood
from onderneem.addon.reference.bare_letters import without_accents
from unicodedata import combining
from unicodedata import normalize
import pytest

pytestmark = pytest.mark.pure


@given(st.text() | st.text(st.sampled_from("aé\u0301\u0327\u0344ﬁ각ｱ\u0e33")))
def test_it_is_what_unicode_takes_apart_without_the_marks(text):
    """In whatever order the marks stand; once more changes nothing."""
    bare = without_accents(text)
    assert bare == "".join(each for each in normalize("NFKD", text) if not combining(each))
    assert without_accents(bare) == bare


def test_a_long_row_of_accents_goes_in_one_go():
    """To put them in order first holds the server for minutes, for whoever asks the finder."""
    accents = "a" + "\u0301\u0327" * 250_000
    assert without_accents(accents) == "a"
    assert understood({"region": accents}, "nl", {"44021": "Gent"})["region"] == accents
    assert understood({"region": "gènt"}, "nl", {"44021": "Gent"})["region"] == "44021"
