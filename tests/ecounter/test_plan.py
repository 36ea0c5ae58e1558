"""Which links a round asks: what is due, and one page of each server, out or not."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.ecounter.health import after
from onderneem.addon.ecounter.health import held
from onderneem.addon.ecounter.health import is_held
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.health import server_after
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.plan import plan
from onderneem.addon.ecounter.plan import recovered
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
import pytest

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)
RULES = Rules()
GOOD = Answer(Outcome.OK, "https://a.example", 200)
OUT = Answer(Outcome.TIMEOUT, "https://a.example")
BUSY = Answer(Outcome.BUSY, "https://a.example", 503, retry_after=7200)
A = [f"https://a.example/{number}" for number in range(5)]


def checked(hours_ago, answer=GOOD):
    """Return the health of a link that was asked so long ago."""
    return after(NEVER, answer, NOW - hours_ago * HOUR, RULES)


def server(*answers, hours_ago=1.0):
    """Return the health of a server that gave these answers, an hour apart, the last then."""
    health = NEVER
    for back, answer in zip(range(len(answers) - 1, -1, -1), answers, strict=True):
        health = server_after(health, answer, NOW - (hours_ago + back) * HOUR, RULES)
    return health


def urls(links, servers, most=100):
    """Return the addresses that a round asks."""
    return [url for url, _health in plan(links, servers, NOW, most)]


def test_what_is_new_comes_first_and_then_what_waited_longest():
    """So nothing waits for ever, whatever doesn't fit."""
    links = [(A[0], checked(30)), (A[1], NEVER), (A[2], checked(40)), (A[3], checked(2))]
    assert urls(links, {}) == [A[1], A[2], A[0]]
    assert urls(links, {}, most=2) == [A[1], A[2]]


def test_a_server_with_nothing_due_is_asked_for_the_page_that_waited_longest():
    """Every hour another page, and none within the hour."""
    links = [(A[0], checked(5)), (A[1], checked(9)), (A[2], checked(3))]
    assert urls(links, {"a.example": server(GOOD, hours_ago=1)}) == [A[1]]
    assert urls(links, {"a.example": server(GOOD, hours_ago=0.5)}) == []


def test_of_a_server_that_is_out_one_page_is_asked():
    """However many are due; and none while it asks to be left alone."""
    links = [(url, checked(30 + number)) for number, url in enumerate(A)]
    assert urls(links, {"a.example": server(OUT)}) == [A[4]]
    busy = Answer(Outcome.BUSY, A[0], 503, retry_after=4 * 3600)
    assert urls(links, {"a.example": server(busy, hours_ago=3)}) == []
    assert urls(links, {"a.example": server(busy, hours_ago=4)}) == [A[4]]


def test_of_a_server_that_is_out_the_page_that_somebody_wants_checked_is_asked():
    """ "Check now" means this page, not another one."""
    links = [(url, checked(30 + number)) for number, url in enumerate(A)]
    links[1] = (A[1], replace(links[1][1], next_check=None))
    assert urls(links, {"a.example": server(OUT)}) == [A[1]]


def test_a_page_that_failed_with_its_server_is_asked_when_that_is_back():
    """Its own wait may be a day by now; one that failed by itself keeps its wait."""
    failed, gone = checked(3, OUT), checked(3, Answer(Outcome.GONE, A[1], 404))
    later = NOW + 9 * HOUR
    links = [(A[0], replace(failed, next_check=later)), (A[1], replace(gone, next_check=later))]
    assert urls(links, {"a.example": server(OUT, GOOD, hours_ago=0.5)}) == [A[0]]


def test_the_hourly_question_is_one_that_may_be_asked():
    """What robots.txt forbids tells nothing of its server; where all is forbidden, robots.txt."""
    forbidden = [(url, after(NEVER, Answer(Outcome.ROBOTS, url), NOW, RULES)) for url in A[:2]]
    assert urls([*forbidden, (A[2], checked(2))], {}) == [A[2]]
    due = [(A[0], replace(forbidden[0][1], next_check=NOW)), (A[2], checked(2))]
    assert urls(due, {}) == [A[2], A[0]]
    assert urls(forbidden, {}) == [A[0]]


