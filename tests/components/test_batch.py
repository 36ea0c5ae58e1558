"""A batch over REST: bounded, and its links lead over the whole list."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({}, (0, 25)),
        ({"b_start": "50", "b_size": "100"}, (50, 100)),
        ({"b_start": 7, "b_size": 1}, (7, 1)),
    ],
)
def test_what_is_asked(form, expected):
    """Without a word the first 25."""
    assert batch_asked(form) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("b_size", value) for value in ("0", "101", "-1", "veel", "", "1.5", "٣", "9" * 5000)),
        *(("b_start", value) for value in ("-1", "99999999", ["1", "2"], None)),
    ],
)
def test_what_is_no_number_is_named(name, value):
    """The field, and from where to where it may go."""
    with pytest.raises(NoBatch) as wrong:
        batch_asked({name: value})
    assert (wrong.value.field, wrong.value.least) == (name, int(name == "b_size"))


@given(st.integers(1, 10), st.integers(0, 60))
def test_next_leads_over_all_rows_once(size, total):
    """And previous leads back to the beginning."""
    seen, start = [], 0
    while True:
        seen += range(start, min(start + size, total))
        links = batching(str, start, size, total)
        if "next" not in links:
            break
        start = int(links["next"])
    assert seen == list(range(total))
    assert int(links["last"]) == start
    assert ("prev" in links) == bool(start)
