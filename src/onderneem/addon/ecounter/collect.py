"""Which addresses the site's items lead to.

The job asks every hour. Waking each of ten thousand items takes seconds; their catalog rows say
when each was changed, so that only what changed is woken, and once a day all of them, for whatever
was changed behind the catalog's back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.ecounter.state import stored_links
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from plone import api
import transaction

COMMIT_AT = 500
# What the settings add to the links of every item.
SETTINGS = ("ecounter_base", "product_base")


@dataclass(frozen=True)
class Place:
    """A section: where it stands, and what its settings are."""

    path: str
    uid: str
    settings: str


def collect(site, anew: bool = False) -> int:
    """Bring the book in step with what stands on the items; return how many addresses it has.

    ``anew``: look at every item, whether the catalog knows of a change or not. Commits as it goes.
    """
    places, seen, woken = _places(), set(), 0
    for brain in _rows(IHasCounter):
        seen.add(brain.UID)
        place = _place_of(brain.getPath(), places)
        stamp = _stamp(brain, place)
        known = book.items(site).get(brain.UID)
        if not anew and known is not None and known.stamp == stamp:
            continue
        _wake(site, brain, stamp, place)
        woken += 1
        if woken % COMMIT_AT == 0:
            transaction.commit()
    book.drop_items(site, [uid for uid in book.items(site) if uid not in seen])
    return book.settle(site)


def keep(site, item) -> None:
    """Write down at once what a saved item has, and nothing where that is the same: an editor may
    want it checked before the job comes by, which sees the rest."""
    section, known = section_of(item), book.items(site).get(item.UID())
    if section is None:
        return
    used = book.Used("", section.UID(), stored_links(item))
    if known is None or (known.section, known.links) != (used.section, used.links):
        book.keep_item(site, item.UID(), used)
        book.add(site, [url for url, _origin in used.links])


def _wake(site, brain, stamp: str, place: Place) -> None:
    try:
        item = brain._unrestrictedGetObject()
    except (AttributeError, KeyError):
        # The catalog remembers what isn't there any more; that stops none of the others.
        book.drop_items(site, [brain.UID])
        return
    used = book.Used(stamp, place.uid, stored_links(item))
    if book.items(site).get(brain.UID) != used:
        book.keep_item(site, brain.UID, used)
    # A thousand guides needn't stay awake.
    item._p_deactivate()


def _rows(interface):
    catalog = api.portal.get_tool("portal_catalog")
    return catalog.unrestrictedSearchResults(object_provides=interface.__identifier__)


def _places() -> list[Place]:
    found = []
    for brain in _rows(ISection):
        section = brain._unrestrictedGetObject()
        values = repr([setting(section, name) for name in SETTINGS])
        words = sha256(values.encode()).hexdigest()[:12]
        found.append(Place(brain.getPath(), brain.UID, words))
    return found


def _place_of(path: str, places: Iterable[Place]) -> Place:
    inside = (each for each in places if f"{path}/".startswith(f"{each.path}/"))
    return max(inside, key=lambda each: len(each.path), default=Place("", "", ""))


def _stamp(brain, place: Place) -> str:
    return f"{brain.modified!r} {place.settings}"
