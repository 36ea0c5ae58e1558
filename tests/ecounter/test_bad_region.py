"""Whatever the region's server does: the right words for the editor, the right button for visitors.

The permit's own link leads to a page that was good for a night and then misbehaves for three; the
section's e-counter, on another server, stays well.
"""

from lxml import html
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import check
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.words import WHY
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import Manners
from socket import AF_INET
from socket import SOCK_STREAM
from tests.ecounter.test_check import counter
from tests.ecounter.test_check import NIGHT
from tests.ecounter.test_check import nights
from tests.ecounter.test_collect import change
from tests.ecounter.test_overview import overview
from tests.region import certificate
from tests.region import region
from tests.topics.people import Visitor
import pytest
import transaction

QUICK = Door("onderneem.addon test", seconds=0.4, private=True)
BAD = [
    ("hangs", Outcome.TIMEOUT),
    ("drips", Outcome.TIMEOUT),
    ("resets", Outcome.UNREACHABLE),
    ("circle", Outcome.REDIRECTS),
    ("nonsense", Outcome.PROTOCOL),
    ("missing", Outcome.GONE),
    ("home", Outcome.SOFT_GONE),
    ("says-gone", Outcome.SAYS_GONE),
    ("wrong-charset", Outcome.SAYS_GONE),
    ("busy", Outcome.BUSY),
    ("to-script", Outcome.NO_WEB_ADDRESS),
]
GOOD = ["ok", "slow", "endless", "bomb", "packed", "no-head", "file", "strange-charset"]
GOOD += ["odd-page", "odd-tag"]


@pytest.fixture
def other():
    """The server of the regional e-counter, which is well."""
    with region() as found:
        yield found


@pytest.fixture
def permit(permit, other):
    """The permit's own link leads to one server, the e-counter stands on another."""
    change(permit.aq_parent.aq_parent, ecounter_base=f"{other.url}/ok/counter")
    transaction.commit()
    return permit


@pytest.fixture
def quick(monkeypatch):
    """A door with little patience."""
    monkeypatch.setattr("tests.ecounter.test_check.DOOR", QUICK)


def row(section) -> str:
    """Return what @@links says of the permit's own link."""
    page, _status = overview(section)
    (found,) = page.tree.xpath("//tr[contains(./th/a, '/start')]")
    return " ".join(found.text_content().split())


@pytest.mark.parametrize(("way", "outcome"), BAD)
def test_a_page_that_misbehaves(portal_of, doors, permit, server, quick, way, outcome):
    """Offered in its grace with a word about it, then the next link; the editor reads why."""
    server.ways["/"] = "ok"
    nights(portal_of, 0)
    assert counter(permit)["status"] == "ok"
    server.ways["/ok/start"] = way
    nights(portal_of, 1, 2)
    found = counter(permit, 2)
    assert (found["status"], found["primary"]["url"]) == ("stale", f"{server.url}/ok/start")
    nights(portal_of, 3)
    found = counter(permit, 3)
    assert found["links"][0]["status"] == "broken"
    assert (found["status"], found["primary"]["url"][-8:]) == ("ok", "/counter")
    assert str(WHY[outcome]) in row(doors)
    server.ways.clear()
    nights(portal_of, 4, 5)
    assert counter(permit, 5)["primary"]["url"] == f"{server.url}/ok/start"


@pytest.mark.parametrize("way", GOOD)
def test_a_page_that_is_only_odd(portal_of, doors, permit, server, way):
    """Slow, two gigabytes, packed, a strange charset: it works, and the button stays."""
    server.ways["/ok/start"] = way
    nights(portal_of, 0, 1, 2, 3)
    found = counter(permit, 3)
    assert (found["status"], found["primary"]["url"]) == ("ok", f"{server.url}/ok/start")
    assert server.sent < 200 * 2**20


