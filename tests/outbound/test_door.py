"""One question to a server that may do anything: answered or explained, within bounds."""

from dataclasses import replace
from onderneem.addon.outbound.agent import agent_of
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.door import TimeUp
from tests.region import certificate
from tests.region import region
import pytest
import socket
import time
import tracemalloc

SECONDS = 1.0


@pytest.fixture(scope="module")
def server():
    """A server of somebody else."""
    with region() as found:
        yield found


@pytest.fixture
def door():
    """Our door, open to loopback for the test, with little patience."""
    return Door("onderneem.addon test", seconds=SECONDS, private=True)


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/ok", Outcome.OK),
        ("/missing", Outcome.GONE),
        ("/status/403", Outcome.DENIED),
        ("/status/500", Outcome.SERVER_ERROR),
        ("/busy/120", Outcome.BUSY),
        ("/circle", Outcome.REDIRECTS),
        ("/to-script", Outcome.NO_WEB_ADDRESS),
        ("/hangs", Outcome.TIMEOUT),
        ("/resets", Outcome.UNREACHABLE),
        ("/nonsense", Outcome.PROTOCOL),
        ("/elsewhere", Outcome.OK),
    ],
)
def test_each_way_to_behave_is_told_apart(server, door, path, outcome):
    """Nothing raises, and "unreachable" is never "empty"."""
    assert door.ask(server.url + path).outcome is outcome


@pytest.mark.parametrize("path", ["/hangs", "/drips", "/circle"])
def test_patience_ends(server, door, path):
    """However slowly it drips, and however often it sends us on: the whole has one limit."""
    began = time.monotonic()
    door.ask(server.url + path, most=10_000)
    assert time.monotonic() - began < SECONDS + 1


@pytest.mark.parametrize("path", ["/hangs", "/drips"])
def test_a_door_that_closes_says_nothing_of_the_server(server, door, path):
    """Whoever waits has no more time: that isn't the server's fault; before it, all is as usual."""
    until = time.monotonic() + 0.3
    closing = replace(door, until=until)
    assert closing.ask(f"{server.url}/ok").good
    with pytest.raises(TimeUp):
        closing.ask(server.url + path, most=10_000)
    assert time.monotonic() - until < 1


@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_size_ends(server, door, path):
    """Two gigabytes, or a hundred megabytes packed small, never reach our memory."""
    tracemalloc.start()
    answer = door.ask(server.url + path, most=100_000)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert answer.outcome is Outcome.TOO_LARGE
    assert answer.body == b""
    assert peak < 20_000_000


def test_a_packed_text_is_unpacked(server, door):
    """As any browser does."""
    assert door.ask(server.url + "/packed", most=100).body == "één".encode()


@pytest.mark.parametrize(
    ("path", "moved"), [("/moved", "/ok/new"), ("/elsewhere", None), ("/ok", None)]
)
def test_only_a_move_for_good_is_remembered(server, door, path, moved):
    """301 and 308 propose a new address; a 302 is the server's own business."""
    answer = door.ask(server.url + path)
    assert answer.moved_to == (server.url + moved if moved else None)


def test_what_did_not_change_says_so(server, door):
    """A validator of before gives 304, which is good."""
    answer = door.ask(server.url + "/ok", headers={"If-None-Match": '"one"'})
    assert answer.outcome is Outcome.UNCHANGED
    assert answer.good


@pytest.mark.pure
@pytest.mark.parametrize(
    ("url", "mail", "expected"),
    [
        ("https://gent.example/o", "web@gent.example", "onderneem.addon (+https://gent.example/o)"),
        ("http://nohost/gent", "web@gent.example", "onderneem.addon (+mailto:web@gent.example)"),
        ("http://nohost/gent", "Web\r\nX: y <web@gent.example>", "onderneem.addon"),
        ("http://nohost/gent", None, "onderneem.addon"),
    ],
)
def test_a_site_says_whose_it_is(url, mail, expected):
    """In a thread no address of its own is known: then where its letters come from."""
    assert agent_of(url, mail) == expected


def test_it_says_who_it_is(server, door):
    """An honest User-Agent on every question."""
    door.ask(server.url + "/ok/agent")
    headers = next(headers for _, path, headers in server.asked if path == "/ok/agent")
    assert headers["User-Agent"] == "onderneem.addon test"


def test_a_busy_server_says_when(server, door):
    """Its Retry-After is kept."""
    assert door.ask(server.url + "/busy/77").retry_after == 77


def test_nothing_near_is_asked(server):
    """Without the switch for tests loopback is refused before a connection is made."""
    before = len(server.asked)
    answer = Door("x", seconds=SECONDS).ask(server.url + "/ok")
    assert answer.outcome is Outcome.PRIVATE
    assert len(server.asked) == before


def test_a_name_that_leads_home_is_refused(server):
    """The address counts, not the name."""
    url = server.url.replace("127.0.0.1", "localhost")
    assert Door("x", seconds=SECONDS).ask(url).outcome is Outcome.PRIVATE


def test_a_name_that_answers_otherwise_the_second_time(server, monkeypatch):
    """DNS rebinding: the name is looked up once, and that address is the one we connect to."""
    looked, real = [], socket.getaddrinfo

    def resolver(host, port, *options, **more):
        if host != "rebind.example":
            return real(host, port, *options, **more)
        looked.append(host)
        address = "193.191.245.244" if len(looked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    before = len(server.asked)
    port = server.url.rpartition(":")[2]
    answer = Door("x", seconds=0.5, connect=0.2).ask(f"http://rebind.example:{port}/ok")
    assert answer.outcome in (Outcome.TIMEOUT, Outcome.UNREACHABLE)
    assert len(looked) == 1
    assert len(server.asked) == before


def test_a_redirect_to_the_metadata_is_refused(server, door):
    """Each step of the way is checked, and the switch for private addresses doesn't open this."""
    began = time.monotonic()
    answer = door.ask(server.url + "/to-secret")
    assert answer.outcome is Outcome.PRIVATE
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "ftp://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://",
        "http://a:b@example.org/",
        "http://exa mple.org/",
        "http://[::1",
        "http://example.org:99999999/",
        "http://\x00/",
    ],
)
def test_what_is_no_web_address_is_not_asked(door, url):
    """Neither raised nor connected."""
    assert door.ask(url).outcome in (Outcome.NO_WEB_ADDRESS, Outcome.DNS)


@pytest.mark.parametrize(
    ("name", "outcome"), [("localhost", "ok"), ("other.example", "certificate")]
)
def test_a_certificate_must_be_for_the_name(tmp_path, name, outcome):
    """Trusted and for this host; a wrong name is told apart from a server that is away."""
    context, authority = certificate(name, tmp_path)
    with region(secret=context) as server:
        door = Door("x", seconds=SECONDS, private=True, authorities=authority)
        assert door.ask(server.url + "/ok").outcome.value == outcome


def test_an_unknown_authority_is_no_authority(tmp_path):
    """A self-made certificate is told as such."""
    context, _authority = certificate("localhost", tmp_path)
    with region(secret=context) as server:
        answer = Door("x", seconds=SECONDS, private=True).ask(server.url + "/ok")
        assert answer.outcome is Outcome.CERTIFICATE
