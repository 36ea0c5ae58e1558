"""Pure: counts in memory: none is lost or doubled, and their number is bounded."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.tally import Tally
import pytest

pytestmark = pytest.mark.pure

keys = st.lists(st.sampled_from("abcdef"), max_size=40)


def everything(key) -> bool:
    """Name every key."""
    return True


def counted(found, most=10_000) -> Tally:
    """Return a tally with these counted."""
    tally = Tally(most)
    for key in found:
        tally.add(key)
    return tally


@given(keys)
def test_taken_is_what_was_added(added):
    """Each once, and nothing is left behind."""
    tally = counted(added)
    assert tally.take(everything) == Counter(added)
    assert tally.take(everything) == {}


@given(keys, st.sets(st.sampled_from("abcdef")))
def test_only_what_is_named_is_taken(added, mine):
    """One site's job leaves the counts of the others."""
    tally = counted(added)
    taken = tally.take(mine.__contains__)
    assert set(taken) == mine & set(added)
    assert Counter(taken) + Counter(tally.take(everything)) == Counter(added)


@given(keys, keys)
def test_what_is_given_back_counts_again(added, later):
    """After a failed save the numbers are as if nobody had taken them."""
    tally = counted(added)
    taken = tally.take(everything)
    for key in later:
        tally.add(key)
    tally.give_back(taken)
    assert tally.take(everything) == Counter(added + later)


@given(keys, st.integers(1, 4))
def test_past_the_bound_only_known_keys_count(added, most):
    """Somebody who asks for a million addresses fills no memory."""
    known = set(list(dict.fromkeys(added))[:most])
    assert counted(added, most).take(everything) == Counter(key for key in added if key in known)


def test_threads_lose_no_count():
    """Many requests at once count as many."""
    tally = Tally()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: [tally.add("a") for _ in range(500)], range(8)))
    assert tally.take(everything) == {"a": 4000}
