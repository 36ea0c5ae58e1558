"""Pure: following previous and next shows a whole list, each item once; ids are fit for HTML."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import pages
import pytest
import re

pytestmark = pytest.mark.pure

names = st.from_regex(r"[a-z_]{1,8}(\.[a-z_]{1,8}){0,2}", fullmatch=True)


def start_of(url: str) -> int:
    """Return where the page behind a link begins."""
    return int(url.rpartition("b_start=")[2])


@pytest.mark.parametrize(
    ("start", "total", "shown"),
    [
        (0, 0, (0, 0, None, None)),
        (0, 25, (1, 25, None, None)),
        (0, 26, (1, 25, None, "?b_start=25")),
        (25, 26, (26, 26, "?b_start=0", None)),
        (10, 60, (11, 35, "?b_start=0", "?b_start=35")),
    ],
)
def test_a_batch_says_where_it_stands(start, total, shown):
    """First and last count from one; a list that fits has no pages."""
    found = pages(start, 25, total, "?")
    assert (found.first, found.last, found.previous, found.next) == shown
    assert found.needed is any(shown[2:])


@given(st.integers(1, 40), st.integers(0, 300))
def test_next_leads_through_the_whole_list(size, total):
    """Every item is shown, and none twice."""
    seen, batch = [], pages(0, size, total, "?")
    while True:
        seen += range(batch.first, batch.last + 1) if total else []
        if batch.next is None:
            break
        batch = pages(start_of(batch.next), size, total, "?")
    assert seen == list(range(1, total + 1))


@given(st.integers(1, 40), st.integers(1, 300))
def test_previous_leads_back_to_the_beginning(size, total):
    """From the last item one gets to the first."""
    batch = pages(total - 1, size, total, "?")
    while batch.previous is not None:
        batch = pages(start_of(batch.previous), size, total, "?")
    assert batch.first == 1


@given(names, st.text(max_size=5), st.text(max_size=5))
def test_the_ids_of_a_field_belong_together(name, hint, error):
    """Hint and error are named after the input, and an id needs no escape in CSS."""
    field = FormField(name, "Label", hint=hint, error=error)
    described = (field.described_by or "").split()
    assert re.fullmatch(r"oo-[a-z_-]+", field.id)
    assert described == [
        f"{field.id}-{part}" for part, text in (("hint", hint), ("error", error)) if text
    ]


@pytest.mark.parametrize(
    ("field", "css", "invalid"),
    [
        (FormField("a", "A"), "form-control", None),
        (FormField("a", "A", error="Te lang"), "form-control is-invalid", "true"),
        (FormField("a", "A", type="select"), "form-select", None),
        (FormField("a", "A", type="select", error="Kies"), "form-select is-invalid", "true"),
    ],
)
def test_a_wrong_field_looks_and_sounds_wrong(field, css, invalid):
    """The colour and aria-invalid go together."""
    assert (field.css, field.invalid) == (css, invalid)


def test_a_badge_is_coloured_by_its_kind():
    """One class for all badges, one for this kind."""
    assert Badge("Open", "good").css == "oo-badge oo-badge-good"
