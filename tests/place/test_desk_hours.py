"""The opening hours on the card of a desk."""

from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.place.told_hours import HoursLine

HOURS = ("Maandag tot vrijdag: 9-12 uur, zonder afspraak", "Na afspraak")


def test_a_page_in_english_tells_them_in_english(section):
    """With Plone's own names of the days; what can't be read keeps the language of the section."""
    section.hours = HOURS
    told = "Monday to Friday: 9:00–12:00 (without appointment)"
    assert desk_card(section, lang="nl", spoken="en").hours == (
        HoursLine(told, "", "nl"),
        HoursLine("", HOURS[1], "nl"),
    )


def test_a_page_in_the_language_of_the_section_has_them_as_they_are(section):
    """Nothing is read or marked."""
    section.hours = HOURS
    assert [(each.own, each.lang) for each in desk_card(section).hours] == [
        (each, None) for each in HOURS
    ]