def test_servers_are_told_apart_by_name_and_port():
    """Capitals make no other server."""
    assert server_of("https://A.Example:8443/x") == "a.example:8443"
    links = [("https://a.example/x", checked(30)), ("https://b.example/x", checked(30))]
    assert urls(links, {"a.example": server(OUT, hours_ago=0.1)}) == ["https://b.example/x"]


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ([GOOD], Status.OK),
        ([GOOD, OUT], Status.OK),
        ([GOOD, OUT, OUT], Status.STALE),
        ([GOOD, OUT, OUT, GOOD], Status.OK),
        ([OUT] * 49, Status.BROKEN),
        ([OUT, *[Answer(Outcome.GONE, A[0], 404)] * 49], Status.OK),
    ],
)
def test_a_link_is_never_better_than_its_server(answers, status):
    """One slow page is no reason to doubt the others; a page that is gone was answered."""
    assert status_of(checked(2), NOW, RULES, server(*answers, hours_ago=0)) is status


def test_too_many_requests_is_no_sign_that_a_server_is_out():
    """We ask too much: it is left alone, and its pages stay what they were."""
    health = server(GOOD, Answer(Outcome.BUSY, A[0], 429, retry_after=7200), hours_ago=0)
    assert (health.failures, health.next_check) == (0, NOW + 2 * HOUR)


links = st.lists(
    st.tuples(
        st.tuples(st.sampled_from("abc"), st.integers(0, 9)).map(
            lambda each: f"https://{each[0]}.example/{each[1]}"
        ),
        st.builds(checked, st.integers(0, 90), st.sampled_from([GOOD, OUT])),
    ),
    unique_by=lambda each: each[0],
    max_size=25,
)
servers = st.dictionaries(
    st.sampled_from(["a.example", "b.example", "c.example"]),
    st.builds(lambda answers: server(*answers), st.lists(st.sampled_from([GOOD, OUT]), min_size=1)),
)


@given(links, servers, st.integers(0, 30))
def test_laws_of_any_round(found, known, most):
    """Each address once, never too many, every server heard, and of one that is out one page."""
    chosen = urls(found, known, most)
    assert len(chosen) == len(set(chosen)) <= most
    assert set(chosen) <= {url for url, _health in found}
    whole = urls(found, known)
    assert chosen == whole[:most]
    assert {server_of(url) for url in whole} == {server_of(url) for url, _health in found}
    for name, health in known.items():
        if health.failing_since:
            assert sum(server_of(url) == name for url in whole) <= 1


def test_a_server_that_is_back_is_asked_for_all_that_waited():
    """What somebody wants checked, what is due and what was failing, whatever with; not what was
    asked just now, nor what is well and was asked today, nor another server."""
    gone = after(NEVER, Answer(Outcome.GONE, A[1], 404), NOW, RULES)
    wanted = replace(checked(2), next_check=None)
    other = ("https://b.example/0", checked(90))
    known = [(A[0], checked(3, OUT)), (A[1], gone), (A[2], wanted), (A[3], checked(2))]
    known += [(A[4], checked(90)), other]
    well = dict.fromkeys(["a.example", "b.example"], server_after(NEVER, GOOD, NOW, RULES))
    found = recovered(known, {"a.example"}, well, {A[0]}, NOW)
    assert [url for url, _health in found] == [A[2], A[4], A[1]]
    assert recovered(known, set(), well, set(), NOW) == []


@pytest.mark.parametrize(
    "now",
    [
        {},
        {"a.example": server_after(NEVER, OUT, NOW, RULES)},
        {"a.example": held(server_after(NEVER, GOOD, NOW, RULES), BUSY, NOW, RULES)},
    ],
)
def test_a_server_that_is_still_out_or_asks_for_quiet_is_left_alone(now):
    """Also one that nothing is known of any more."""
    assert recovered([(A[0], checked(90))], {"a.example"}, now, set(), NOW) == []


@given(links, servers, st.sets(st.sampled_from(["a.example", "b.example"])), st.integers(0, 25))
def test_laws_of_a_recovery(found, known, was_out, count):
    """Each once, of the servers that are back only, nothing that was asked; all that fails of them
    is in it."""
    asked = {url for url, _health in found[:count]}
    well = {name for name, each in known.items() if not (each.failing_since or is_held(each, NOW))}
    names = was_out & well
    chosen = [url for url, _health in recovered(found, was_out, known, asked, NOW)]
    assert len(chosen) == len(set(chosen))
    assert not asked & set(chosen)
    assert {server_of(url) for url in chosen} <= names
    failing = {url for url, health in found if health.failing_since and server_of(url) in names}
    assert failing - asked <= set(chosen)
