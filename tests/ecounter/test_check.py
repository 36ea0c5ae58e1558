"""The nightly round: what it asks, what it keeps, and what the start button says afterwards."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.check import ask
from onderneem.addon.ecounter.check import check_due
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.jobs import ROUND
from onderneem.addon.jobs.ledger import LEASE
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import Manners
from tests.ecounter.conftest import announce
from tests.ecounter.conftest import nothing_to_offer
from tests.ecounter.test_collect import change
from tests.region import region
from tests.topics.people import Visitor
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
import pytest
import time
import transaction

NIGHT = datetime(2026, 11, 24, 2, tzinfo=clock.BRUSSELS)
DAY = timedelta(days=1)
DOOR = Door("onderneem.addon test", seconds=1.0, private=True)
# Where nothing hangs: a busy machine may take its time.
PATIENT = Door("onderneem.addon test", private=True)
LATER = datetime(2026, 12, 31, tzinfo=timezone.utc)
# As a link that went before its server did, and needn't be asked before tomorrow.
GONE = {"outcome": Outcome.GONE, "failures": 9, "next_check": LATER}
MANNERS = Manners(pause=0.0, robots=False)


def nights(site, *days, manners=MANNERS, door=None) -> list[int]:
    """Let the job run on these days after the first night; returns how many were asked."""
    asked = []
    for day in days:
        with clock.pinned(NIGHT + day * DAY):
            collect(site)
            asked.append(check_due(site, door or DOOR, Rules(), manners))
    return asked


def counter(permit, day=0):
    """Return the body of ``@e-counter`` as it is on that day."""
    from onderneem.addon.ecounter.rest import as_json

    transaction.begin()
    with clock.pinned(NIGHT + day * DAY):
        return as_json(permit, permit.REQUEST)


def test_every_address_is_asked_once(portal_of, permit, server):
    """However many items have it: here all five share the section's e-counter."""
    assert nights(portal_of, 0) == [2]
    heads = sorted(path for method, path, _headers in server.asked if method == "HEAD")
    assert heads == ["/ok/counter", "/ok/start"]
    uses = {url: uids for url, _health, uids in book.pages(portal_of)}
    assert len(uses[f"{server.url}/ok/counter"]) == 5


def test_the_same_day_nothing_is_asked_again(portal_of, permit, server):
    """Once a day is enough, but for one page of each server; the next day asks what changed."""
    assert nights(portal_of, 0, 0.01, 0.5, 1) == [2, 0, 1, 1]
    assert server.asked[-1][2]["If-None-Match"] == '"one"'


def test_a_round_that_somebody_waits_for_blames_no_server(portal_of, permit, server):
    """What its end cuts short is as due as it was; the next run asks it."""
    server.ways["/ok/start"] = "hangs"
    closing = replace(DOOR, seconds=9.0, until=time.monotonic() + 0.5)
    assert nights(portal_of, 0, door=closing) == [1]
    assert counter(permit)["status"] == "unchecked"
    assert nights(portal_of, 0) == [1]


def test_a_good_link_says_when_it_was_checked(portal_of, permit):
    """As the contract shows it."""
    nights(portal_of, 0)
    found = counter(permit)
    assert found["status"] == "ok"
    assert found["primary"]["checked"] == "2026-11-24T01:00:00+00:00"


def test_a_dead_link_is_offered_in_its_grace_and_then_the_next_one(portal_of, permit, server):
    """Stale for two days; then the start button leads to the region's e-counter."""
    nights(portal_of, 0)
    server.ways["/ok/start"] = "hangs"
    nights(portal_of, 1, 2)
    assert counter(permit, 2)["status"] == "stale"
    assert counter(permit, 2)["primary"]["url"].endswith("/ok/start")
    nights(portal_of, 3)
    found = counter(permit, 3)
    assert [link["status"] for link in found["links"]] == ["broken", "ok"]
    assert found["primary"]["url"].endswith("/ok/counter")
    assert found["status"] == "ok"


