"""Opening hours on a page in another language: in it as far as they can be read."""

from onderneem.addon.place.told_hours import hours_line
from onderneem.addon.place.told_hours import HoursLine
from zope.i18n import interpolate
import pytest

pytestmark = pytest.mark.pure

NAMES = {"weekday_mon": "Monday", "weekday_wed": "Wednesday", "weekday_fri": "Friday"}


def say(message) -> str:
    """Say a message without a catalogue of translations."""
    return NAMES.get(str(message)) or interpolate(message.default or message, message.mapping)


@pytest.mark.parametrize(
    ("line", "told", "own"),
    [
        ("Maandag tot vrijdag: 9 - 12 uur", "Monday to Friday: 9:00–12:00", ""),
        (
            "Maandag, woensdag en vrijdag: 9-12 en 13.30-16 u., op afspraak",
            "Monday, Wednesday and Friday: 9:00–12:00, 13:30–16:00 (by appointment)",
            "",
        ),
        ("Woensdag gesloten", "Wednesday: closed", ""),
        ("Vrijdag 9-12 aan de kraam", "Friday: 9:00–12:00, ", "aan de kraam"),
        ("Na afspraak", "", "Na afspraak"),
    ],
)
def test_what_is_read_is_told_and_the_rest_is_marked(line, told, own):
    """The editor's own words keep their language."""
    assert hours_line(line, "nl", "en", say) == HoursLine(told, own, "nl")


def test_a_page_in_the_editor_s_language_shows_the_line_as_it_is():
    """Nothing is rewritten."""
    assert hours_line("ma-vr 9u-12u", None, "", say) == HoursLine("", "ma-vr 9u-12u")


def test_the_names_of_days_have_a_capital_where_a_language_wants_it():
    """Else only the first of a line."""
    assert hours_line("ma-vr 9-12", "nl", "fr", say).told == "Monday to friday: 9:00–12:00"
