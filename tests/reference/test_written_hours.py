"""What can be read of a line of opening hours is told in another language; the rest stays."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.written_hours import Hours
from onderneem.addon.reference.written_hours import read_hours
from onderneem.addon.reference.written_hours import Span
import pytest

pytestmark = pytest.mark.pure

MORNING = Span(540, 720)


@pytest.mark.parametrize(
    ("line", "days", "spans", "more"),
    [
        ("Maandag: 9 - 12 uur", [(0, 0)], [MORNING], ""),
        ("ma-vr: 9u-12u", [(0, 4)], [MORNING], ""),
        ("Maandag tot en met woensdag van 9 tot 12 u.", [(0, 2)], [MORNING], ""),
        ("ma. t/m wo., en vr 09:00–12:00", [(0, 2), (4, 4)], [MORNING], ""),
        ("do 9-12 en 13.30-16 uur", [(3, 3)], [MORNING, Span(810, 960)], ""),
        ("Dinsdag: 9 - 12 uur, zonder afspraak", [(1, 1)], [Span(540, 720, False)], ""),
        ("Dinsdag: 9 - 12 uur op afspraak", [(1, 1)], [Span(540, 720, True)], ""),
        ("Zaterdag en zondag gesloten", [(5, 5), (6, 6)], [], ""),
        ("Vrijdag: 9 - 12 uur, aan de kraam", [(4, 4)], [MORNING], "aan de kraam"),
        ("Maandag 9-12 tot en met juni", [(0, 0)], [MORNING], "tot en met juni"),
    ],
)
def test_lines_of_real_desks(line, days, spans, more):
    """Days, ranges, times, with or without appointment; what stands behind, as it was written."""
    assert read_hours(line) == Hours(tuple(days), tuple(spans), more)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Na afspraak",
        "vrijdag",
        "Werkdagen 9-12",
        "Vrijdag op de markt",
        "vr-ma 9-12",
        "ma 12-9",
        "ma 9-25",
        "ma 9 u",
        "maandag 9-12, woensdag 14-16",
    ],
)
def test_what_can_t_be_read_in_full_is_not_read(line):
    """Half of it in another language would say something else."""
    assert read_hours(line) is None


@given(st.text(alphabet="madiwo vrzn-–:,.u0129&entop", max_size=60))
def test_no_word_is_lost(line):
    """Whatever is typed: no error, and what isn't days or times is the end of the line itself."""
    found = read_hours(line)
    if found is not None:
        assert found.days
        assert line.rstrip(" ,;.").endswith(found.more)
        assert all(0 <= span.start < span.end <= 1440 for span in found.spans)