def test_when_all_is_dead_the_desk_remains_and_all_comes_back(portal_of, permit, server):
    """No link is offered, the page shows the fallback; one good night mends it."""
    nights(portal_of, 0)
    server.ways.update({"/ok/start": "resets", "/ok/counter": "missing"})
    nights(portal_of, 1, 2, 3)
    found = counter(permit, 3)
    assert (found["status"], found["primary"]) == ("broken", None)
    assert found["fallback"]["desk"].endswith("/contact?over=vergunningen/terras")
    server.ways.clear()
    nights(portal_of, 5)
    assert counter(permit, 5)["status"] == "ok"


def test_no_visitor_waits_for_the_region(portal_of, permit, server):
    """Page, service and redirect answer from what is stored: the server is never asked."""
    server.ways.update({"/ok/start": "hangs", "/ok/counter": "hangs"})
    visitor = Visitor(permit.aq_parent.aq_parent)
    for path in ("", "/@@e-counter"):
        assert visitor.ask(f"/vergunningen/terras{path}").status_code in (200, 303)
    assert visitor.read("/vergunningen/terras/@e-counter").json()["status"] == "unchecked"
    assert server.asked == []


def test_what_nobody_uses_any_more_is_forgotten(portal_of, permit, server):
    """And what stays keeps its health."""
    nights(portal_of, 0)
    permit.start_url = f"{server.url}/ok/other"
    notify(ObjectModifiedEvent(permit))
    transaction.commit()
    nights(portal_of, 0.1)
    kept = {url.rpartition("/")[2]: health for url, health, _uids in book.pages(portal_of)}
    assert set(kept) == {"other", "counter"}
    assert kept["counter"].good is not None


def test_a_host_that_is_out_is_left_alone(portal_of, doors, server):
    """Three time-outs, and the rest of its links wait for a later round, without a bad mark."""
    nothing_to_offer(doors)
    doors["vergunningen"]["terras"].websites = tuple(
        f"Pagina | {server.url}/resets/{number}" for number in range(10)
    )
    transaction.commit()
    assert nights(portal_of, 0) == [3]
    failures = [health.failures for _url, health, _uids in book.pages(portal_of)]
    assert sorted(failures) == [0] * 7 + [1] * 3


@pytest.mark.parametrize(
    ("path", "outcome", "methods"),
    [
        ("/ok", Outcome.OK, ["HEAD", "GET"]),
        ("/file", Outcome.OK, ["HEAD"]),
        ("/endless", Outcome.OK, ["HEAD", "GET"]),
        ("/no-head", Outcome.OK, ["HEAD", "GET"]),
        ("/missing", Outcome.GONE, ["HEAD", "GET"]),
        ("/moved", Outcome.OK, ["HEAD", "HEAD", "GET"]),
        ("/lies", Outcome.GONE, ["HEAD", "GET"]),
        ("/says-gone", Outcome.SAYS_GONE, ["HEAD", "GET"]),
        ("/wrong-charset", Outcome.SAYS_GONE, ["HEAD", "GET"]),
    ],
)
def test_only_a_get_says_that_a_link_is_bad(server, path, outcome, methods):
    """Many servers know no HEAD; and a page that says "not found" is there for HEAD."""
    assert ask(DOOR, server.url + path).outcome is outcome
    assert [method for method, _path, _headers in server.asked] == methods


def test_a_page_that_sends_everybody_home_is_gone(server):
    """A "soft 404": the front page is no answer to a question about terraces."""
    server.ways.update({"/terras/aanvragen": "home", "/": "ok"})
    assert ask(DOOR, f"{server.url}/terras/aanvragen").outcome is Outcome.SOFT_GONE
    assert ask(DOOR, f"{server.url}/").outcome is Outcome.OK


def test_what_did_not_change_is_not_read_again(server):
    """An ETag that still holds is enough: the page was good with it."""
    assert ask(DOOR, f"{server.url}/ok", '"one"').outcome is Outcome.UNCHANGED
    assert [method for method, _path, _headers in server.asked] == ["HEAD"]


def test_an_etag_that_cannot_be_sent_back_breaks_no_link(portal_of, permit, server):
    """One that was kept before the rule, too: the question goes without it."""
    assert ask(DOOR, f"{server.url}/odd-tag").etag is None
    assert ask(DOOR, f"{server.url}/ok", '"été"').outcome is Outcome.OK


