"""A link is broken after several bad checks over a period of grace, and well at one good one."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import is_due
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import never_worked
from onderneem.addon.ecounter.health import postponed
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.health import server_after
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.health import wait_of
from onderneem.addon.ecounter.links import Status
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
import pytest

pytestmark = pytest.mark.pure
NIGHT = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
RULES = Rules()
GOOD = Answer(Outcome.OK, "https://loket.example", 200)
BAD = Answer(Outcome.TIMEOUT, "https://loket.example")
WELL = after(NEVER, GOOD, NIGHT, RULES)


def failing(health, *moments):
    """Return the health after bad checks at these moments."""
    for moment in moments:
        health = after(health, BAD, moment, RULES)
    return health


@pytest.mark.parametrize(
    ("later", "status"),
    [
        (timedelta(0), Status.OK),
        (3 * DAY, Status.OK),
        (3 * DAY + HOUR, Status.STALE),
        (300 * DAY, Status.STALE),
    ],
)
def test_a_good_check_grows_old(later, status):
    """After three days without a check nobody may say it works; it is still offered."""
    assert status_of(WELL, NIGHT + later, RULES) is status


@pytest.mark.parametrize(
    ("days", "at", "status"),
    [
        ([1], 1, Status.STALE),
        ([1, 2], 3, Status.STALE),
        ([1, 2, 2.9], 2.9, Status.STALE),
        ([1, 2, 3], 3, Status.BROKEN),
        ([1, 2, 3, 4], 30, Status.BROKEN),
    ],
)
def test_three_bad_checks_over_two_days_break_it(days, at, status):
    """Fewer checks, or all within the grace, don't."""
    health = failing(WELL, *(NIGHT + day * DAY for day in days))
    assert status_of(health, NIGHT + at * DAY, RULES) is status


def test_one_good_check_mends_it():
    """Whatever was before."""
    health = failing(WELL, *(NIGHT + day * DAY for day in range(1, 9)))
    mended = after(health, GOOD, NIGHT + 9 * DAY, RULES)
    assert status_of(mended, NIGHT + 9 * DAY, RULES) is Status.OK
    assert (mended.failures, mended.failing_since) == (0, None)


def test_a_link_that_never_worked_is_doubtful_until_its_grace_is_over():
    """It was looked at, and the editor may have mistyped it."""
    health = failing(NEVER, NIGHT)
    assert status_of(NEVER, NIGHT, RULES) is Status.UNCHECKED
    assert (never_worked(NEVER), never_worked(health)) == (False, True)
    assert status_of(health, NIGHT, RULES) is Status.STALE
    assert not never_worked(after(health, GOOD, NIGHT + DAY, RULES))
    assert not never_worked(failing(WELL, NIGHT))
    health = failing(health, NIGHT + DAY, NIGHT + 2 * DAY)
    assert status_of(health, NIGHT + 2 * DAY, RULES) is Status.BROKEN


@pytest.mark.parametrize(
    ("failures", "hours"), [(1, 1), (2, 2), (3, 4), (5, 16), (6, 24), (99, 24)]
)
def test_a_failing_link_is_left_alone_longer_each_time(failures, hours):
    """Doubled, and never more than the usual day."""
    assert wait_of(failures, None, RULES) == hours * HOUR


def test_a_busy_server_is_given_the_time_it_asks():
    """Its Retry-After counts when it is longer than ours."""
    busy = Answer(Outcome.BUSY, "https://loket.example", 503, retry_after=7200)
    assert after(WELL, busy, NIGHT, RULES).next_check == NIGHT + 2 * HOUR


def test_what_moved_is_remembered_and_an_etag_kept():
    """The editor is proposed the new address; the next check asks only whether it changed."""
    moved = replace(GOOD, moved_to="https://nieuw.example", etag='"1"')
    health = after(NEVER, moved, NIGHT, RULES)
    assert (health.moved_to, health.etag) == ("https://nieuw.example", '"1"')
    assert after(health, GOOD, NIGHT, RULES).etag == '"1"'


def test_a_failing_link_loses_its_etag():
    """It may be what fails."""
    health = after(NEVER, replace(GOOD, etag='"1"'), NIGHT, RULES)
    assert after(health, BAD, NIGHT + DAY, RULES).etag is None


