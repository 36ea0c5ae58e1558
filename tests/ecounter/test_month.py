"""A month of failures, simulated: nobody is sent to a dead page without a word about it."""

from bench.month import Checker
from bench.month import simulate
from bench.month import World
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.outbound.answers import Outcome
import pytest

pytestmark = [pytest.mark.pure, pytest.mark.hard]


@pytest.mark.parametrize("seed", range(4))
def test_products_have_a_good_link_or_a_working_fallback(seed):
    """At least 99 % of the products, over all half hours of the month (issue 4)."""
    report = simulate(seed)
    assert report.total == 27 * 30 * 48
    assert report.served >= 0.99
    assert report.share("works") > 0.85


def test_the_failures_are_real():
    """Without checks the same months leave one in ten visitors at a dead page."""
    assert all(simulate(seed, Rules(), check=False).served < 0.95 for seed in range(3))


@pytest.mark.parametrize("seed", range(2))
def test_a_region_that_goes_out_as_a_whole_is_known_to_be_out(seed):
    """For twenty days no server answers: doubtful within hours, then the desk in its place."""
    report = simulate(seed, together=True)
    assert report.share("works") < 0.40
    assert report.share("desk") > 0.55
    assert report.served >= 0.99


def test_a_server_that_is_back_is_asked_for_all_its_pages():
    """In the same round, as the job does: none of them waits for the next hour."""
    urls = [f"https://a.example/{number}" for number in range(5)]
    checker = Checker(Rules(), dict.fromkeys(urls, NEVER))
    world = World({"a.example": [(0, 6, Outcome.TIMEOUT)]})
    for hour in range(6):
        checker.round(world, hour)
    assert all(each.failing_since for each in checker.links.values())
    assert checker.round(world, 6) == len(urls)
    assert not any(each.failing_since for each in checker.links.values())


def test_the_same_luck_gives_the_same_month():
    """A report can be made again."""
    assert simulate(7).met == simulate(7).met


def test_nobody_is_asked_too_often():
    """Eleven servers: about once an hour each, and no more while they are out."""
    assert simulate(0).asked / 30 < 11 * 24 * 1.2
