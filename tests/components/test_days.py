"""Days in words, by the names that Plone has for them."""

from datetime import date
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import weekday_words
from onderneem.addon.components.speaking import speech_in
import pytest


@pytest.mark.parametrize(
    ("language", "day", "weekday"),
    [
        ("nl", "2 februari 2027", "dinsdag 2 februari 2027"),
        ("en", "2 February 2027", "Tuesday 2 February 2027"),
        ("fr", "2 février 2027", "mardi 2 février 2027"),
        ("de", "2. Februar 2027", "Dienstag, 2. Februar 2027"),
    ],
)
def test_only_german_and_english_want_a_capital(portal, language, day, weekday):
    """Wherever the day stands."""
    speech = speech_in(language)
    assert day_words(date(2027, 2, 2), speech) == day
    assert weekday_words(date(2027, 2, 2), speech) == weekday


def test_french_has_an_ordinal_for_the_first_day_alone(portal):
    """With the name of the day too."""
    speech = speech_in("fr")
    assert day_words(date(2027, 3, 1), speech) == "1er mars 2027"
    assert weekday_words(date(2027, 3, 1), speech) == "lundi 1er mars 2027"
    assert day_words(date(2027, 3, 11), speech) == "11 mars 2027"
