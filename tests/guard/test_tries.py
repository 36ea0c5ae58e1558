"""Wrong tries are counted for a while, and never without bound."""

from onderneem.addon.guard.tries import Tries
import pytest

pytestmark = pytest.mark.pure


def test_after_so_many_it_is_enough():
    """For who tried, not for others; and not for ever."""
    tries = Tries(most=3, seconds=600)
    for _ in range(3):
        assert not tries.exhausted("one", now=0)
        tries.note("one", now=0)
    assert tries.exhausted("one", now=1)
    assert not tries.exhausted("other", now=1)
    assert not tries.exhausted("one", now=600)


def test_after_a_while_it_begins_anew():
    """Somebody who mistypes once a day is never refused."""
    tries = Tries(most=2, seconds=10)
    for day in range(5):
        tries.note("one", now=day * 100)
        assert not tries.exhausted("one", now=day * 100)


def test_the_memory_is_bounded():
    """Thousands of addresses push out the longest silent, and take no more room."""
    tries = Tries(most=1, seconds=600, kept=100)
    for number in range(1000):
        tries.note(number, now=number / 1000)
    assert len(tries._found) == 100
    assert tries.exhausted(999, now=1)
    assert not tries.exhausted(0, now=1)
    tries.forget()
    assert not tries.exhausted(999, now=1)
