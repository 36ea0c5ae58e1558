"""The index of states says what each call says, at every moment, and never stores "now"."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon import clock
from onderneem.addon.finder.state_index import StateIndex
from onderneem.addon.subsidies.found import Found
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import State
from onderneem.addon.subsidies.window import Window
from types import SimpleNamespace
from ZODB import DB
import pickle
import pytest

pytestmark = pytest.mark.pure

NAME = "onderneem_state"
FIRST = datetime(2026, 1, 1, tzinfo=timezone.utc)
moments = st.integers(0, 400 * 24).map(lambda hours: FIRST + timedelta(hours=hours))
bounds = st.none() | moments
windows = st.lists(st.builds(Window, bounds, bounds), max_size=3).map(tuple)
calls = st.builds(Call, windows, st.just(False), bounds, bounds) | st.just(Call((), True))


def filled(calls) -> StateIndex:
    """Return an index of these calls, numbered."""
    index = StateIndex(NAME)
    for number, call in enumerate(calls):
        index.index_object(number, SimpleNamespace(**{NAME: call.segments()}))
    return index


@given(st.lists(calls, max_size=5), moments)
def test_it_says_what_each_call_says(calls, now):
    """Each call is in exactly the state that its one rule gives."""
    index = filled(calls)
    for state in State:
        expected = [n for n, call in enumerate(calls) if call.state(now) is state]
        assert list(index.in_state(state.value, now)) == expected


@given(st.lists(calls, min_size=2, max_size=5), moments, st.data())
def test_what_changed_is_forgotten(calls, now, data):
    """Indexed anew or taken out, nothing of before is left."""
    index = filled(calls)
    for number in range(len(calls)):
        index.index_object(number, SimpleNamespace(**{NAME: calls[0].segments()}))
    gone = data.draw(st.integers(0, len(calls) - 1))
    index.unindex_object(gone)
    left = [n for n in range(len(calls)) if n != gone]
    for state in State:
        expected = left if calls[0].state(now) is state else []
        assert list(index.in_state(state.value, now)) == expected
    assert len(index) == len(left)


@given(st.lists(calls, min_size=1, max_size=4), st.lists(moments, min_size=2, max_size=6), calls)
def test_what_is_kept_in_memory_is_what_one_would_find(calls, asked, other):
    """At whatever moments it is asked, before and after a change, committed or not."""
    database = DB(None)
    index = filled(calls)
    with database.transaction() as connection:
        connection.root.index = index
    with database.transaction() as connection:
        index, fresh = connection.root.index, filled(calls)
        for now in [*asked, *asked]:
            for state in State:
                expected = list(fresh.in_state(state.value, now))
                assert list(index.in_state(state.value, now)) == expected
        index.index_object(0, SimpleNamespace(**{NAME: other.segments()}))
        for now in asked:
            assert list(index.in_state(other.state(now).value, now))[:1] == [0]
        connection.transaction_manager.savepoint()
        assert list(index.in_state(other.state(now).value, now))[:1] == [0]
        connection.transaction_manager.abort()
        for now in asked:
            assert 0 in list(index.in_state(calls[0].state(now).value, now))
    database.close()


@given(st.lists(calls, max_size=4), moments)
def test_its_edges_are_in_order(calls, now):
    """Ends from the soonest on, beginnings back from the latest."""
    index = filled(calls)
    for state in State:
        ends = [moment for moment, _docs in index.by_end(state.value, now)]
        begins = [moment for moment, _docs in index.by_begin(state.value, now)]
        assert ends == sorted(ends)
        assert begins == sorted(begins, reverse=True)


@given(calls, moments)
def test_a_card_says_what_the_page_says(call, now):
    """When it opens and closes, read from the index, is what the call's own rule says."""
    found = Found(filled([call]).segment_of(0, now))
    assert found.state(now) is call.state(now)
    assert found.since(now) == call.since(now)
    assert found.closes_next(now) == call.closes_next(now)
    assert found.opens_next(now) == call.opens_next(now)


TWO = Call(
    (
        Window(FIRST, FIRST + timedelta(days=20)),
        Window(FIRST + timedelta(days=100), FIRST + timedelta(days=120)),
    )
)


@pytest.mark.parametrize(("day", "state"), [(1, "open"), (50, "announced"), (101, "open")])
def test_two_windows_are_not_one_long_one(day, state):
    """Between them the call is announced, not open."""
    now = FIRST + timedelta(days=day)
    index = filled([TWO])
    assert [s.value for s in State if list(index.in_state(s.value, now))] == [state]


def test_the_catalog_asks_it_by_the_clock():
    """A query names states only; now is that of the clock."""
    index = filled([TWO, Call((), True)])
    with clock.pinned(FIRST + timedelta(days=1)):
        assert list(index._apply_index({NAME: ["open", "continuous"]})[0]) == [0, 1]
        assert list(index._apply_index({NAME: "open"})[0]) == [0]
        assert list(index._apply_index({NAME: "nonsense"})[0]) == []
        assert index._apply_index({"other": "open"}) is None


def test_what_has_no_segments_is_not_in_it():
    """A permit has no state."""
    index = StateIndex(NAME)
    assert index.index_object(1, SimpleNamespace()) == 0
    assert (len(index), index.segment_of(1, FIRST)) == (0, ())
    index.unindex_object(1)


def test_it_travels():
    """What is stored is plain, whatever was asked of it before."""
    index = filled([TWO])
    index.in_state("open", FIRST)
    assert list(pickle.loads(pickle.dumps(index)).in_state("open", FIRST)) == [0]  # noqa: S301