def test_a_bad_certificate(portal_of, doors, permit, tmp_path, quick):
    """One that nobody we trust signed: no browser opens it, so no button leads there."""
    context, _path = certificate("ander.example", tmp_path)
    with region(secret=context) as secret:
        change(permit, start_url=f"{secret.url}/ok/start")
        nights(portal_of, 0, 1, 2, 3)
    assert counter(permit, 3)["primary"]["url"].endswith("/counter")
    assert str(WHY[Outcome.CERTIFICATE]) in row(doors)


def test_a_name_that_does_not_exist(portal_of, doors, permit):
    """Told apart from a server that is away."""
    change(permit, start_url="https://nergens.invalid/start")
    nights(portal_of, 0, 1, 2, 3)
    assert counter(permit, 3)["primary"]["url"].endswith("/counter")
    assert str(WHY[Outcome.DNS]) in row(doors)


CLOSED = Door("onderneem.addon test", seconds=0.4)


def test_a_private_address(portal_of, doors, permit, server):
    """Nothing is asked there, and the editor reads why: nobody outside can open it."""
    nights(portal_of, 0, 1, 2, 3, door=CLOSED)
    assert server.asked == []
    assert counter(permit, 3)["status"] == "broken"
    assert str(WHY[Outcome.INSIDE]) in row(doors)


def test_a_name_that_is_private_from_here(portal_of, doors, permit, monkeypatch):
    """It may be the municipality's own counter, public for everybody else: not looked at, so not
    judged; the button stays, and the editor reads why."""
    home = [(AF_INET, SOCK_STREAM, 6, "", ("10.1.2.3", 443))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_args, **_more: home)
    change(permit, start_url="https://eloket.example/start")
    nights(portal_of, 0, 1, 2, 3, door=CLOSED)
    found = counter(permit, 3)
    assert (found["status"], found["primary"]["url"]) == ("unchecked", permit.start_url)
    assert str(WHY[Outcome.PRIVATE]) in row(doors)


def test_a_storm_of_503_is_given_the_time_it_asks_for(portal_of, permit, server):
    """Six hours, it says: for six hours nothing of that server is asked, then one page."""
    permit.procedure_links = tuple(f"Stap | {server.url}/ok/{number}" for number in range(20))
    change(permit)
    nights(portal_of, 0)
    ways = {f"/ok/{number}": "busy" for number in range(20)}
    server.ways.update({**ways, "/ok/start": "busy"})
    for path in list(server.ways):
        server.ways[path] = "storm"
    server.asked.clear()
    nights(portal_of, *(hour / 24 for hour in range(1, 25)))
    heads = [path for method, path, _headers in server.asked if method == "HEAD"]
    assert 3 <= len(heads) <= 5
    assert counter(permit, 1)["status"] == "stale"


def test_the_pages_say_so_too(portal_of, doors, permit, server):
    """In its grace the visitor reads when it was last well; afterwards nothing is wrong."""
    nights(portal_of, 0)
    server.ways["/ok/start"] = "missing"
    nights(portal_of, 1)
    page = html.fromstring(Visitor(doors).ask("/vergunningen/terras").text)
    (box,) = page.xpath("//section[@id='fallback']")
    assert "Laatst nagekeken op" in box.text_content()


def test_the_job_outlives_whatever_it_meets(portal_of, permit, server, quick):
    """All ways at once on one round: every link gets its own verdict."""
    ways = [way for way, _outcome in BAD] + GOOD
    permit.procedure_links = tuple(f"Stap | {server.url}/{way}" for way in ways)
    change(permit)
    collect(portal_of)
    with clock.pinned(NIGHT):
        manners = Manners(pause=0.0, robots=False, failures=99)
        assert check.check_due(portal_of, QUICK, Rules(), manners) == len(ways) + 2
    learnt = {url: health.outcome for url, health, _uids in book.pages(portal_of)}
    for way, outcome in BAD:
        assert learnt[f"{server.url}/{way}"] in (outcome, Outcome.GONE)
