"""Pure: a window of a call as an appointment for somebody's calendar (RFC 5545).

A window of whole days is a stretch of days, another one has its times in Brussels. It blocks
nobody's time; a reminder rings a week before the end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import timezone
from icalendar import Alarm
from icalendar import Calendar
from icalendar import Event
from icalendar import Timezone
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.moments import begin_of
from onderneem.addon.subsidies.moments import day_of
from onderneem.addon.subsidies.moments import end_of
from onderneem.addon.subsidies.moments import SECOND
from onderneem.addon.subsidies.window import Window

PRODUCT = "-//onderneem.addon//subsidies//NL"
WEEK = timedelta(days=7)
# Summer time from the last Sunday of March to that of October, at 1:00 UTC (Directive 2000/84/EC).
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
"""


@dataclass(frozen=True)
class Entry:
    """An appointment: ``uid`` of the subsidy, ``title``, ``words`` and ``url`` for the reader."""

    uid: str
    window: Window
    title: str
    words: str
    url: str
    changed: datetime


def calendar_file(entries: Iterable[Entry]) -> bytes:
    """Return the file. It depends on nothing but the entries: asked again, it is the same."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(Timezone.from_ical(ZONE))
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def event_uid(uid: str, window: Window) -> str:
    """Return what stays the same when the end of a window is moved: a calendar then moves it."""
    start = window.start
    return f"{uid}-{start:%Y%m%dT%H%M%SZ}" if start else f"{uid}-open"


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", event_uid(entry.uid, entry.window))
    event.add("dtstamp", entry.changed.astimezone(timezone.utc))
    event.add("last-modified", entry.changed.astimezone(timezone.utc))
    event.add("summary", entry.title)
    event.add("description", f"{entry.words}\n{entry.url}")
    event.add("url", entry.url)
    event.add("transp", "TRANSPARENT")
    start, end = span_of(entry.window)
    event.add("dtstart", start)
    event.add("dtend", end)
    if entry.window.end:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", -WEEK, parameters={"RELATED": "END"})
    return alarm


def span_of(window: Window) -> tuple[date, date]:
    """Return from when to when the appointment is, as days or as times in Brussels.

    Without an opening it is on the last day alone, without a closing on the first. A calendar's
    own end isn't part of it any more (RFC 5545, 3.6.1).
    """
    start = window.start or begin_of(window.end and day_of(window.end - SECOND))
    until = window.end or end_of(window.start and day_of(window.start))
    if start is None or until is None:
        raise ValueError("a window that never opens nor closes is no appointment")
    from_here, to_here = start.astimezone(BRUSSELS), until.astimezone(BRUSSELS)
    if from_here.time() == to_here.time() == time():
        return from_here.date(), to_here.date()
    # The last second still counts; people write it as the hour itself.
    return from_here, to_here if to_here.time() == time() else to_here - SECOND
