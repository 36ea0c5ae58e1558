"""Opening hours as editors write them, read for the half-days that can be offered."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.counter_hours import open_halves
from onderneem.addon.reference.counter_hours import WEEK
import pytest

pytestmark = pytest.mark.pure


def halves(text):
    """Return half-days from such as "0 1am 4pm"; without a half both."""
    return {
        (int(each[0]), half) for each in text.split() for half in ([each[1:]] * bool(each[1:]))
    } | {(int(each), half) for each in text.split() if len(each) == 1 for half in ("am", "pm")}


@pytest.mark.parametrize(
    ("lines", "open_on"),
    [
        (["Maandag tot vrijdag: 9–12 u."], "0am 1am 2am 3am 4am"),
        (["maandag t.e.m. donderdag 9.00 - 12.30 u en 13.30 - 16.00 u"], "0 1 2 3"),
        (["ma-vr: 9u-12u", "wo: 14u-19u"], "0am 1am 2 3am 4am"),
        (["ma, wo en vr van 9 tot 12 u."], "0am 2am 4am"),
        (["Dinsdag 14:00-18:00", "Woensdag gesloten"], "1pm"),
        (["du lundi au jeudi de 9h à 12h", "vendredi : fermé"], "0am 1am 2am 3am"),
        (["Montag bis Mittwoch 14–16 Uhr"], "0pm 1pm 2pm"),
        (["Monday to Friday"], "0 1 2 3 4"),
        (["maandag 9 tot 12 u., woensdag 9 tot 12 u."], "0am 2am"),
        (["Zaterdag 10-12 u."], "5am"),
        (["vrijdag"], "4"),
    ],
)
def test_lines_of_real_desks(lines, open_on):
    """Days, ranges, hours; closed is closed."""
    assert open_halves(lines) == halves(open_on)


@pytest.mark.parametrize("lines", [[], [""], ["Na afspraak"], ["24/7"], ["gesloten"]])
def test_what_cannot_be_read_means_the_working_days(lines):
    """Better a half-day too many than a visitor who can't choose any."""
    assert open_halves(lines) == WEEK


@given(st.lists(st.text(max_size=40), max_size=5))
def test_any_line_gives_half_days(lines):
    """Never an error, never nothing."""
    found = open_halves(lines)
    assert found
    assert {half for _day, half in found} <= {"am", "pm"}
