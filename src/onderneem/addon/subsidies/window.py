"""Pure: the state of a call, at any moment: the one rule for page, finder, REST, mail and calendar.

Windows are absolute; what depends on an applicant's own dates is in ``relative``.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from enum import Enum
from functools import cached_property
from onderneem.addon.subsidies.moments import begin_of
from onderneem.addon.subsidies.moments import Bound
from onderneem.addon.subsidies.moments import day_of
from onderneem.addon.subsidies.moments import end_of

SOON = timedelta(days=14)


class State(str, Enum):
    """What a visitor wants to know of a call."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    CONTINUOUS = "continuous"
    CLOSED = "closed"
    EXHAUSTED = "exhausted"
    WITHDRAWN = "withdrawn"


# One can apply now.
APPLICABLE = frozenset((State.OPEN, State.CLOSING_SOON, State.CONTINUOUS))
# One can't apply any more, and nothing is announced.
OVER = frozenset((State.CLOSED, State.EXHAUSTED, State.WITHDRAWN))


@dataclass(frozen=True)
class Window:
    """From when to when an application counts, both included; a missing bound never limits."""

    opens: Bound = None
    closes: Bound = None

    @property
    def start(self) -> datetime | None:
        """The first instant, in UTC."""
        return begin_of(self.opens)

    @property
    def end(self) -> datetime | None:
        """The first instant after it, in UTC."""
        return end_of(self.closes)

    @property
    def is_reversed(self) -> bool:
        """Whether it closes before it opens: nobody can ever apply in it."""
        start, end = self.start, self.end
        return start is not None and end is not None and end <= start


@dataclass(frozen=True)
class Segment:
    """A stretch of time with one state; in UTC, the start in it, the end not; None: unbounded."""

    start: datetime | None
    end: datetime | None
    state: State


@dataclass(frozen=True)
class _Span:
    """A window as instants, after what cut it; ``cut``: the budget was spent in it."""

    start: datetime | None
    end: datetime | None
    cut: bool = False

    def holds(self, moment: datetime) -> bool:
        """Whether one can apply."""
        return not (self.start and moment < self.start) and not (self.end and self.end <= moment)


@dataclass(frozen=True)
class Call:
    """When one can apply.

    ``exhausted_on``: from the beginning of that day (or from that moment) the budget is spent. It
    ends the windows that opened by then; one that opens on a later day is a new round.
    ``withdrawn_on``: from then on it is withdrawn, whatever the windows say. What replaces a call
    doesn't change its state: a successor may open before this one closes.
    """

    windows: tuple[Window, ...] = ()
    continuous: bool = False
    exhausted_on: Bound = None
    withdrawn_on: Bound = None

    def segments(self) -> tuple[Segment, ...]:
        """Return all of time in order, without a gap or an overlap; two neighbours differ."""
        return self._segments

    def segment(self, now: datetime) -> Segment:
        """Return the stretch that ``now`` (aware) lies in."""
        starts = [each.start for each in self._segments[1:] if each.start]
        return self._segments[bisect_right(starts, now)]

    def state(self, now: datetime) -> State:
        """Return the state at ``now`` (aware)."""
        return self.segment(now).state

    def next_change(self, now: datetime) -> datetime | None:
        """Return when the state changes next; None: never, as far as is known."""
        return self.segment(now).end

    def opens_next(self, now: datetime) -> datetime | None:
        """Return when one can apply again or for the first time; None where one can, or never."""
        if self.state(now) in APPLICABLE:
            return None
        later = (each for each in self._segments if each.start and now < each.start)
        return next((each.start for each in later if each.state in APPLICABLE), None)

    def closes_next(self, now: datetime) -> datetime | None:
        """Return the first instant at which one can't apply any more; None: no end, or not open.

        Windows that follow each other without a gap are one.
        """
        later = [each for each in self._segments if each.end is None or each.end > now]
        if later[0].state not in APPLICABLE:
            return None
        ends = (each.start for each in later if each.state not in APPLICABLE)
        return next(ends, None)

    def since(self, now: datetime) -> datetime | None:
        """Return since when the state is what it is; None: as far back as is known."""
        return self.segment(now).start

    def bounds(self) -> tuple[datetime | None, datetime | None]:
        """Return from when to when one can apply at all, gaps included; None: unbounded."""
        segments = [each for each in self._segments if each.state in APPLICABLE]
        return (segments[0].start, segments[-1].end) if segments else (None, None)

    @cached_property
    def _segments(self) -> tuple[Segment, ...]:
        spans, withdrawn = self._spans, begin_of(self.withdrawn_on)
        changes = {withdrawn} if withdrawn else set()
        for span in spans:
            changes |= {each for each in (span.start, span.end, _soon(span.end)) if each}
        starts: list[datetime | None] = [None, *sorted(changes)]
        found: list[Segment] = []
        for start in starts:
            state = _state_from(start, spans, withdrawn)
            if not found or found[-1].state is not state:
                found.append(Segment(start, None, state))
        ends = [each.start for each in found[1:]] + [None]
        return tuple(
            Segment(each.start, end, self._named(each.state))
            for each, end in zip(found, ends, strict=True)
        )

    def _named(self, state: State) -> State:
        return State.CONTINUOUS if self.continuous and state is State.OPEN else state

    @property
    def _spans(self) -> tuple[_Span, ...]:
        """The windows, cut; a call of which nothing is said never closes."""
        windows = self.windows or (Window(),)
        return tuple(_cut_all(windows, self.exhausted_on, begin_of(self.withdrawn_on)))


def _cut_all(
    windows: Iterable[Window], exhausted_on: Bound, withdrawn: datetime | None
) -> Iterable[_Span]:
    spent, round_ends = begin_of(exhausted_on), end_of(exhausted_on)
    for window in windows:
        start, end, cut = window.start, window.end, False
        if window.is_reversed:
            continue
        if spent and round_ends and (not start or start < round_ends) and (not end or spent < end):
            # Spent on the very day that it opened: it opened for nobody.
            start, end, cut = (min(start, spent) if start else None), spent, True
        if withdrawn and start and withdrawn <= start:
            continue  # it never opened
        if withdrawn and (not end or withdrawn < end):
            end = withdrawn
        yield _Span(start, end, cut)


def _soon(end: datetime | None) -> datetime | None:
    """From the beginning of the day a fortnight before its last day a call closes soon."""
    return begin_of(day_of(end - timedelta.resolution) - SOON) if end else None


def _state_from(
    start: datetime | None, spans: tuple[_Span, ...], withdrawn: datetime | None
) -> State:
    """Return the state from ``start`` (None: before everything) until the next change."""
    if start is None:
        return _before_all(spans)
    if withdrawn and withdrawn <= start:
        return State.WITHDRAWN
    holding = [span.end for span in spans if span.holds(start)]
    if holding:
        return _while_open(holding, start)
    if any(span.start and start < span.start for span in spans):
        return State.ANNOUNCED
    return _when_over(spans)


def _before_all(spans: tuple[_Span, ...]) -> State:
    if any(span.start is None for span in spans):
        return State.OPEN
    return State.ANNOUNCED if spans else State.CLOSED


def _while_open(ends: list[datetime | None], moment: datetime) -> State:
    """The window that closes last decides."""
    known = [each for each in ends if each]
    soon = _soon(max(known)) if len(known) == len(ends) else None
    return State.CLOSING_SOON if soon and soon <= moment else State.OPEN


def _when_over(spans: tuple[_Span, ...]) -> State:
    """The window that closed last says why."""
    ended = [(span.end, span.cut) for span in spans if span.end]
    return State.EXHAUSTED if ended and max(ended)[1] else State.CLOSED
