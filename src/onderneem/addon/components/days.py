"""Days and times, the month as a word: 03/05 is March to one and May to another."""

from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.components.speech import Speech
from zope.i18nmessageid import MessageFactory

# Plone's own names of the months.
locales = MessageFactory("plonelocales")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_words(day: date, speech: Speech) -> str:
    """Return a day, such as 3 May 2026."""
    month = speech.say(locales(f"month_{MONTHS[day.month - 1]}"))
    words = {"day": day.day, "month": month, "year": day.year}
    return speech.say(_("date_in_words", default="${day} ${month} ${year}", mapping=words))


def time_words(moment: datetime, speech: Speech) -> str:
    """Return an aware moment as a clock here shows it, such as 3 May 2026, 12:00."""
    here = moment.astimezone(BRUSSELS)
    shown = f"{here:%H:%M:%S}" if here.second else f"{here:%H:%M}"
    words = {"day": day_words(here.date(), speech), "time": shown}
    return speech.say(_("time_in_words", default="${day}, ${time}", mapping=words))
