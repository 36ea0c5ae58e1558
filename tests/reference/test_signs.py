"""Signs that nobody types and that deceive are left out, what people write stays."""

from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.signs import one_line
from onderneem.addon.reference.signs import without_controls
from unicodedata import normalize
import pytest
import re

pytestmark = pytest.mark.pure

ANY = st.text(st.characters())


@given(ANY)
@example("\ud800")
@example("a\x00b\x1b[31m")
@example("a\u202eb\u2028c\x85")
def test_what_is_left_can_be_written_anywhere(text):
    """No lone surrogate and no control character reaches the database, a mail or a terminal."""
    left = without_controls(text)
    assert left.encode("utf-8").decode("utf-8") == left
    assert not [sign for sign in left if sign < " " and sign not in "\t\n\r"]
    assert not set(left) & set("\u202a\u202e\u2066\u2069\u200f\u2028\u2029\x85\x9f")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
@example("Ölçay\tan\r\nBo 🥐 مخبز")
@example("می\u200cخواهم 👩\u200d🍳")
def test_what_people_type_stays(text):
    """Letters of every script, signs, tabs and line ends are kept."""
    assert without_controls(text) == text


@given(ANY)
def test_cleaning_twice_changes_nothing(text):
    """What was cleaned is clean."""
    assert without_controls(without_controls(text)) == without_controls(text)


@given(ANY)
@example("An\u2028Bcc: x\x85y\u202e")
def test_one_line_is_one_line(text):
    """Whatever ends a line anywhere, a header of a mail included."""
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(one_line(text)) == one_line(text)


@given(st.text(st.sampled_from("aé\u0301\u0327\u0e38"), max_size=200))
def test_no_letter_has_more_accents_than_any_language(text):
    """At most thirty in a row, and otherwise all that was typed."""
    left = without_controls("x" + text)
    rows = [len(row) for row in re.findall("[\u0301\u0327\u0e38]+", left)]
    assert max(rows, default=0) <= 30
    before = [len(row) for row in re.findall("[\u0301\u0327\u0e38]+", text)]
    assert rows == [min(each, 30) for each in before]


def test_a_megabyte_of_accents_is_put_in_order_at_once():
    """As zope.schema does with each text: of all of them it takes minutes."""
    left = without_controls("a" + "\u0301\u0327" * 250_000)
    assert len(normalize("NFC", left)) < 40
