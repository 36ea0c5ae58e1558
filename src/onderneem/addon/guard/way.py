"""Whether an address leads to what is ours: into a section, or to a name of ours on its site.

Looked up before Zope goes that way, in a connection of its own, for a moment.
"""

from Acquisition import aq_base
from collections.abc import Iterator
from dataclasses import dataclass
from onderneem.addon.guard.ours import names_of
from onderneem.addon.guard.too_large import MARKS
from onderneem.addon.guard.too_large import step
from onderneem.addon.place.interfaces import ISection
from plone.base.interfaces import IPloneSiteRoot
from plone.browserlayer.interfaces import ILocalBrowserLayerType
from typing import Any
import Zope2

API = "++api++"
# Our panel behind a service of plone.restapi, which is its own for every other panel.
PANEL = ["@controlpanels", "onderneem"]
LAYER = "onderneem.addon"
FILES = ("File", "Image")


@dataclass(frozen=True)
class Way:
    """``place``: the address of the section it leads through, else of the site.

    ``name``: what stands behind the last object; ``taken``: the methods of that name where it is
    ours, else None; ``page``: whether it ends at an object that is a page, not a file, which is
    streamed.
    """

    place: str
    name: str = ""
    taken: tuple[str, ...] | None = None
    page: bool = False

    def refuses(self, method: str) -> bool:
        """Whether a name of ours doesn't know the method."""
        return self.taken is not None and method not in self.taken

    @property
    def head_is_get(self) -> bool:
        """Whether a HEAD is to be answered as a GET: a view of ours answers its own, but a name
        may be a service's besides, as ``@catalogue`` is, of which plone.rest knows no HEAD."""
        taken = self.taken or ()
        service = self.name.startswith("@") and not self.name.startswith("@@")
        return self.page or ("GET" in taken and (service or "HEAD" not in taken))


def way_of(names: list[str]) -> Way | None:
    """Return the way to what is ours, as Zope goes it; None for every other address."""
    root = Zope2.app()
    try:
        return _way(root, names)
    finally:
        root._p_jar.close()


def plain(name: str) -> str:
    """Return a name without the sign of a view."""
    return name[2:] if name.startswith("@@") else name


def _way(here: Any, names: list[str]) -> Way | None:
    place, section = "", None
    for number in _objects_in(names):
        before, here = here, step(here, names[number])
        if here is None:
            return _way_on(before, names[number:], place, section)
        place = _address(names, number)
        if ISection.providedBy(here):
            section = place
    return None if section is None else Way(section, page=not _is_file(here))


def _objects_in(names: list[str]) -> Iterator[int]:
    """Yield where names stand, and not what tells of a virtual host or of REST."""
    last = 0
    for number, name in enumerate(names):
        if name == MARKS[0]:
            last = number + 3
        if not (number < last or name in MARKS or name.startswith("_vh_") or name == API):
            yield number


def _way_on(here: Any, rest: list[str], place: str, section: str | None) -> Way | None:
    """Return the way by the names behind the last object."""
    name, known = plain(rest[0]), names_of()
    if section is not None:
        return Way(section, rest[0], known.taken(name, here))
    if not (IPloneSiteRoot.providedBy(here) and _has_us(here)):
        return None
    if rest[:2] == PANEL:
        return Way(place, rest[0])
    return Way(place, rest[0], known.own[name]) if known.stands_on(name, here) else None


def _has_us(site: Any) -> bool:
    """Whether the add-on is installed there."""
    return site.getSiteManager().queryUtility(ILocalBrowserLayerType, name=LAYER) is not None


def _is_file(here: Any) -> bool:
    return getattr(aq_base(here), "portal_type", "") in FILES


def _address(names: list[str], number: int) -> str:
    """Return how far it is to the object of that number; a virtual host's root may come later."""
    told = [each for each in names[number + 1 :] if each == MARKS[1] or each.startswith("_vh_")]
    return "/" + "/".join([*names[: number + 1], *told])