def test_the_second_look_goes_without_the_etag(server):
    """It may be what fails."""
    assert ask(DOOR, f"{server.url}/no-head", '"one"').outcome is Outcome.OK
    sent = {method: headers for method, _path, headers in server.asked}
    assert "If-None-Match" in sent["HEAD"]
    assert "If-None-Match" not in sent["GET"]


@pytest.mark.parametrize("robots", ["odd-robots", "odd-page"])
def test_one_odd_server_stops_no_round(portal_of, doors, permit, server, robots):
    """Neither its page nor its robots.txt: every link gets its verdict."""
    server.ways["/robots.txt"] = robots
    permit.procedure_links = (f"Odd | {server.url}/odd-page",)
    notify(ObjectModifiedEvent(permit))
    transaction.commit()
    assert nights(portal_of, 0, manners=Manners(pause=0.0), door=PATIENT) == [3]
    assert {health.outcome for _url, health, _uids in book.pages(portal_of)} == {Outcome.OK}


def test_where_a_page_moved_to_is_kept_although_a_piece_of_it_was_read(server):
    """The GET asks the new address, and the editor is proposed it."""
    answer = ask(DOOR, f"{server.url}/moved")
    assert (answer.url, answer.moved_to) == (f"{server.url}/ok/new",) * 2
    assert (answer.etag, answer.body) == ('"one"', b"")


def many(doors, server, number, way="ok"):
    """Let the permit lead to so many pages of the region."""
    nothing_to_offer(doors)
    permit = doors["vergunningen"]["terras"]
    permit.websites = tuple(f"Pagina | {server.url}/{way}/{n:03}" for n in range(number))
    notify(ObjectModifiedEvent(permit))
    transaction.commit()


def asked_paths(server) -> list[str]:
    """Return the pages that were asked for by HEAD, in order."""
    return [path for method, path, _headers in server.asked if method == "HEAD"]


def test_a_round_ends_in_time_and_what_is_left_comes_first(portal_of, doors, server):
    """One host with many links never outlasts the ledger's lease; no page waits for ever."""
    many(doors, server, 30)
    short = Manners(pause=0.05, robots=False, seconds=0.5)
    began = time.monotonic()
    (first,) = nights(portal_of, 0, manners=short)
    assert time.monotonic() - began < 2.5
    assert 0 < first < 30
    left = {f"/ok/{n:03}" for n in range(30)} - set(asked_paths(server))
    server.asked.clear()
    nights(portal_of, 0.05, manners=Manners(pause=0.0, robots=False))
    assert set(asked_paths(server)) == left


def test_the_round_ends_before_the_lease(portal_of):
    """With what may still be under way: HEAD, GET and robots.txt, each with all its patience."""
    under_way = timedelta(seconds=3 * Door("x").seconds) + timedelta(seconds=60)
    assert ROUND + under_way < LEASE


def test_a_server_that_is_out_makes_all_its_pages_doubtful_within_hours(portal_of, doors, server):
    """Also the pages that weren't asked; one page that answers takes the doubt away."""
    many(doors, server, 10)
    assert nights(portal_of, 0) == [10]
    server.ways.update({f"/ok/{n:03}": "resets" for n in range(10)})
    assert nights(portal_of, 1 / 24, 2 / 24) == [1, 1]
    permit = doors["vergunningen"]["terras"]
    assert {link["status"] for link in counter(permit, 0.1)["links"]} == {"stale"}
    server.ways.clear()
    nights(portal_of, 3 / 24, 4 / 24)
    assert {link["status"] for link in counter(permit, 0.2)["links"]} == {"ok"}


