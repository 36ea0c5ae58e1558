"""Pure: what somebody's calendar gets of a window."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from icalendar import Calendar
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.calendar_file import calendar_file
from onderneem.addon.subsidies.calendar_file import Entry
from onderneem.addon.subsidies.calendar_file import event_uid
from onderneem.addon.subsidies.calendar_file import span_of
from onderneem.addon.subsidies.window import Window
from tests.subsidies.test_window import windows
import pytest

pytestmark = pytest.mark.pure

CHANGED = datetime(2026, 1, 5, 8, tzinfo=timezone.utc)
SPRING = Window(date(2026, 3, 1), date(2026, 5, 31))


def noon(year, month, day, hour=12):
    """A time on the clock, as the form keeps it."""
    return datetime(year, month, day, hour)  # noqa: DTZ001


def here(year, month, day, hour=0):
    """The same with its zone."""
    return datetime(year, month, day, hour, tzinfo=BRUSSELS)


def entry(window):
    """An appointment for a window of the terrace premium."""
    return Entry(
        "abc", window, "Aanvragen: Terras, en <meer>", "Van 1 tot 2", "https://x.be/t", CHANGED
    )


def event_of(window):
    """Read the file as a calendar does."""
    (event,) = Calendar.from_ical(calendar_file([entry(window)])).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("window", "start", "end"),
    [
        (SPRING, date(2026, 3, 1), date(2026, 6, 1)),
        (Window(date(2026, 3, 29), date(2026, 3, 29)), date(2026, 3, 29), date(2026, 3, 30)),
        (Window(closes=date(2026, 5, 31)), date(2026, 5, 31), date(2026, 6, 1)),
        (Window(opens=date(2026, 3, 1)), date(2026, 3, 1), date(2026, 3, 2)),
        (Window(date(2026, 3, 1), noon(2026, 5, 29)), here(2026, 3, 1), here(2026, 5, 29, 12)),
        (Window(noon(2026, 10, 25), date(2026, 11, 1)), here(2026, 10, 25, 12), here(2026, 11, 2)),
        (Window(closes=noon(2026, 5, 29)), here(2026, 5, 29), here(2026, 5, 29, 12)),
        (Window(opens=noon(2026, 5, 29)), here(2026, 5, 29, 12), here(2026, 5, 30)),
    ],
)
def test_an_appointment_is_its_window(window, start, end):
    """Whole days are days, whatever the zone of the reader; times are those of Brussels."""
    event = event_of(window)
    assert (event.start, event.end) == (start, end)
    if isinstance(start, datetime):
        assert event["DTSTART"].params["TZID"] == "Europe/Brussels"


@pytest.mark.parametrize("day", [(3, 28), (3, 29), (7, 1), (10, 24), (10, 25), (12, 1)])
def test_the_zone_that_is_told_is_that_of_brussels(day):
    """A calendar that knows no Brussels reasons with the rules in the file."""
    text = calendar_file([entry(Window(noon(2026, 3, 1), noon(2026, 5, 29)))])
    (zone,) = Calendar.from_ical(text).walk("VTIMEZONE")
    moment = noon(2026, *day)
    told_zone = zone.to_tz(lookup_tzid=False)
    # Plone lets icalendar make zones of pytz, which want to place the moment themselves.
    place = getattr(told_zone, "localize", lambda naive: naive.replace(tzinfo=told_zone))
    told = place(moment.replace(tzinfo=None))
    assert told.utcoffset() == moment.replace(tzinfo=BRUSSELS).utcoffset()


def test_a_reminder_rings_a_week_before_the_end():
    """And none where there is no end."""
    (alarm,) = event_of(SPRING).walk("VALARM")
    assert alarm["TRIGGER"].dt == -timedelta(days=7)
    assert alarm["TRIGGER"].params["RELATED"] == "END"
    assert not event_of(Window(opens=date(2026, 3, 1))).walk("VALARM")


def test_it_blocks_nobodys_time():
    """Three months in which one could apply are no three months away."""
    assert event_of(SPRING)["TRANSP"] == "TRANSPARENT"


def test_the_same_window_is_the_same_appointment():
    """Also when its end is moved; another opening is another one."""
    longer = Window(SPRING.opens, date(2026, 6, 30))
    assert event_of(longer)["UID"] == event_of(SPRING)["UID"]
    assert event_uid("abc", Window(date(2026, 9, 1))) != event_uid("abc", SPRING)
    assert calendar_file([entry(SPRING)]) == calendar_file([entry(SPRING)])


@given(windows)
def test_every_window_that_can_be_is_an_appointment(window):
    """It ends after it began, and what is written can be read."""
    if window == Window() or window.is_reversed:
        return
    start, end = span_of(window)
    event = event_of(window)
    assert (event.start, event.end) == (start, end)
    assert start <= end
