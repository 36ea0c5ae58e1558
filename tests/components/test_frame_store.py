"""The store of frames: bounded in age and number, and never a stranger's value."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.components.frame_store import FrameStore
import pytest

pytestmark = pytest.mark.pure


class Clock:
    """A clock that only moves when told."""

    now = 0.0

    def __call__(self):
        return self.now


def test_a_value_is_made_once_while_it_is_young():
    """Within its time a value comes from memory."""
    made = []
    store = FrameStore(60, 10, Clock())
    for _ in range(3):
        assert store.get("a", lambda: made.append(1) or ("x",)) == ("x",)
    assert made == [1]


def test_an_old_value_is_made_anew():
    """At the limit it counts as old."""
    clock = Clock()
    store = FrameStore(60, 10, clock)
    store.get("a", lambda: ("old",))
    clock.now = 60.0
    assert store.get("a", lambda: ("new",)) == ("new",)


def test_what_cannot_be_made_is_remembered_too():
    """None is an answer: a theme that can't be cut isn't tried at every request."""
    store = FrameStore(60, 10, Clock())
    store.get("a", lambda: None)
    assert store.get("a", lambda: ("made again",)) is None


@given(st.lists(st.integers(0, 30), max_size=60))
def test_it_never_holds_more_than_it_may(keys):
    """Whatever is asked, the number kept is bounded, and each key gets its own value."""
    store = FrameStore(60, 5, Clock())
    for key in keys:
        assert store.get(key, lambda key=key: (str(key),)) == (str(key),)
        assert len(store) <= 5
