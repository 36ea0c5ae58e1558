"""How deep JSON is nested and how much it holds, told without reading it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.json_parts import DEEPEST
from onderneem.addon.components.json_parts import MOST
from onderneem.addon.components.json_parts import why_not
from unittest.mock import patch
import json
import pytest

pytestmark = pytest.mark.pure

VALUES = st.recursive(
    st.none() | st.booleans() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


def depth_of(value) -> int:
    """Return how many arrays and objects stand in each other."""
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, (dict, list)):
        return 0
    return 1 + max((depth_of(each) for each in inside), default=0)


@given(VALUES, st.integers(0, 2 * DEEPEST), st.text('[]{}\\"a', max_size=200))
def test_it_is_what_a_reader_would_find(value, more, text):
    """Brackets in texts mean nothing, escaped quotes end none."""
    nested = [text, value]
    for _ in range(more):
        nested = [nested, text]
    told = json.dumps(nested)
    for body in (told.encode(), told.encode("utf-16")):
        assert (why_not(body) == "deep") == (depth_of(nested) > DEEPEST)


@given(st.binary())
def test_whatever_is_sent_it_has_an_answer(body):
    """Also of what is no JSON; many arrays beside each other aren't deep."""
    assert why_not(body) in ("", "deep")
    assert not why_not(b"[" + b"[]," * 1000 + body[:0] + b"[]]")


def test_a_hundred_thousand_are_found_at_once():
    """What no reader survives."""
    assert why_not(b'{"data": ' + b"[" * 100_000) == "deep"


def test_a_text_that_isnt_closed_is_passed_in_one_go():
    """Looked for from each of its signs, a megabyte would hold the server for an hour."""
    beside = b"[" + b"[]," * 2 * DEEPEST
    assert not why_not(beside + b'"' + b'\\"[' * (MOST // 2))
    assert why_not(beside + b'"' + b'\\"[' * 1000 + b'"' + b"[" * (DEEPEST + 1)) == "deep"


@pytest.mark.parametrize("part", [b"[]", b"{},", b"1,", b'""', b'"":0,', b"]", b'"\\\\"', b"[\0"])
def test_what_holds_too_much_is_counted_and_not_walked_over(part):
    """Finding ten million brackets one by one takes ten seconds, and their values a gigabyte."""
    with patch("onderneem.addon.components.json_parts.PART", None):
        assert why_not(b"[" + part * (MOST + 1)) == "many"


def test_a_large_file_holds_one_value():
    """In base 64, as it is sent."""
    assert not why_not(b'{"data": "' + b"aZ09+/==" * 1_000_000 + b'"}')
