"""The book of links: each address that a start button may lead to, its health, and who uses it."""

from BTrees.OOBTree import OOBTree
from dataclasses import replace
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import is_due
from onderneem.addon.ecounter.health import NEVER
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.ecounter.links"
NOTHING: dict = {}


class Page(Persistent):
    """An address in the book. ``uses``: the UIDs of the items that have it."""

    health = NEVER
    uses = ()


def health_of(site, url: str) -> Health:
    """Return what is stored of an address; NEVER for one that isn't in the book."""
    page = IAnnotations(site).get(KEY, NOTHING).get(url)
    return page.health if page is not None else NEVER


def keep_health(site, url: str, health: Health) -> None:
    """Store the health of an address that is in the book; others are forgotten meanwhile."""
    page = IAnnotations(site).get(KEY, NOTHING).get(url)
    if page is not None:
        page.health = health


def check_soon(site, url: str) -> bool:
    """Let the next round check an address; return whether it is in the book."""
    page = IAnnotations(site).get(KEY, NOTHING).get(url)
    if page is not None:
        page.health = replace(page.health, next_check=None)
    return page is not None


def keep_uses(site, uses: dict[str, tuple[str, ...]]) -> None:
    """Bring the book in step with the site: address -> UIDs; what nobody uses any more goes.

    An address that stays keeps its health; nothing is written where nothing changed.
    """
    book = _book(site)
    for url in [url for url in book if url not in uses]:
        del book[url]
    for url, uids in uses.items():
        if url not in book:
            book[url] = Page()
        if book[url].uses != uids:
            book[url].uses = uids


def due(site, now, most: int) -> list[tuple[str, Health]]:
    """Return the addresses that are due for a check, at most ``most``, longest overdue first."""
    book = IAnnotations(site).get(KEY, NOTHING)
    found = [(url, page.health) for url, page in book.items() if is_due(page.health, now)]
    found.sort(key=lambda each: (each[1].next_check is not None, each[1].next_check or now))
    return found[:most]


def pages(site):
    """Yield (address, health, UIDs of its users), by address."""
    for url, page in IAnnotations(site).get(KEY, NOTHING).items():
        yield url, page.health, page.uses


def forget(site) -> None:
    """Take the book out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def _book(site) -> OOBTree:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]
