"""The door: one question to another server, answered or explained, within bounds."""

from dataclasses import dataclass
from functools import lru_cache
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import etag_of
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.answers import outcome_of
from onderneem.addon.outbound.answers import seconds_of
from onderneem.addon.outbound.connections import AddressRefused
from onderneem.addon.outbound.connections import NameUnknown
from onderneem.addon.outbound.connections import Patience
from onderneem.addon.outbound.connections import Transport
from onderneem.addon.reference.web_address import is_web_address
from urllib.parse import urljoin
from urllib.parse import urlsplit
import httpx
import ssl
import time
import zlib

REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT = (301, 308)
MOST_REDIRECTS = 5
CHUNK = 64 * 1024
# What opens a door to us; a redirect must not carry it to another server.
SECRET = ("x-api-key", "authorization")


class TimeUp(Exception):
    """Whoever waits for us has no more time; what wasn't answered is asked another time."""


@dataclass(frozen=True)
class Door:
    """How we go out. ``seconds``: of a whole exchange, redirects included; ``private``: whether
    addresses of this machine and its network are allowed (tests, trials);
    ``authorities``: a file of certificates to trust besides the usual. ``until``: when the door
    closes, of the monotonic clock; what is under way then raises TimeUp."""

    agent: str
    seconds: float = 20.0
    connect: float = 5.0
    private: bool = False
    authorities: str = ""
    until: float | None = None

    def ask(
        self, url: str, method: str = "GET", most: int = 0, headers=None, piece: bool = False
    ) -> Answer:
        """Ask ``url`` and return what came of it; never raises for what a server does.

        Raises TimeUp when the door closed first: of the server nothing is known then.

        ``most``: how many bytes of the body to return; 0 reads none of it. More than that is
        TOO_LARGE, unless 0, or unless a ``piece`` of it will do. ``headers``: of our own, such as
        If-None-Match.
        """
        patience = Patience(self._seconds_left())
        permanent, at = True, url
        for _ in range(MOST_REDIRECTS + 1):
            if not is_web_address(at):
                return Answer(Outcome.NO_WEB_ADDRESS, at)
            answer, status, target = self._once(at, method, (most, piece), headers, patience)
            if target is None and not answer.good:
                self._seconds_left()
            if target is None:
                moved = at if permanent and at != url and answer.good else None
                return answer if moved is None else _moved(answer, moved)
            permanent = permanent and status in PERMANENT
            headers = headers if _same_server(at, target) else _without_secrets(headers)
            at = target
        return Answer(Outcome.REDIRECTS, at)

    def _seconds_left(self) -> float:
        """Return how long an exchange may take; raises TimeUp when the door is closed."""
        if self.until is None:
            return self.seconds
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeUp
        return min(self.seconds, left)

    def _once(self, url, method, size, headers, patience):
        """Return (answer, status, where it sends us on or None)."""
        sent = {"User-Agent": self.agent, "Accept-Encoding": "gzip, identity", **(headers or {})}
        transport = Transport(patience, self.private, _context(self.authorities))
        times = httpx.Timeout(self.seconds, connect=self.connect)
        try:
            with (
                httpx.Client(transport=transport, timeout=times, trust_env=False) as client,
                client.stream(method, url, headers=sent, follow_redirects=False) as response,
            ):
                target = _target(url, response)
                if target is not None:
                    return None, response.status_code, target
                return _answer(url, response, *size), response.status_code, None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, zlib.error) as problem:
            return Answer(_explained(problem), url), None, None


@lru_cache(maxsize=8)
def _context(authorities: str) -> ssl.SSLContext:
    """Return the certificates we trust; made once, since reading them takes 20 ms."""
    context = httpx.create_ssl_context(trust_env=False)
    if authorities:
        context.load_verify_locations(authorities)
    return context


def _same_server(one: str, other: str) -> bool:
    """Whether two addresses are of one scheme, host and port; a broken address is of none."""
    try:
        return urlsplit(one)[:2] == urlsplit(other)[:2]
    except ValueError:
        return False


def _without_secrets(headers):
    return {name: headers[name] for name in headers or {} if name.lower() not in SECRET}


def _target(url: str, response) -> str | None:
    location = response.headers.get("Location")
    if response.status_code not in REDIRECTS or not location:
        return None
    return urljoin(url, location)


def _answer(url: str, response, most: int, piece: bool) -> Answer:
    outcome, body = outcome_of(response.status_code), b""
    if most and outcome is Outcome.OK:
        body = _body(response, most if piece else most + 1)
        if len(body) > most:
            outcome, body = Outcome.TOO_LARGE, b""
    wait = response.headers.get("Retry-After")
    return Answer(
        outcome,
        url,
        status=response.status_code,
        retry_after=seconds_of(wait, time.time()) if wait else None,
        etag=etag_of(response.headers.get("ETag")),
        content_type=response.headers.get("Content-Type", ""),
        body=body,
    )


def _body(response, most: int) -> bytes:
    """Return at most ``most`` bytes, however small they were packed (a "zip bomb")."""
    packed = response.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip")
    unpack = zlib.decompressobj(wbits=31) if packed else None
    parts, size = [], 0
    for chunk in response.iter_raw(CHUNK):
        part = unpack.decompress(chunk, most - size) if unpack else chunk
        parts.append(part)
        size += len(part)
        if size >= most:
            break
    return b"".join(parts)[:most]


def _moved(answer: Answer, url: str) -> Answer:
    return Answer(**{**vars(answer), "moved_to": url})


def _explained(problem: Exception) -> Outcome:
    """Return what an error of a connection means; httpx keeps the cause in the chain."""
    chain, each = [], problem
    while each is not None and each not in chain:
        chain.append(each)
        each = each.__cause__ or each.__context__
    kinds = (
        (AddressRefused, Outcome.PRIVATE),
        (NameUnknown, Outcome.DNS),
        (ssl.SSLError, Outcome.CERTIFICATE),
        (httpx.TimeoutException, Outcome.TIMEOUT),
        (httpx.NetworkError, Outcome.UNREACHABLE),
        (httpx.InvalidURL, Outcome.NO_WEB_ADDRESS),
        (OSError, Outcome.UNREACHABLE),
    )
    for kind, outcome in kinds:
        if any(isinstance(found, kind) for found in chain):
            return outcome
    return Outcome.PROTOCOL
