"""Pure: which links a round asks, and which first.

A server that is out is asked for one page only, whichever was left alone longest, and when it asks
to be left alone, for none. One that is well is asked for what is due, and for one page at least.
One that was out and answers is asked for all that waited, in the same round.
"""

from collections.abc import Collection
from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import is_due
from onderneem.addon.ecounter.health import is_held
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.rounds import OUT
from urllib.parse import urlsplit

Checked = tuple[str, Health]


def server_of(url: str) -> str:
    """Return the name and port of the server of a web address, in small letters."""
    return urlsplit(url).netloc.lower()


def plan(
    links: Iterable[Checked], servers: Mapping[str, Health], now: datetime, most: int
) -> list[Checked]:
    """Return what is to be asked ``now``, at most ``most``: servers' pulses, then longest overdue.

    What doesn't fit stays due, and so comes first in the next round.
    """
    pulses: list[Checked] = []
    due: list[Checked] = []
    for name, own in _by_server(links).items():
        server = servers.get(name, NEVER)
        alone = server.failing_since is not None or is_held(server, now)
        mine = [] if alone else [each for each in own if _is_due(each[1], server, now)]
        if not any(map(_may_answer, mine)) and is_due(server, now):
            pulse = min(own, key=_last_checked)
            mine = [each for each in mine if each != pulse]
            pulses.append(pulse)
        due += mine
    due.sort(key=_next_check)
    return (pulses + due)[:most]


def out(servers: Mapping[str, Health]) -> set[str]:
    """Return the names of the servers that are out."""
    return {name for name, health in servers.items() if health.failing_since is not None}


def recovered(
    links: Iterable[Checked],
    was_out: Collection[str],
    servers: Mapping[str, Health],
    asked: Container[str],
    now: datetime,
) -> list[Checked]:
    """Return what else is to be asked of the servers that ``was_out`` names and that are back: what
    is due, such as each page that somebody wants checked, and whatever was failing; all but what
    was ``asked`` just now. Whoever asks to be left alone is."""
    back = {
        name
        for name in set(was_out) - out(servers)
        if name in servers and not is_held(servers[name], now)
    }
    found = [
        (url, health)
        for url, health in links
        if server_of(url) in back
        and url not in asked
        and (is_due(health, now) or health.failing_since is not None)
    ]
    return sorted(found, key=_next_check)


def _by_server(links: Iterable[Checked]) -> dict[str, list[Checked]]:
    found: dict[str, list[Checked]] = {}
    for url, health in links:
        found.setdefault(server_of(url), []).append((url, health))
    return found


def _is_due(health: Health, server: Health, now: datetime) -> bool:
    """Whether its time has come; a page that failed with its server is asked when that is back."""
    return is_due(health, now) or (
        health.failing_since is not None
        and health.outcome in OUT
        and server.good is not None
        and health.checked is not None
        and server.good > health.checked
    )


def _may_answer(link: Checked) -> bool:
    """Whether a page tells how its server is: not one that robots.txt forbids."""
    return link[1].outcome is not Outcome.ROBOTS


def _last_checked(link: Checked) -> tuple[bool, bool, float, str]:
    """Which page is asked for all of a server: one that may be asked, that somebody wants checked,
    else the oldest."""
    url, health = link
    last = health.checked.timestamp() if health.checked else 0.0
    return not _may_answer(link), health.next_check is not None, last, url


def _next_check(link: Checked) -> tuple[bool, float]:
    moment = link[1].next_check
    return moment is not None, moment.timestamp() if moment else 0.0
