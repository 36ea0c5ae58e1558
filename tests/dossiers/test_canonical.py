"""The same values always have the same text, and so the same hash."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.canonical import sha256
import hashlib
import json
import pytest

pytestmark = pytest.mark.pure

TEXTS = st.text(alphabet=st.characters(exclude_categories=[]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "é"]}, '{"a":[true,null,"é"],"b":1}'),
        ("café", '"café"'),
        ([], "[]"),
        ('"\\\n', '"\\"\\\\\\n"'),
    ],
)
def test_there_is_one_way_to_write_a_value(value, text):
    """Keys sorted, no spaces, letters as they are: RFC 8785 for what a form has."""
    assert canonical(value) == text


@given(PLAIN)
def test_nothing_is_lost_in_writing(value):
    """What is sealed can be read again as it was answered."""
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(TEXTS, st.integers(), min_size=2))
def test_the_order_of_keys_never_counts(values):
    """Two browsers that send the same fields in another order answer the same."""
    assert canonical(values) == canonical(dict(reversed(values.items())))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"bytes", {1}, object()])
def test_what_is_not_plain_is_refused(value):
    """Nothing is sealed that JSON can't say."""
    with pytest.raises((TypeError, ValueError)):
        canonical(value)


def test_the_hash_is_that_of_lengths_and_bytes():
    """Written down once, so that a seal of today can be checked in ten years."""
    data = (3).to_bytes(8, "big") + "éa".encode() + (0).to_bytes(8, "big")
    assert sha256("éa", "") == hashlib.sha256(data).hexdigest()


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_other_texts_have_another_hash(one, other):
    """No text runs into the next: ("ab", "c") isn't ("a", "bc")."""
    assert (sha256(*one) == sha256(*other)) == (one == other)


@given(TEXTS, st.integers(0, 20))
def test_a_text_cut_elsewhere_has_another_hash(text, at):
    """Moving the cut between two texts is seen, as long as it moves something."""
    halves = (text[:at], text[at:])
    assert (sha256(*halves) == sha256(text, "")) == (halves == (text, ""))
