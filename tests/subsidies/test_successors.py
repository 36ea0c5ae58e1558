"""A call that ends and nothing follows is a task, as long as nobody said that it is meant."""

from datetime import date
from datetime import datetime
from datetime import timezone
from hypothesis import given
from onderneem.addon import clock
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.finder.state_index import stretch_of
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.successors import AHEAD
from onderneem.addon.subsidies.successors import BEHIND
from onderneem.addon.subsidies.successors import end_to_follow
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import Window
from Products.CMFCore.indexing import processQueue
from tests.subsidies.test_window import calls
from tests.subsidies.test_window import moments
from tests.topics.reading import make
from tests.topics.reading import pointing_at
from zope.component import getUtility
from zope.lifecycleevent import modified
import pytest

SPRING = (Window(date(2026, 3, 1), date(2026, 5, 31)),)
BOTH = (*SPRING, Window(date(2026, 9, 1), date(2026, 11, 30)))
JUNE_1 = datetime(2026, 5, 31, 22, tzinfo=timezone.utc)

MAY_3 = datetime(2026, 5, 2, 22, tzinfo=timezone.utc)


def at(month, day):
    """Noon on a day of 2026."""
    return datetime(2026, month, day, 12, tzinfo=clock.BRUSSELS)


def stretches_from(call, now):
    """The stretches of a call as the index gives them: from that of now on."""
    ahead = [each for each in call.segments() if each.end is None or each.end > now]
    return [stretch_of(each) for each in ahead]


@pytest.mark.pure
@pytest.mark.parametrize(
    ("call", "now", "end"),
    [
        (Call(SPRING), at(4, 1), None),
        (Call(SPRING), at(4, 2), JUNE_1),
        (Call(SPRING), at(5, 31), JUNE_1),
        (Call(SPRING), at(6, 1), JUNE_1),
        (Call(SPRING), at(7, 30), JUNE_1),
        (Call(SPRING), at(8, 1), None),
        (Call(BOTH), at(5, 20), None),
        (Call(BOTH), at(7, 1), None),
        (Call(SPRING, withdrawn_on=date(2026, 5, 3)), at(5, 1), None),
        (Call(SPRING, exhausted_on=date(2026, 5, 3)), at(5, 10), MAY_3),
        (Call(continuous=True), at(5, 1), None),
    ],
)  # fmt: skip
def test_the_last_end_is_told_when_it_is_near(call, now, end):
    """Sixty days before and after; not between rounds, nor of what was withdrawn."""
    assert end_to_follow(stretches_from(call, now), now) == end


@pytest.mark.pure
@given(calls, moments)
def test_what_ends_and_does_not_come_back_is_told(call, now):
    """The end is near, one can apply before it and never after."""
    now = now.replace(microsecond=0)
    end = end_to_follow(stretches_from(call, now), now)
    if end is not None:
        assert now - BEHIND <= end <= now + AHEAD
        assert call.opens_next(max(end, now)) is None
        assert call.closes_next(max(end, now)) is None


@pytest.fixture
def terrace(open_section):
    """A premium that closes at the end of May, and says nothing more."""
    row = ISubsidy["windows"].row(opens=date(2026, 3, 1), closes=date(2026, 5, 31))
    made = make(open_section, "onderneem.Subsidy", "terras", continuous=False, windows=(row,))
    # Published whenever the test runs; the days that it looks at may lie before.
    made.setEffectiveDate(None)
    return made


def tasks(section, month=5, day=20) -> list[str]:
    """The titles of the tasks on that day."""
    # As the end of a request does: what was changed is in the index then.
    processQueue()
    source = getUtility(ITaskSource, "closing-subsidy")
    with clock.pinned(at(month, day)):
        found = source.batch(section, 0, 25)
        assert source.total(section) == len(found)
    return [each.title for each in found]


def test_an_editor_is_asked_for_a_successor(open_section, terrace):
    """From sixty days before the end on; the task leads to the copy."""
    assert tasks(open_section, 4, 1) == []
    assert tasks(open_section) == ["Terras"]
    with clock.pinned(at(5, 20)):
        (task,) = getUtility(ITaskSource, "closing-subsidy").batch(open_section, 0, 1)
    assert task.url == f"{terrace.absolute_url()}/@@next-year"


@pytest.mark.parametrize("change", ["ended", "replaced", "another round", "retracted"])
def test_who_answered_is_asked_no_more(open_section, terrace, change):
    """It ends for good, something replaces it, a round follows, or nobody sees it."""
    other = make(open_section, "onderneem.Subsidy", "ander", private=True)
    if change == "ended":
        terrace.ended = True
    elif change == "replaced":
        terrace.replaced_by = pointing_at(other)
    elif change == "another round":
        terrace.windows = (*terrace.windows, ISubsidy["windows"].row(opens=date(2026, 9, 1)))
    else:
        terrace.portal_workflow.doActionFor(terrace, "retract")
    modified(terrace)
    assert tasks(open_section) == []
