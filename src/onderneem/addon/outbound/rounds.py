"""A round of questions to many servers: several at once, never two at once to the same one.

Each host is asked by one thread, with a pause between two questions; one that is out is left alone
for the rest of the round, so that a dead server with a thousand links costs three time-outs and not
a thousand.

Its robots.txt is asked first, and obeyed where it can be read. Where there is none (a 4xx) all may
be asked, as RFC 9309 says. Where it can't be had (a 5xx, no answer) that RFC lets a crawler assume
that nothing may be asked; we ask all the same. This is no crawl: each address was written down by a
person and is asked now and then, with pauses, and of a server that is out we couldn't say so
otherwise. One that can't be understood is taken as none.

Nothing that a server sends raises out of a round: it is the outcome of that one address.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait
from contextlib import suppress
from dataclasses import dataclass
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import TimeUp
from queue import Empty
from queue import SimpleQueue
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser
import logging
import time

logger = logging.getLogger(__name__)

# The server itself is out, rather than the page.
OUT = (Outcome.DNS, Outcome.TIMEOUT, Outcome.UNREACHABLE, Outcome.CERTIFICATE, Outcome.BUSY)
# Nothing at all came back; a 503 or a bad certificate is an answer of somebody.
SILENT = (Outcome.DNS, Outcome.TIMEOUT, Outcome.UNREACHABLE)
MOST_ROBOTS = 512 * 1024


@dataclass(frozen=True)
class Manners:
    """``pause``: seconds between two questions to a host; ``failures``: in a row until it is left
    alone; ``hosts``: how many are asked at once; ``seconds``: after which nothing new is asked."""

    pause: float = 1.0
    failures: int = 3
    hosts: int = 8
    robots: bool = True
    seconds: float = 600.0


def go_round(
    door, urls: Iterable[str], ask: Callable, manners: Manners, agent: str
) -> Iterator[tuple[str, Answer | None]]:
    """Yield (url, answer) as they come; None for a url that wasn't asked, its host being out.

    What the time didn't reach isn't yielded: for the asker it stays as due as it was.
    ``ask``: (door, url) -> Answer, called in a thread of the pool: it must not touch the database.
    """
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    answers: SimpleQueue = SimpleQueue()
    until = time.monotonic() + manners.seconds
    with ThreadPoolExecutor(manners.hosts) as pool:
        running = {
            pool.submit(_ask_host, door, found, ask, manners, agent, answers, until)
            for found in hosts.values()
        }
        while running:
            done, running = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
            yield from _drained(answers)
            for each in done:
                each.result()
    yield from _drained(answers)


def _drained(answers: SimpleQueue) -> Iterator[tuple[str, Answer | None]]:
    while True:
        try:
            yield answers.get_nowait()
        except Empty:
            return


def _ask_host(door, urls, ask, manners, agent, answers, until) -> None:
    if time.monotonic() >= until:
        return
    with suppress(TimeUp):
        _ask_each(door, urls, ask, manners, agent, answers, until)


def _ask_each(door, urls, ask, manners, agent, answers, until) -> None:
    allowed = _robots(door, urls[0], agent) if manners.robots else None
    failures = 0
    for number, url in enumerate(urls):
        if failures >= manners.failures:
            answers.put((url, None))
            continue
        if not _may(allowed, agent, url):
            answers.put((url, Answer(Outcome.ROBOTS, url)))
            continue
        if number:
            time.sleep(manners.pause)
        if time.monotonic() >= until:
            return
        answer = _asked(ask, door, url)
        failures = failures + 1 if answer.outcome in OUT else 0
        answers.put((url, answer))


def _asked(ask: Callable, door, url: str) -> Answer:
    try:
        return ask(door, url)
    except TimeUp:
        raise
    except Exception as problem:  # whatever one page does, the others are asked
        logger.warning("A check failed with %s: %s", type(problem).__name__, url)
        return Answer(Outcome.PROTOCOL, url)


def _robots(door, url: str, agent: str) -> RobotFileParser | None:
    """Return a host's rules, or None where it has none or none that can be had."""
    parts = urlsplit(url)
    answer = _asked(_ask_robots, door, f"{parts.scheme}://{parts.netloc}/robots.txt")
    if not answer.good:
        return None
    rules = RobotFileParser()
    try:
        rules.parse(answer.body.decode("utf-8", "replace").splitlines())
    except (ValueError, AssertionError):
        return None
    return rules


def _ask_robots(door, url: str) -> Answer:
    return door.ask(url, most=MOST_ROBOTS, piece=True)


def _may(rules: RobotFileParser | None, agent: str, url: str) -> bool:
    try:
        return rules is None or rules.can_fetch(agent, url)
    except ValueError:
        return True
