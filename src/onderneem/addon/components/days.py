"""Days and times, the month as a word: 03/05 is March to one and May to another."""

from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.components.speech import Speech
from zope.i18nmessageid import MessageFactory

# Plone's own names of the months.
locales = MessageFactory("plonelocales")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_words(day: date, speech: Speech) -> str:
    """Return a day, such as 3 May 2026."""
    month = _in_a_sentence(speech.say(locales(f"month_{MONTHS[day.month - 1]}")), speech)
    words = {"day": day.day, "month": month, "year": day.year}
    return speech.say(_("date_in_words", default="${day} ${month} ${year}", mapping=words))


def weekday_words(day: date, speech: Speech) -> str:
    """Return a day with its name, such as Sunday 3 May 2026."""
    name = speech.say(locales(f"weekday_{DAYS[day.weekday()]}"))
    words = {"weekday": _in_a_sentence(name, speech), "day": day_words(day, speech)}
    return speech.say(_("weekday_in_words", default="${weekday} ${day}", mapping=words))


def time_words(moment: datetime, speech: Speech) -> str:
    """Return an aware moment as a clock here shows it, such as 3 May 2026, 12:00."""
    here = moment.astimezone(BRUSSELS)
    shown = f"{here:%H:%M:%S}" if here.second else f"{here:%H:%M}"
    words = {"day": day_words(here.date(), speech), "time": shown}
    return speech.say(_("time_in_words", default="${day}, ${time}", mapping=words))


def _in_a_sentence(name: str, speech: Speech) -> str:
    """Of days and months only German and English want a capital there."""
    return name if speech.language[:2] in ("de", "en") else name.lower()
