"""The calendar file over HTTP: for whoever may see the subsidy, and nothing else."""

from datetime import date
from icalendar import Calendar
from onderneem.addon.subsidies.content import ISubsidy
from tests.topics.people import Visitor
from tests.topics.reading import make
import pytest
import transaction

ROUNDS = (
    {"opens": date(2027, 9, 1), "closes": date(2027, 10, 29)},
    {"opens": date(2027, 2, 1), "closes": date(2027, 4, 30)},
)


@pytest.fixture
def visitor(editor):
    """Somebody who looks at a subsidy with two rounds."""
    field = ISubsidy["windows"]
    rows = tuple(field.row(**each) for each in ROUNDS)
    for name, options in (("terras", {}), ("geheim", {"private": True})):
        make(editor.section, "onderneem.Subsidy", name, continuous=False, windows=rows, **options)
    make(editor.section, "onderneem.Subsidy", "altijd")
    transaction.commit()
    return Visitor(editor.section)


def starts(answer) -> list:
    """When the appointments begin."""
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return [each.start for each in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_windows_are_counted_in_order_of_time(visitor):
    """One of them, or all; the editor's order of the rows doesn't matter."""
    path = "/subsidies/terras/@@calendar"
    assert starts(visitor.ask(f"{path}?window=1")) == [date(2027, 2, 1)]
    assert starts(visitor.ask(f"{path}?window=2")) == [date(2027, 9, 1)]
    assert starts(visitor.ask(path)) == [date(2027, 2, 1), date(2027, 9, 1)]


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Apply: Terras"), ("nl", "Aanvragen: Terras")]
)
def test_an_appointment_speaks_the_language_of_the_page(visitor, editor, language, title):
    """As the link that leads to it does."""
    editor.section["subsidies"]["terras"].language = language
    transaction.commit()
    calendar = Calendar.from_ical(visitor.ask("/subsidies/terras/@@calendar?window=1").content)
    (event,) = calendar.walk("VEVENT")
    assert event["summary"] == title
    assert event["description"].startswith("From 1 February" if language == "en" else "Van 1 febr")


@pytest.mark.parametrize(
    "path",
    [
        "terras/@@calendar?window=0",
        "terras/@@calendar?window=3",
        "terras/@@calendar?window=een",
        "terras/@@calendar?window=1&window=2",
        "terras/@@calendar?window=",
        "altijd/@@calendar",
    ],
)
def test_a_window_that_is_not_there_is_not_found(visitor, path):
    """404, whatever is asked."""
    assert visitor.ask(f"/subsidies/{path}").status_code == 404


def test_what_a_visitor_may_not_see_is_no_appointment(visitor):
    """It leads to the login page, as the subsidy itself does."""
    answer = visitor.ask("/subsidies/geheim/@@calendar")
    assert answer.status_code in (302, 401)
