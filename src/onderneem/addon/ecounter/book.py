"""The book of links: each address that a start button may lead to, its health, and who uses it.

Three lists in an annotation of the site: addresses and servers, each with its health in a record of
its own, since a round writes many of them; and items with the addresses they have, in short, so
that nobody wakes ten thousand items to draw a row.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.plan import plan
from onderneem.addon.ecounter.plan import recovered
from onderneem.addon.ecounter.plan import server_of
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

LINKS = "onderneem.addon.ecounter.links"
SERVERS = "onderneem.addon.ecounter.servers"
ITEMS = "onderneem.addon.ecounter.items"
WALKED = "onderneem.addon.ecounter.walked"
SILENCE = "onderneem.addon.ecounter.silence"
NOTHING: dict = {}


class Page(Persistent):
    """An address or a server in the book."""

    health = NEVER


@dataclass(frozen=True)
class Used:
    """What an item has: ``links`` as (address, origin), best first; ``stamp``: of which version
    of the item and the settings that is; ``section``: the UID of its section."""

    stamp: str
    section: str
    links: tuple[tuple[str, str], ...]


def health_of(site, url: str) -> Health:
    """Return what is stored of an address; NEVER for one that isn't in the book."""
    return _health(site, LINKS, url)


def server_health(site, url: str) -> Health:
    """Return what is stored of the server of an address."""
    return _health(site, SERVERS, server_of(url))


def keep_health(site, url: str, health: Health) -> None:
    """Store the health of an address that is in the book; others are forgotten meanwhile."""
    page = _list(site, LINKS).get(url)
    if page is not None:
        page.health = health


def keep_server(site, name: str, health: Health) -> None:
    """Store the health of a server, by its name."""
    known = _list(site, SERVERS, make=True)
    if name not in known:
        known[name] = Page()
    known[name].health = health


def check_soon(site, url: str) -> bool:
    """Let the next round check an address, also when its server is out; return whether it is in
    the book. ``url`` may be anything."""
    page = _list(site, LINKS).get(url)
    if page is None:
        return False
    for each in filter(None, (page, _list(site, SERVERS).get(server_of(url)))):
        each.health = replace(each.health, next_check=None)
    return True


def due(site, now, most: int) -> list[tuple[str, Health]]:
    """Return what the round of ``now`` is to ask, at most ``most`` addresses."""
    links = ((url, page.health) for url, page in _list(site, LINKS).items())
    return plan(links, servers(site), now, most)


def back(site, names, asked, now) -> list[tuple[str, Health]]:
    """Return what else to ask of those of the servers ``names``, once out, that are back."""
    return recovered(healths(site).items(), names, servers(site), asked, now) if names else []


def healths(site) -> dict[str, Health]:
    """Return address -> health, of all."""
    return {url: page.health for url, page in _list(site, LINKS).items()}


def servers(site) -> dict[str, Health]:
    """Return name of a server -> health, of all."""
    return {name: page.health for name, page in _list(site, SERVERS).items()}


def items(site):
    """Return UID -> Used of everything that has a way to the e-counter; to be read only."""
    return _list(site, ITEMS)


def keep_item(site, uid: str, used: Used) -> None:
    """Store what an item has."""
    _list(site, ITEMS, make=True)[uid] = used


def drop_items(site, uids) -> None:
    """Forget items that are gone."""
    kept = _list(site, ITEMS)
    for uid in uids:
        kept.pop(uid, None)


def settle(site) -> int:
    """Bring the addresses in step with what the items have; return how many there are.

    One that stays keeps its health; nothing is written where nothing changed.
    """
    links, known = _list(site, LINKS, make=True), _list(site, SERVERS, make=True)
    wanted = {url for used in _list(site, ITEMS).values() for url, _origin in used.links}
    for url in [url for url in links if url not in wanted]:
        del links[url]
    for url in sorted(wanted):
        if url not in links:
            links[url] = Page()
    names = {server_of(url) for url in wanted}
    for name in [name for name in known if name not in names]:
        del known[name]
    return len(wanted)


def add(site, urls) -> None:
    """Let addresses be known that weren't; the next round checks them."""
    links = _list(site, LINKS, make=True)
    for url in urls:
        if url not in links:
            links[url] = Page()


def move(site, old: str, new: str) -> None:
    """Let ``new`` be known as well as ``old`` was: it is where its last check ended."""
    links = _list(site, LINKS, make=True)
    if new not in links:
        links[new] = Page()
        links[new].health = replace(health_of(site, old), moved_to=None)


def uses(site, section: str | None = None) -> dict[str, list[tuple[str, str]]]:
    """Return address -> [(UID, origin)], of the whole site or of one section."""
    found: dict[str, list[tuple[str, str]]] = {}
    for uid, used in _list(site, ITEMS).items():
        if section in (None, used.section):
            for url, origin in used.links:
                found.setdefault(url, []).append((uid, origin))
    return found


def pages(site) -> Iterator[tuple[str, Health, list[str]]]:
    """Yield (address, health, UIDs of its users), by address."""
    users = uses(site)
    for url, page in _list(site, LINKS).items():
        yield url, page.health, [uid for uid, _origin in users.get(url, ())]


def walk_due(site, now, every) -> bool:
    """Whether all items are to be looked at again; when so, that is written down."""
    last = IAnnotations(site).get(WALKED)
    if last is not None and now - last < every:
        return False
    IAnnotations(site)[WALKED] = now
    return True


def silence(site):
    """Return since when no server at all has answered, or None."""
    return IAnnotations(site).get(SILENCE)


def keep_silence(site, since) -> None:
    """Write down since when no server has answered; None: one did."""
    if since != silence(site):
        IAnnotations(site)[SILENCE] = since


def forget(site) -> None:
    """Take the book out of a site that the add-on leaves."""
    for key in (LINKS, SERVERS, ITEMS, WALKED, SILENCE):
        IAnnotations(site).pop(key, None)


def _health(site, key: str, name: str) -> Health:
    page = _list(site, key).get(name)
    return page.health if page is not None else NEVER


def _list(site, key: str, make: bool = False):
    annotations = IAnnotations(site)
    if make and key not in annotations:
        annotations[key] = OOBTree()
    return annotations.get(key, NOTHING)
