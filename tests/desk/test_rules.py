"""What no answer may be, whatever its field allows."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.desk.rules import LONGEST
from onderneem.addon.desk.rules import problem_with
from onderneem.addon.desk.rules import tidied
import json
import pytest

pytestmark = pytest.mark.pure

ANY = st.text(st.characters())
JSON = st.recursive(st.none() | st.booleans() | st.integers() | ANY, lambda each: st.lists(each))


@given(JSON)
def test_any_json_can_be_tidied(value):
    """Numbers, yes and no, nothing and lists of lists pass as they are; lists keep their length."""
    found = tidied(value)
    assert type(found) is type(value)
    assert not isinstance(value, list) or len(found) == len(value)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  An ", "An"),
        ("\x00", ""),
        ("\u200b \u2060", ""),
        ("\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),
        (" \ud800 ", ""),
        (["a\x07 "], ["a"]),
        ({"street": "\u202eMarkt "}, {"street": "Markt"}),
        ([[" a"]], [[" a"]]),
    ],
)
def test_json_texts_are_tidied_as_the_page_does(raw, expected):
    """Outer spaces and controls go, in a list of choices too."""
    assert tidied(raw) == expected


@pytest.mark.parametrize(
    "text", ["<b>An</b>", "An</b>", "<?php ?>", "<a href=x>An", "x<IMG src=x onerror=y>"]
)
def test_a_line_holds_no_markup(text):
    """A name with a tag in it is refused, not cleaned: nobody is called that."""
    assert problem_with(text, line=True)


@pytest.mark.parametrize("text", ["5 < 6", "a <b", "An & Bo", "x > y", "<3", "prijs<10>5"])
def test_a_line_may_hold_signs(text):
    """Only tags are refused: less-than, more-than and ampersand are part of what people write."""
    assert problem_with(text, line=True) is None


@pytest.mark.parametrize("text", ["An\nBcc: bo@x.example", "An\r\nBcc: x", "An\rx", "An\n"])
def test_a_line_is_one_line(text):
    """A line end in a name or an address could become a header of a mail."""
    assert problem_with(text, line=True)


@pytest.mark.parametrize("text", ["Twee\r\nregels", "<b>vet</b>"])
def test_a_text_may_be_anything(text):
    """A question has lines, and may be about HTML; it is escaped where it is shown."""
    assert problem_with(text, line=False) is None


@pytest.mark.parametrize(("length", "fine"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_text_has_an_end(length, fine):
    """Also a field whose editor set no limit takes 20 000 characters and not one more."""
    assert (problem_with("x" * length, line=False) is None) == fine


@pytest.mark.parametrize("value", [None, True, 7, 1.5, ["<b>x</b>"], {"a": "<b>"}])
def test_only_texts_are_looked_at(value):
    """Numbers, choices and dates are their field's business."""
    assert problem_with(value, line=True) is None


@given(ANY, st.booleans())
def test_a_problem_can_always_be_told(text, line):
    """Whatever is given, the answer is a message or nothing, never an error."""
    assert json.dumps(problem_with(text, line))
