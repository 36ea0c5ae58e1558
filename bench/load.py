"""Ask an address again and again, and say how fast the answers came."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from dataclasses import field
from urllib.parse import urlsplit
import http.client
import math
import time


@dataclass
class Row:
    """One address and the milliseconds each of its answers took, over all rounds."""

    name: str
    url: str
    accept: str = "text/html"
    times: list[float] = field(default_factory=list)
    per_round: list[float] = field(default_factory=list)
    size: int = 0

    def percentile(self, share: float) -> float:
        """Return the nearest-rank percentile, in milliseconds."""
        ordered = sorted(self.times)
        return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]

    @property
    def rate(self) -> float:
        """Requests a second: the median of the rounds."""
        ordered = sorted(self.per_round)
        return ordered[len(ordered) // 2]


def warm(row: Row, times: int = 5) -> None:
    """Ask until caches that a running server has are filled; also checks the answer."""
    for _ in range(times):
        row.size = _ask(_connect(row.url), row)


def measure(row: Row, seconds: float, clients: int = 1) -> None:
    """Add one round of ``seconds`` with so many clients, each on a connection that stays open."""
    start = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        found = list(pool.map(lambda _: _client(row, start + seconds), range(clients)))
    elapsed = time.perf_counter() - start
    times = [each for one in found for each in one]
    row.times += times
    row.per_round.append(len(times) / elapsed)


def _client(row: Row, until: float) -> list[float]:
    connection = _connect(row.url)
    times = []
    while time.perf_counter() < until:
        start = time.perf_counter()
        _ask(connection, row)
        times.append((time.perf_counter() - start) * 1000)
    connection.close()
    return times


def _connect(url: str) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)


def _ask(connection, row: Row) -> int:
    parts = urlsplit(row.url)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    connection.request("GET", path, headers={"Accept": row.accept})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{row.url} answered {answer.status}")
    return len(body)
