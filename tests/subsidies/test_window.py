"""Pure: the state of a call: all of time has exactly one, by one rule."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import OVER
from onderneem.addon.subsidies.window import State
from onderneem.addon.subsidies.window import Window
import itertools
import pytest

pytestmark = pytest.mark.pure

UTC = timezone.utc
MARCH_1, MAY_31 = date(2026, 3, 1), date(2026, 5, 31)
SPRING = Window(MARCH_1, MAY_31)
AUTUMN = Window(date(2026, 9, 1), date(2026, 11, 30))


def at(year, month, day, hour=0, minute=0, second=0, micro=0):
    """A moment on the clock in Brussels."""
    return datetime(year, month, day, hour, minute, second, micro, tzinfo=BRUSSELS)


NOON = Window(at(2026, 3, 1, 9), at(2026, 5, 29, 12))
TABLE = {
    "one window": (
        Call((SPRING,)),
        [
            (at(2026, 2, 28, 23, 59, 59, 999_999), "announced"),
            (at(2026, 3, 1), "open"),
            (at(2026, 5, 16, 23, 59, 59), "open"),
            (at(2026, 5, 17), "closing-soon"),
            (at(2026, 5, 31, 23, 59, 59, 999_999), "closing-soon"),
            (at(2026, 6, 1), "closed"),
        ],
    ),
    "times": (
        Call((NOON,)),
        [
            (at(2026, 3, 1, 8, 59, 59), "announced"),
            (at(2026, 3, 1, 9), "open"),
            (at(2026, 5, 14, 23, 59, 59), "open"),
            (at(2026, 5, 15), "closing-soon"),
            (at(2026, 5, 29, 12, 0, 0, 999_999), "closing-soon"),
            (at(2026, 5, 29, 12, 0, 1), "closed"),
        ],
    ),
    "two windows": (
        Call((AUTUMN, SPRING)),
        [
            (at(2026, 5, 31, 12), "closing-soon"),
            (at(2026, 6, 1), "announced"),
            (at(2026, 9, 1), "open"),
            (at(2026, 12, 1), "closed"),
        ],
    ),
    "only an opening": (
        Call((Window(opens=MARCH_1),)),
        [(at(2026, 2, 28), "announced"), (at(2026, 3, 1), "open"), (at(9998, 1, 1), "open")],
    ),
    "only a closing": (
        Call((Window(closes=MAY_31),)),
        [(at(2, 1, 1), "open"), (at(2026, 5, 31), "closing-soon"), (at(2026, 6, 1), "closed")],
    ),
    "continuous": (
        Call(continuous=True),
        [(at(2, 1, 1), "continuous"), (at(9998, 1, 1), "continuous")],
    ),
    "continuous from a day on": (
        Call((Window(opens=MARCH_1),), continuous=True),
        [(at(2026, 2, 28), "announced"), (at(2026, 3, 1), "continuous")],
    ),
    "exhausted": (
        Call((SPRING,), exhausted_on=date(2026, 5, 3)),
        [
            (at(2026, 4, 17, 23, 59, 59), "open"),
            (at(2026, 4, 18), "closing-soon"),
            (at(2026, 5, 2, 23, 59, 59), "closing-soon"),
            (at(2026, 5, 3), "exhausted"),
            (at(2030, 1, 1), "exhausted"),
        ],
    ),
    "exhausted on the day that it opened": (
        Call((NOON,), exhausted_on=MARCH_1),
        [(at(2026, 2, 28, 23), "announced"), (at(2026, 3, 1, 10), "exhausted")],
    ),
    "exhausted after it closed": (
        Call((SPRING,), exhausted_on=date(2026, 6, 10)),
        [(at(2026, 6, 1), "closed"), (at(2026, 6, 11), "closed")],
    ),
    "exhausted, with a new round": (
        Call((SPRING, AUTUMN), exhausted_on=date(2026, 5, 3)),
        [
            (at(2026, 5, 3), "announced"),
            (at(2026, 9, 1), "open"),
            (at(2026, 12, 1), "closed"),
        ],
    ),
    "withdrawn": (
        Call((SPRING, AUTUMN), withdrawn_on=date(2026, 5, 3)),
        [(at(2026, 5, 2), "closing-soon"), (at(2026, 5, 3), "withdrawn")],
    ),
    "withdrawn before it opened": (
        Call((AUTUMN,), withdrawn_on=date(2026, 5, 3)),
        [(at(2026, 5, 2), "closed"), (at(2026, 9, 2), "withdrawn")],
    ),
    "withdrawn is more than exhausted": (
        Call(continuous=True, exhausted_on=MARCH_1, withdrawn_on=MAY_31),
        [(at(2026, 3, 1), "exhausted"), (at(2026, 5, 31), "withdrawn")],
    ),
    "reversed": (Call((Window(MAY_31, MARCH_1),)), [(at(2026, 4, 1), "closed")]),
    "beyond the calendar": (
        Call((Window(date.min, date.max), Window(datetime(1, 1, 1), datetime(9999, 12, 31)))),  # noqa: DTZ001
        [(at(2026, 4, 1), "open")],
    ),
}
ROWS = [
    pytest.param(call, moment, state, id=f"{name} {moment:%Y-%m-%d %H:%M:%S}")
    for name, (call, rows) in TABLE.items()
    for moment, state in rows
]


@pytest.mark.parametrize(("call", "moment", "state"), ROWS)
def test_both_ends_of_a_window_count(call, moment, state):
    """Who applies in the first or the last second is in time ("tot en met")."""
    assert call.state(moment).value == state


@pytest.mark.parametrize(
    ("closes", "last"),
    [
        # The clocks go forward at 2 o'clock, and back at 3.
        (date(2026, 3, 29), datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC)),
        (datetime(2026, 10, 25, 1, 30), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)),  # noqa: DTZ001
        (at(2026, 7, 1, 12), datetime(2026, 7, 1, 10, tzinfo=UTC)),
        (at(2026, 12, 1, 12), datetime(2026, 12, 1, 11, tzinfo=UTC)),
    ],
)
def test_a_day_ends_when_it_ends_in_brussels(closes, last):
    """In summer and in winter, and on the days that the clocks change."""
    call = Call((Window(closes=closes),))
    assert call.state(last) is State.CLOSING_SOON
    assert call.state(last + timedelta(seconds=1)) is State.CLOSED
    assert call.closes_next(last) == last + timedelta(seconds=1)


def test_a_fortnight_across_the_change_of_clocks_begins_at_midnight():
    """14 days on the calendar, not 336 hours."""
    call = Call((Window(closes=date(2026, 4, 5)),))
    assert call.next_change(at(2026, 3, 1)) == at(2026, 3, 22)


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
moments = st.datetimes(datetime(2024, 6, 1), datetime(2028, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001
bounds = st.none() | days | moments | moments.map(lambda each: each.replace(tzinfo=None))
windows = st.builds(Window, bounds, bounds)
calls = st.builds(
    Call, st.lists(windows, max_size=4).map(tuple), st.booleans(), bounds, st.none() | days
)


def first_second(bound):
    """The naive way: a day begins at midnight here, a time with its second."""
    if not isinstance(bound, datetime):
        return datetime.combine(bound, time(), BRUSSELS).astimezone(UTC)
    return (bound if bound.tzinfo else bound.replace(tzinfo=BRUSSELS)).astimezone(UTC)


def directly(call, now):
    """The state, told at one moment and nothing of any other; no segments."""

    def after(bound):  # is ``now`` later than the last second of the bound?
        if isinstance(bound, datetime):
            return now >= first_second(bound).replace(microsecond=0) + timedelta(seconds=1)
        return now.astimezone(BRUSSELS).date() > bound

    def before(bound):
        return now < first_second(bound).replace(microsecond=0)

    def may_be(window):
        gone = call.withdrawn_on and window.opens
        return not (gone and first_second(call.withdrawn_on) <= first_second(window.opens))

    possible = [each for each in call.windows or (Window(),) if not is_reversed(each)]
    if call.withdrawn_on and not before(call.withdrawn_on):
        return "withdrawn"
    possible = [each for each in possible if may_be(each)]
    open_now = [
        each
        for each in possible
        if not (each.opens and before(each.opens))
        and not (each.closes and after(each.closes))
        and not (spent_in(call, each) and not before(call.exhausted_on))
    ]
    if open_now:
        return "open"
    ahead = [each for each in possible if each.opens and before(each.opens)]
    if any(not spent_in(call, each) or before(call.exhausted_on) for each in ahead):
        return "announced"
    return "over"


def is_reversed(window):
    """Whether it closes before it opens."""
    if not (window.opens and window.closes):
        return False
    return last_instant(window.closes) <= first_second(window.opens).replace(microsecond=0)


def last_instant(bound):
    """The first instant after a bound."""
    if isinstance(bound, datetime):
        return first_second(bound).replace(microsecond=0) + timedelta(seconds=1)
    return first_second(bound + timedelta(days=1))


def spent_in(call, window):
    """Whether the budget that was spent is that of this window."""
    spent = call.exhausted_on
    if spent is None:
        return False
    begun = not window.opens or first_second(window.opens).replace(microsecond=0) < last_instant(
        spent
    )
    return begun and not (
        window.closes and last_instant(window.closes) <= first_second(spent).replace(microsecond=0)
    )


@given(calls, moments)
def test_the_state_is_what_a_direct_look_says(call, now):
    """The stretches say at every moment what one would say of that moment alone."""
    state = call.state(now)
    direct = directly(call, now)
    if state in APPLICABLE:
        assert direct == "open"
    elif state in OVER and state is not State.WITHDRAWN:
        assert direct == "over"
    else:
        assert direct == state.value


@given(calls, moments)
def test_the_segments_cover_all_of_time_once(call, now):
    """From ever to ever, each begins where the one before it ends, and no two say the same."""
    segments = call.segments()
    assert segments[0].start is None
    assert segments[-1].end is None
    assert all(a.end == b.start and a.state != b.state for a, b in itertools.pairwise(segments))
    assert all(each.start < each.end for each in segments if each.start and each.end)
    holding = [each for each in segments if contains(each, now)]
    assert [each.state for each in holding] == [call.state(now)]


def contains(segment, now):
    """Start included, end not."""
    return (segment.start is None or segment.start <= now) and (
        segment.end is None or now < segment.end
    )


@given(calls, st.randoms(use_true_random=False))
def test_the_order_of_the_windows_is_nothing(call, random):
    """An editor may put them as he likes."""
    shuffled = list(call.windows)
    random.shuffle(shuffled)
    other = Call(tuple(shuffled), call.continuous, call.exhausted_on, call.withdrawn_on)
    assert other.segments() == call.segments()


@given(calls, moments)
def test_the_next_change_is_a_change(call, now):
    """Until then the state stays; at it, it is another."""
    change = call.next_change(now)
    if change is not None:
        assert change > now
        assert call.state(change - timedelta.resolution) is call.state(now)
        assert call.state(change) is not call.state(now)


@given(calls, moments)
def test_it_closes_soon_for_a_fortnight_at_most(call, now):
    """Two weeks before the end a visitor is warned."""
    if call.state(now) is State.CLOSING_SOON:
        last_day = (call.closes_next(now) - timedelta.resolution).astimezone(BRUSSELS).date()
        today = now.astimezone(BRUSSELS).date()
        # A window that goes on right behind it makes the end later.
        assert call.windows[1:] or last_day - today <= timedelta(days=14)


@given(calls, moments)
def test_only_a_continuous_call_is_called_so(call, now):
    """“Always open” is a promise that another call doesn't make."""
    if call.state(now) is State.CONTINUOUS:
        assert call.continuous
    if call.continuous:
        assert call.state(now) is not State.OPEN


@given(calls, moments)
def test_withdrawn_is_for_good(call, now):
    """Nothing opens after it."""
    if call.withdrawn_on and now >= first_second(call.withdrawn_on):
        assert call.state(now) is State.WITHDRAWN
        assert call.next_change(now) is None


@given(calls, moments)
def test_when_it_opens_or_closes_is_when_that_is_said(call, now):
    """What a reminder waits for is the change itself."""
    opens, closes = call.opens_next(now), call.closes_next(now)
    if opens is not None:
        assert call.state(now) is State.ANNOUNCED
        assert call.state(opens) in APPLICABLE
    if closes is not None:
        assert call.state(closes - timedelta.resolution) in APPLICABLE
        assert call.state(closes) not in APPLICABLE
