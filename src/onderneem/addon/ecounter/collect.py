"""Which addresses the site's items lead to."""

from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.ecounter.state import addresses_of
from plone import api


def collect(site) -> int:
    """Bring the book in step with what stands on the items; return how many addresses it has."""
    uses: dict[str, list[str]] = {}
    for item in _items():
        for url in addresses_of(item):
            uses.setdefault(url, []).append(item.UID())
    book.keep_uses(site, {url: tuple(uids) for url, uids in uses.items()})
    return len(uses)


def _items():
    """Yield everything that has a way to the e-counter, one at a time."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(object_provides=IHasCounter.__identifier__)
    for brain in brains:
        item = brain._unrestrictedGetObject()
        yield item
        # A thousand guides needn't stay awake.
        item._p_deactivate()
