"""When the clock stood still: from a question to the applicant's answer, or to the next step."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from itertools import pairwise
from onderneem.addon.dossiers.standstill import Effect
from onderneem.addon.dossiers.standstill import pauses
import pytest

pytestmark = pytest.mark.pure

BEGIN = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
W, R, RUNS, REPLIES = Effect.WAITS, Effect.RESTS, Effect.RUNS, Effect.REPLIES


def at(hour):
    """Return the moment so many hours after the beginning."""
    return BEGIN + timedelta(hours=hour)


def events(*effects):
    """Return these effects, an hour apart."""
    return [(at(hour), effect) for hour, effect in enumerate(effects)]


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        ([], []),
        ([RUNS, RUNS], []),
        ([W], [(0, None)]),
        ([W, RUNS], [(0, 1)]),
        ([W, REPLIES], [(0, 1)]),
        ([W, REPLIES, RUNS], [(0, 1)]),
        ([W, REPLIES, W], [(0, 1), (2, None)]),
        ([W, W, REPLIES], [(0, 2)]),
        ([REPLIES, W], [(1, None)]),
        ([R], [(0, None)]),
        ([R, REPLIES], [(0, None)]),
        ([R, RUNS], [(0, 1)]),
        ([W, R, REPLIES, RUNS], [(0, 3)]),
        ([R, W, REPLIES], [(0, 2)]),
    ],
)
def test_it_stands_still_while_we_wait(effects, expected):
    """An answer starts it again only where it was waited for; a decision lets it rest."""
    found = [(pause.start, pause.end) for pause in pauses(events(*effects))]
    assert found == [(at(start), None if end is None else at(end)) for start, end in expected]


@given(st.lists(st.sampled_from(list(Effect)), max_size=12))
def test_pauses_are_in_order_and_apart(effects):
    """Each ends before the next begins, and only the last may still go on."""
    found = pauses(events(*effects))
    assert all(pause.end is not None and pause.start < pause.end for pause in found[:-1])
    assert all(one.end <= other.start for one, other in pairwise(found))
