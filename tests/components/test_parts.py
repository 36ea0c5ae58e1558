"""The parts of a page: ids that belong together, and batches that fit."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import pages
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("hint", "error", "expected"),
    [
        ("", "", None),
        ("h", "", "oo-a-b-hint"),
        ("", "e", "oo-a-b-error"),
        ("h", "e", "oo-a-b-hint oo-a-b-error"),
    ],
)
def test_an_input_is_described_by_what_stands_beside_it(hint, error, expected):
    """aria-describedby names hint and error only when they are there."""
    assert FormField("a.b", "Label", hint=hint, error=error).described_by == expected


def test_the_summary_links_to_the_wrong_fields_only():
    """Each error is a link to its field, in the order of the form."""
    fields = [FormField("x", "X"), FormField("y", "Y", error="Too long")]
    summary = ErrorSummary.of(fields)
    assert [(link.title, link.url) for link in summary.errors] == [("Too long", "#oo-y")]


def test_no_error_no_summary():
    """A form without errors shows no summary at all."""
    assert ErrorSummary.of([FormField("x", "X")]) is None


@given(st.integers(0, 500), st.integers(1, 100), st.integers(0, 500))
def test_a_batch_stays_within_its_list(start, size, total):
    """Previous and next exist exactly where there is something before or behind."""
    found = pages(start, size, total, "?")
    assert (found.previous is not None) == (start > 0)
    assert (found.next is not None) == (start + size < total)
    assert found.last <= total
