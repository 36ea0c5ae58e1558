"""The links of a section with all that is stored of them, worst first; no item is woken."""

from collections.abc import Callable
from dataclasses import dataclass
from onderneem.addon import clock
from onderneem.addon.components.parts import Link
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import NEVER
from onderneem.addon.ecounter.health import never_worked
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.ecounter.links import CounterLink
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.ecounter.links import Role
from onderneem.addon.ecounter.links import roles_of
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.rules import link_rules
from plone import api

WORST_FIRST = (Status.BROKEN, Status.STALE, Status.UNCHECKED, Status.OK)


@dataclass(frozen=True)
class Found:
    """An address of the section. ``users``: (UID, origin) of each item that has it."""

    url: str
    status: Status
    health: Health
    server: Health
    users: tuple[tuple[str, str], ...]


def found_in(section) -> list[Found]:
    """Return every address of a section, the worst first, then by address."""
    site, now, rules = api.portal.get(), clock.now(), link_rules()
    healths, servers, found = book.healths(site), book.servers(site), []
    for url, users in book.uses(site, section.UID()).items():
        health, server = healths.get(url, NEVER), servers.get(server_of(url), NEVER)
        status = status_of(health, now, rules, server)
        found.append(Found(url, status, health, server, tuple(users)))
    return sorted(found, key=lambda each: (WORST_FIRST.index(each.status), each.url))


def narrowed(found: list[Found], titles: dict[str, Link], status: str, text: str) -> list[Found]:
    """Return those in a state, or in any for an empty one, with a word in their address or in the
    title of an item that has them."""
    word = text.lower()

    def has(each: Found) -> bool:
        seen = (titles[uid].title for uid, _origin in each.users if uid in titles)
        return word in each.url.lower() or any(word in title.lower() for title in seen)

    return [each for each in found if status in ("", each.status.value) and (not word or has(each))]


def titles_in(section) -> dict[str, Link]:
    """Return UID -> title and address of what the user may see in a section."""
    brains = api.portal.get_tool("portal_catalog")(
        object_provides=IHasCounter.__identifier__, path="/".join(section.getPhysicalPath())
    )
    return {brain.UID: Link(brain.Title, brain.getURL()) for brain in brains}


def roles_in(found: list[Found]) -> Callable[[str, str], Role | None]:
    """Return a function (UID, address) -> what the address is to that item's button."""
    site = api.portal.get()
    known = {each.url: (each.status, never_worked(each.health)) for each in found}

    def role(uid: str, url: str) -> Role | None:
        used = book.items(site).get(uid)
        links = []
        for each, origin in used.links if used else ():
            status, doubtful = known.get(each, (Status.UNCHECKED, False))
            links.append(CounterLink("", each, Origin(origin), status=status, doubtful=doubtful))
        return next((role for link, role in roles_of(links) if link.url == url), None)

    return role
