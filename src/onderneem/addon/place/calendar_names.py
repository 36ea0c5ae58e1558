"""The names of days and months as they stand in a sentence."""

from collections.abc import Callable
from zope.i18nmessageid import MessageFactory

# Plone's own names of them.
locales = MessageFactory("plonelocales")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Where such a name has a capital wherever it stands.
CAPITALS = ("de", "en")


def weekday_name(weekday: int, language: str, say: Callable[[str], str]) -> str:
    """Return the name of a day, 0 for Monday, as ``say`` says it in that language."""
    return _in_a_sentence(say(locales(f"weekday_{DAYS[weekday]}")), language)


def month_name(month: int, language: str, say: Callable[[str], str]) -> str:
    """Return the name of a month, 1 for January."""
    return _in_a_sentence(say(locales(f"month_{MONTHS[month - 1]}")), language)


def day_number(day: int, language: str) -> str:
    """Return a day of a month; French writes only the first one as an ordinal.

    >>> day_number(1, "fr"), day_number(2, "fr"), day_number(1, "nl")
    ('1er', '2', '1')
    """
    return "1er" if day == 1 and language[:2] == "fr" else str(day)


def _in_a_sentence(name: str, language: str) -> str:
    return name if language[:2] in CAPITALS else name.lower()
