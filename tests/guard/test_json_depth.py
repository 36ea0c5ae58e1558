"""How deep JSON is nested, told without reading it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.json_depth import DEEPEST
from onderneem.addon.guard.json_depth import is_too_deep
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
    assert is_too_deep(json.dumps(nested).encode()) == (depth_of(nested) > DEEPEST)


@given(st.binary())
def test_whatever_is_sent_it_has_an_answer(body):
    """Also of what is no JSON; many arrays beside each other aren't deep."""
    assert is_too_deep(body) in (True, False)
    assert not is_too_deep(b"[" + b"[]," * 1000 + body[:0] + b"[]]")


def test_a_hundred_thousand_are_found_at_once():
    """What no reader survives."""
    assert is_too_deep(b'{"data": ' + b"[" * 100_000)


def test_a_text_that_isnt_closed_is_passed_in_one_go():
    """Looked for from each of its signs, a megabyte would hold the server for an hour."""
    beside = b"[" + b"[]," * 2 * DEEPEST
    assert not is_too_deep(beside + b'"' + b'\\"[' * 1_000_000)
    assert is_too_deep(beside + b'"' + b'\\"[' * 1000 + b'"' + b"[" * (DEEPEST + 1))