def test_too_many_requests_is_nothing_bad_of_a_page():
    """Doubtful, for we can't tell; it ends a failing, and mends nothing that is broken."""
    busy = Answer(Outcome.BUSY, "https://loket.example", 429, retry_after=7200)
    asked = after(WELL, busy, NIGHT + DAY, RULES)
    assert (asked.failures, asked.next_check) == (0, NIGHT + DAY + 2 * HOUR)
    assert status_of(asked, NIGHT + 9 * DAY, RULES) is Status.STALE
    assert status_of(after(NEVER, busy, NIGHT, RULES), NIGHT, RULES) is Status.UNCHECKED
    twice = after(failing(WELL, NIGHT, NIGHT + DAY), busy, NIGHT + 2 * DAY, RULES)
    assert status_of(twice, NIGHT + 9 * DAY, RULES) is Status.STALE
    broken = failing(WELL, NIGHT, NIGHT + DAY, NIGHT + 2 * DAY)
    still = after(broken, busy, NIGHT + 3 * DAY, RULES)
    assert status_of(still, NIGHT + 3 * DAY, RULES) is Status.BROKEN


def test_what_robots_forbid_teaches_nothing():
    """Only the reason is known; what was known of the page stays."""
    forbidden = after(WELL, Answer(Outcome.ROBOTS, ""), NIGHT + DAY, RULES)
    assert (forbidden.checked, forbidden.failures) == (NIGHT, 0)
    assert forbidden.outcome is Outcome.ROBOTS


PRIVATE = Answer(Outcome.PRIVATE, "https://loket.example")


@pytest.mark.parametrize(
    ("health", "soon", "later"),
    [
        (NEVER, Status.UNCHECKED, Status.UNCHECKED),
        (WELL, Status.OK, Status.STALE),
        (failing(NEVER, NIGHT), Status.UNCHECKED, Status.UNCHECKED),
        (failing(WELL, NIGHT, NIGHT, NIGHT), Status.OK, Status.STALE),
    ],
)
def test_a_name_that_is_private_from_here_teaches_nothing(health, soon, later):
    """A municipality's own e-counter may be so in its data centre and be well for everybody else:
    no day of it makes it broken or doubtful, and what failed was at another address."""
    found = health
    for day in range(1, 9):
        found = after(found, PRIVATE, NIGHT + day * DAY, RULES)
        assert not never_worked(found)
    assert found.outcome is Outcome.PRIVATE
    assert (found.checked, found.good) == (health.good, health.good)
    assert status_of(found, NIGHT + DAY, RULES) is soon
    assert status_of(found, NIGHT + 9 * DAY, RULES) is later


@pytest.mark.parametrize("outcome", [Outcome.PRIVATE, Outcome.INSIDE])
def test_a_server_that_was_not_asked_is_neither_well_nor_out(outcome):
    """Nobody answered for it; it is looked at again at the next pulse."""
    answer = Answer(outcome, "https://loket.example")
    found = server_after(failing(NEVER, NIGHT, NIGHT), answer, NIGHT + HOUR, RULES)
    assert (found.good, found.failing_since, found.failures) == (None, None, 0)
    assert found.next_check == NIGHT + HOUR + RULES.pulse


def test_a_link_that_was_not_asked_learns_nothing():
    """Its host is out: no bad mark, only later."""
    later = postponed(WELL, NIGHT, RULES)
    assert replace(later, next_check=WELL.next_check) == WELL
    assert not is_due(later, NIGHT)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 100)), max_size=30), st.integers(0, 500))
def test_laws_of_any_history(checks, later):
    """Broken needs the grace and the failures; the last good check is never after the last."""
    now, health = NIGHT, NEVER
    for good, hours in checks:
        now += hours * HOUR
        health = after(health, GOOD if good else BAD, now, RULES)
        assert is_due(health, health.next_check)
        assert now < health.next_check <= now + RULES.every
    status = status_of(health, now + later * HOUR, RULES)
    broken = not all(good for good, _ in checks[-3:]) and status is Status.BROKEN
    if broken:
        assert health.failures >= RULES.failures
        assert [good for good, _ in checks[-3:]] == [False] * 3
    if checks and checks[-1][0]:
        assert status in (Status.OK, Status.STALE)
