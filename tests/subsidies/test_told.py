"""The state in a sentence that says why; windows and terms in words."""

from datetime import date
from datetime import datetime
from datetime import time
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import time_words
from onderneem.addon.components.speech import Speech
from onderneem.addon.subsidies.relative import Side
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.told import term_words
from onderneem.addon.subsidies.told import why
from onderneem.addon.subsidies.told import window_words
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import Window
from onderneem.addon.subsidies.windows_of import overlapping
from onderneem.addon.subsidies.windows_of import window_of
import pytest
import string

MONTHS = {"month_mar": "March", "month_may": "May", "month_jun": "June", "month_sep": "September"}


def filled(message) -> str:
    """A message as its own words, or its default, with what it names filled in."""
    text = MONTHS.get(str(message), getattr(message, "default", None) or str(message))
    return string.Template(text).substitute(getattr(message, "mapping", None) or {})


ENGLISH = Speech("en", filled)
SPRING = Window(date(2026, 3, 1), date(2026, 5, 31))
NOON = Window(date(2026, 3, 1), datetime(2026, 5, 29, 12))  # noqa: DTZ001
AUTUMN = Window(datetime(2026, 9, 1, 9))  # noqa: DTZ001

MARCH = {"opens": date(2026, 3, 1), "closes": date(2026, 3, 31)}


def at(month, day, hour=10):
    """A moment of 2026 in Brussels."""
    return datetime(2026, month, day, hour, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("call", "now", "sentence"),
    [
        (Call((SPRING,)), at(1, 1), "It opens on 1 March 2026."),
        (Call((SPRING,)), at(3, 1), "Open to 31 May 2026."),
        (Call((NOON,)), at(3, 1), "Open to 29 May 2026, 12:00."),
        (Call((SPRING,)), at(5, 17, 0), "It closes in 14 days: 31 May 2026 is the end."),
        (Call((SPRING,)), at(5, 30), "It closes tomorrow: 31 May 2026 is the end."),
        (Call((NOON,)), at(5, 29), "It closes today: 29 May 2026, 12:00 is the end."),
        (Call((SPRING,)), at(6, 1), "Closed: one could apply to 31 May 2026."),
        (Call((NOON,)), at(6, 1), "Closed: one could apply to 29 May 2026, 12:00."),
        (
            Call((SPRING, AUTUMN)),
            at(6, 1),
            "Closed now; it opens again on 1 September 2026, 09:00.",
        ),
        (Call((AUTUMN,)), at(9, 2), "Open; a closing day isn't known."),
        (Call(continuous=True), at(9, 2), "You can apply at any time."),
        (
            Call((SPRING,), exhausted_on=date(2026, 5, 3)),
            at(6, 1),
            "Closed since 3 May 2026: the budget is spent.",
        ),
        (
            Call((SPRING,), withdrawn_on=date(2026, 5, 3)),
            at(6, 1),
            "Closed since 3 May 2026: it was withdrawn.",
        ),
        (Call((Window(date(2026, 5, 3), date(2026, 3, 1)),)), at(6, 1), "It is closed."),
    ],
)
def test_a_state_says_why(call, now, sentence):
    """Since when, until when, and the reason."""
    assert why(call, now, ENGLISH) == sentence


def test_without_an_end_the_budget_is_the_end():
    """As long as it lasts, where there is one."""
    assert (
        why(Call((AUTUMN,)), at(9, 2), ENGLISH, budget=True) == "Open as long as the budget lasts."
    )


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (SPRING, "From 1 March 2026 to 31 May 2026"),
        (NOON, "From 1 March 2026 to 29 May 2026, 12:00"),
        (Window(closes=date(2026, 5, 31)), "Until 31 May 2026"),
        (AUTUMN, "From 1 September 2026, 09:00 on"),
    ],
)
def test_a_window_in_words(window, words):
    """A time only where the day isn't whole."""
    assert window_words(window, ENGLISH) == words


def test_a_term_in_words():
    """One month is no "1 months"."""
    after, before = Side.WITHIN_AFTER, Side.AT_LEAST_BEFORE
    assert term_words(Term(6, "months", after, "opening"), ENGLISH) == (
        "Apply at most 6 months after the opening of the business."
    )
    assert term_words(Term(1, "months", before, "works"), ENGLISH) == (
        "Apply at least one month before the start of the works."
    )


def test_a_moment_is_told_as_the_clock_here_shows_it():
    """Whatever zone it is kept in; seconds only where there are any."""
    assert day_words(date(2026, 5, 3), ENGLISH) == "3 May 2026"
    assert time_words(at(5, 3, 9), ENGLISH) == "3 May 2026, 09:00"
    assert time_words(at(5, 3, 9).replace(second=5), ENGLISH) == "3 May 2026, 09:00:05"


def test_when_the_clocks_go_back_the_longer_window_counts():
    """At half past two, which comes twice: it opens in the first and closes in the second."""
    night, half_past = date(2026, 10, 25), time(2, 30)
    window = window_of(
        {"opens": night, "opens_at": half_past, "closes": night, "closes_at": half_past}
    )
    assert (window.end - window.start).total_seconds() == 3601


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], None),
        ([MARCH, {"opens": date(2026, 4, 1)}], None),
        ([{"opens": date(2026, 3, 31)}, MARCH], (1, 2)),
        ([{"closes": date(2026, 3, 1)}, {"closes": date(2026, 2, 1)}], (1, 2)),
        (
            [
                {"opens": date(2026, 3, 1), "closes": date(2026, 3, 1), "closes_at": time(12)},
                {"opens": date(2026, 3, 1), "opens_at": time(12, 0, 1)},
            ],
            None,
        ),
    ],
)  # fmt: skip
def test_two_windows_overlap_or_not(rows, found):
    """The numbers of the two, counted as the form counts rows."""
    assert overlapping(rows) == found
