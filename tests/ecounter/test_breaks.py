"""Each break of a link is told once, and nobody gets more than one letter a week."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.ecounter.breaks import after_letter
from onderneem.addon.ecounter.breaks import event_of
from onderneem.addon.ecounter.breaks import news
from onderneem.addon.ecounter.breaks import Told
from onderneem.addon.ecounter.breaks import WEEK
import pytest

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
DAY = timedelta(days=1)
A, B = "https://a.example", "https://b.example"


def told_of(*days_and_breaks) -> list[dict]:
    """Let the job run on these days with what is broken then; returns what each letter told."""
    told, letters = Told(), []
    for day, broken in days_and_breaks:
        since = {url: NOW + start * DAY for url, start in broken.items()}
        fresh = news(since, told, NOW + day * DAY)
        told = after_letter(since, told, fresh, NOW + day * DAY)
        letters.append(sorted(fresh))
    return letters


def test_a_break_is_told_once():
    """However long it lasts."""
    assert told_of((2, {A: 0}), (9, {A: 0}), (90, {A: 0})) == [[A], [], []]


def test_what_recovers_and_breaks_again_is_another_break():
    """It began at another moment."""
    assert told_of((2, {A: 0}), (5, {}), (12, {A: 10})) == [[A], [], [A]]
    assert told_of((2, {A: 0}), (12, {A: 10})) == [[A], [A]]


def test_what_breaks_within_the_week_waits_for_the_next_letter():
    """One letter a week, with all that is news by then; what recovered meanwhile isn't told."""
    days = [(2, {A: 0}), (4, {A: 0, B: 3}), (8, {A: 0, B: 3}), (9, {A: 0, B: 3}), (20, {B: 3})]
    assert told_of(*days) == [[A], [], [], [B], []]
    assert told_of((2, {A: 0}), (4, {A: 0, B: 3}), (9, {A: 0})) == [[A], [], []]


def test_the_event_is_that_of_the_receiver_and_the_breaks():
    """The same letter again has the same Message-ID; another break, another."""
    event = event_of("rita@x.example", {A: NOW, B: NOW})
    assert event == event_of("rita@x.example", {B: NOW, A: NOW})
    assert event != event_of("rita@x.example", {A: NOW, B: NOW + DAY})
    assert event != event_of("an@x.example", {A: NOW, B: NOW})
    assert "rita" not in event


breaks = st.dictionaries(st.sampled_from([A, B]), st.integers(0, 3))


@given(st.lists(st.tuples(st.integers(1, 5), breaks), max_size=20))
def test_laws_of_any_history(history):
    """No break twice, no two letters within a week, and nothing told that isn't broken then."""
    told, now, last = Told(), NOW, None
    for days, broken in history:
        now += days * DAY
        since = {url: NOW - start * DAY for url, start in broken.items()}
        fresh = news(since, told, now)
        told = after_letter(since, told, fresh, now)
        assert fresh.items() <= since.items()
        if fresh:
            assert last is None or now - last >= WEEK
            last = now
        assert set(told.breaks.items()) <= set(since.items())
