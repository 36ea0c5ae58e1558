"""How often something may be done from one address: counted without keeping the address."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.process_rate import DAY
from onderneem.addon.guard.process_rate import Rate
import pytest

pytestmark = pytest.mark.pure


class Watch:
    """A clock that a test sets."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def watch():
    """The clock."""
    return Watch()


@given(st.integers(0, 5), st.lists(st.sampled_from("abc"), max_size=40))
def test_each_key_is_allowed_so_often_and_no_more(most, asked):
    """Whoever else asks in between."""
    rate = Rate(most)
    allowed = [each for each in asked if rate.allows(each)]
    assert all(allowed.count(key) == min(asked.count(key), most) for key in "abc")


@given(st.integers(0, 3), st.integers(0, 5))
def test_asking_for_room_takes_none(most, before):
    """However often it is asked."""
    rate = Rate(most)
    for _once in range(before):
        rate.allows("a")
    assert {rate.has_room("a") for _time in range(3)} == {before < most}
    assert rate.allows("a") is (before < most)


@pytest.mark.parametrize(("later", "allowed"), [(59, False), (60, False), (61, True)])
def test_after_its_time_one_may_again(watch, later, allowed):
    """The time runs from the first."""
    rate = Rate(1, seconds=60, now=watch)
    assert rate.allows("a")
    watch.now += later
    assert rate.allows("a") is allowed


@pytest.mark.parametrize(("later", "left"), [(0, 60), (0.5, 60), (59, 1), (60, 1), (61, 60)])
def test_it_says_after_how_long_one_may_again(watch, later, left):
    """In whole seconds; asking takes no room."""
    rate = Rate(1, seconds=60, now=watch)
    rate.allows("a")
    watch.now += later
    assert rate.seconds_left("a") == rate.seconds_left("a") == left


def test_the_salt_lasts_a_day(watch):
    """Whoever reads the memory tomorrow can't tell who was here today."""
    rate = Rate(1, seconds=10 * DAY, now=watch)
    rate.allows("10.0.0.1", "x")
    (before,) = rate._counts
    watch.now += DAY + 1
    assert rate.allows("10.0.0.1", "x")
    assert before not in rate._counts


def test_no_address_is_kept():
    """Not as text, and not as a hash that two processes share."""
    one, other = Rate(1), Rate(1)
    one.allows("192.0.2.1")
    other.allows("192.0.2.1")
    assert "192.0.2.1" not in repr(one._counts)
    assert set(one._counts).isdisjoint(other._counts)


def test_two_parts_are_no_other_two():
    """What is put together can be taken apart."""
    rate = Rate(1)
    assert rate.allows("ab", "c")
    assert rate.allows("a", "bc")


def test_memory_is_bounded():
    """However many addresses somebody has; the oldest is forgotten."""
    rate = Rate(1, keys=10)
    for number in range(50):
        rate.allows(str(number))
    assert len(rate._counts) == 10
    assert not rate.allows("49")
