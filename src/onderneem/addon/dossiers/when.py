"""Days and times on the pages of desk and dossiers: in the page's language, on Belgian clocks."""

from datetime import date
from datetime import datetime
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import time_words
from onderneem.addon.components.days import weekday_words
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.speech import Speech
from zope.globalrequest import getRequest


def shown(context, at: str) -> str:
    """Return an ISO time of ours, to the minute."""
    return _to_the_minute(datetime.fromisoformat(at), speech_of(context.REQUEST))


def moment_shown(moment: datetime) -> str:
    """Return an aware time, to the minute, as the page that is asked for says it."""
    return _to_the_minute(moment, _speech())


def day_shown(day: date) -> str:
    """Return a day as the page that is asked for says it."""
    return day_words(day, _speech())


def weekday_shown(day: date) -> str:
    """Return a day with its name, for who chooses between days."""
    return weekday_words(day, _speech())


def _to_the_minute(moment: datetime, speech: Speech) -> str:
    return time_words(moment.replace(second=0, microsecond=0), speech)


def _speech() -> Speech:
    request = getRequest()
    return speech_in() if request is None else speech_of(request)