def test_a_server_that_is_out_for_days_breaks_all_its_links(portal_of, doors, server):
    """Asked one page an hour, not each of them three times; and all come back with it, in the round
    of the first good check: also the one that failed by itself, and the one somebody asked for."""
    many(doors, server, 10)
    nights(portal_of, 0)
    server.ways.update({f"/ok/{n:03}": "resets" for n in range(10)})
    server.asked.clear()
    nights(portal_of, *(hour / 24 for hour in range(1, 51)))
    assert len(asked_paths(server)) <= 50
    found = counter(doors["vergunningen"]["terras"], 50 / 24)
    assert {link["status"] for link in found["links"]} == {"broken"}
    wanted, failed = (f"{server.url}/ok/{n:03}" for n in (7, 8))
    assert book.check_soon(portal_of, wanted)
    book.keep_health(portal_of, failed, replace(book.health_of(portal_of, failed), **GONE))
    server.ways.clear()
    server.asked.clear()
    assert nights(portal_of, 51 / 24) == [10]
    assert asked_paths(server).count("/ok/007") == 1
    found = counter(doors["vergunningen"]["terras"], 51 / 24)
    assert {link["status"] for link in found["links"]} == {"ok"}


def test_an_announced_downtime_is_no_reason_to_call_a_link_broken(portal_of, permit, server):
    """What fails while it runs gets no bad mark, the server neither; what works is noted."""
    nights(portal_of, 0)
    noon = NIGHT.replace(hour=12, tzinfo=None)
    announce(portal_of, noon, noon + 4 * DAY)
    server.ways["/ok/start"] = "busy"
    assert nights(portal_of, 1, 2, 3) == [2, 2, 2]
    assert book.health_of(portal_of, f"{server.url}/ok/start").failures == 0
    assert book.server_health(portal_of, server.url).failures == 0
    assert book.health_of(portal_of, f"{server.url}/ok/counter").good == NIGHT + 3 * DAY
    nights(portal_of, 5)
    assert book.health_of(portal_of, f"{server.url}/ok/start").failures == 1


HOURLY = [hour / 24 for hour in range(1, 24 * 4)]


@pytest.fixture
def three(doors, permit, server):
    """The permit's start link, its procedure and the e-counter stand on three servers."""
    with region() as other, region() as third:
        permit.procedure_links = (f"Stap | {other.url}/ok/step",)
        change(permit)
        doors.ecounter_base = f"{third.url}/ok/counter"
        change(doors)
        yield server, other, third


def test_a_region_that_is_out_as_a_whole_is_called_so_in_the_end(portal_of, permit, three):
    """Doubtful within two hours, since it may be our own line; broken when the grace is over."""
    nights(portal_of, 0)
    for each in three:
        each.ways.update({"/ok/start": "resets", "/ok/step": "resets", "/ok/counter": "resets"})
    nights(portal_of, *HOURLY[:3])
    assert book.health_of(portal_of, permit.start_url).failures == 0
    assert counter(permit, 3 / 24)["status"] == "stale"
    nights(portal_of, *HOURLY[3:46])
    assert counter(permit, 46 / 24)["status"] == "stale"
    nights(portal_of, *HOURLY[46:54])
    found = counter(permit, 54 / 24)
    assert (found["status"], found["primary"]) == ("broken", None)
    for each in three:
        each.ways.clear()
    nights(portal_of, *HOURLY[54:56])
    assert counter(permit, 56 / 24)["status"] == "ok"
    assert book.silence(portal_of) is None


def test_our_own_line_may_be_cut_for_a_night(portal_of, permit, three):
    """Nothing is broken by it, and all is well at once when it is back."""
    nights(portal_of, 0)
    for each in three:
        each.ways.update({"/ok/start": "resets", "/ok/step": "resets", "/ok/counter": "resets"})
    nights(portal_of, *HOURLY[:8])
    for each in three:
        each.ways.clear()
    nights(portal_of, HOURLY[8])
    assert {link["status"] for link in counter(permit, 9 / 24)["links"]} == {"ok"}
    assert all(not health.failures for _url, health, _uids in book.pages(portal_of))


def test_a_region_in_maintenance_is_an_answer(portal_of, permit, three):
    """A 503 shows that our line works: it counts, and the time that it asks for is kept."""
    for each in three:
        each.ways.update({"/ok/start": "storm", "/ok/step": "storm", "/ok/counter": "storm"})
    nights(portal_of, 0, *HOURLY[:23])
    for each in three:
        assert sum(method == "HEAD" for method, _path, _headers in each.asked) <= 4
    nights(portal_of, *HOURLY[23:54])
    assert {link["status"] for link in counter(permit, 54 / 24)["links"]} == {"broken"}


