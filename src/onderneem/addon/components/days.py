"""Days and times, the month as a word: 03/05 is March to one and May to another."""

from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.components.speech import Speech
from onderneem.addon.place.calendar_names import day_number
from onderneem.addon.place.calendar_names import month_name
from onderneem.addon.place.calendar_names import weekday_name


def day_words(day: date, speech: Speech) -> str:
    """Return a day, such as 3 May 2026."""
    month = month_name(day.month, speech.language, speech.say)
    words = {"day": day_number(day.day, speech.language), "month": month, "year": day.year}
    return speech.say(_("date_in_words", default="${day} ${month} ${year}", mapping=words))


def weekday_words(day: date, speech: Speech) -> str:
    """Return a day with its name, such as Sunday 3 May 2026."""
    name = weekday_name(day.weekday(), speech.language, speech.say)
    words = {"weekday": name, "day": day_words(day, speech)}
    return speech.say(_("weekday_in_words", default="${weekday} ${day}", mapping=words))


def time_words(moment: datetime, speech: Speech) -> str:
    """Return an aware moment as a clock here shows it, such as 3 May 2026, 12:00."""
    here = moment.astimezone(BRUSSELS)
    shown = f"{here:%H:%M:%S}" if here.second else f"{here:%H:%M}"
    words = {"day": day_words(here.date(), speech), "time": shown}
    return speech.say(_("time_in_words", default="${day}, ${time}", mapping=words))