def test_too_many_requests_breaks_no_link(portal_of, permit, server):
    """We ask too much, it says, and keeps working for people; doubtful, for we can't tell."""
    nights(portal_of, 0)
    server.ways.update({"/ok/start": "too-much", "/ok/counter": "too-much"})
    nights(portal_of, *range(1, 8))
    found = counter(permit, 7)
    assert {link["status"] for link in found["links"]} == {"stale"}
    assert found["primary"]["url"] == permit.start_url


def test_too_many_requests_is_given_the_time_it_asks_for(portal_of, doors, server):
    """Two hours, it says: for two hours none of its pages is asked; and by HEAD only."""
    many(doors, server, 10)
    nights(portal_of, 0)
    server.ways.update({f"/ok/{n:03}": "too-much" for n in range(10)})
    nights(portal_of, 1)
    server.asked.clear()
    assert nights(portal_of, 1 + 1 / 24) == [0]
    assert nights(portal_of, 1 + 2.1 / 24) == [3]
    assert {method for method, _path, _headers in server.asked} == {"HEAD"}


def test_a_downtime_excuses_the_e_counter_only(portal_of, permit, three):
    """What else fails meanwhile fails."""
    nights(portal_of, 0)
    noon = NIGHT.replace(hour=12, tzinfo=None)
    announce(portal_of, noon, noon + 4 * DAY)
    for each in three:
        each.ways.update({"/ok/start": "missing", "/ok/step": "missing", "/ok/counter": "busy"})
    nights(portal_of, 1, 2, 3)
    found = {link["url"].rpartition("/")[2]: link["status"] for link in counter(permit, 3)["links"]}
    assert found == {"start": "broken", "step": "broken", "counter": "ok"}


def test_a_downtime_of_years_excuses_nothing_after_two_weeks(portal_of, permit, three):
    """Somebody mistyped a year."""
    nights(portal_of, 0)
    noon = NIGHT.replace(hour=12, tzinfo=None)
    announce(portal_of, noon, noon.replace(year=2036))
    three[2].ways["/ok/counter"] = "missing"
    nights(portal_of, 1, 13)
    url = f"{three[2].url}/ok/counter"
    assert book.health_of(portal_of, url).failures == 0
    nights(portal_of, 15, 16, 17.1)
    assert book.health_of(portal_of, url).failures == 3


def test_a_page_that_robots_forbid_hides_no_server(portal_of, permit, server):
    """The hourly question goes to a page that may be asked, and the editor reads why."""
    server.ways["/robots.txt"] = "robots"
    permit.procedure_links = (f"Stap | {server.url}/file",)
    change(permit)
    polite = Manners(pause=0.0)
    assert nights(portal_of, 0, manners=polite) == [1]
    assert book.health_of(portal_of, permit.start_url).outcome is Outcome.ROBOTS
    assert counter(permit)["status"] == "unchecked"
    server.asked.clear()
    assert nights(portal_of, *HOURLY[:3], manners=polite) == [1, 1, 1]
    assert {path for _method, path, _headers in server.asked} == {"/robots.txt", "/file"}
    assert book.server_health(portal_of, server.url).good is not None


def test_robots_are_obeyed(portal_of, permit, server):
    """What a server doesn't want to be asked by machines isn't, and gets no bad mark."""
    server.ways["/robots.txt"] = "robots"
    assert nights(portal_of, 0, manners=Manners(pause=0.0)) == [0]
    assert [path for _method, path, _headers in server.asked] == ["/robots.txt"]
    assert counter(permit)["status"] == "unchecked"


def test_a_host_gets_a_pause_and_several_hosts_are_asked_at_once(portal_of, permit, server):
    """Two questions to one host are a pause apart."""
    began = datetime.now(clock.BRUSSELS)
    nights(portal_of, 0, manners=Manners(pause=0.4, robots=False))
    assert datetime.now(clock.BRUSSELS) - began >= timedelta(seconds=0.4)
