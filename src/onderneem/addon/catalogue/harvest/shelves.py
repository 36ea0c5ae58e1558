"""On which list a product stands: to add, to review, gone, or refused."""

from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.difference import differences
from onderneem.addon.catalogue.harvest.ours import ours_of
from plone import api


def shelve(harvest: Harvest, product: Product) -> None:
    """Put the product where it belongs now."""
    shelve_beside(harvest, product, item_of(product))


def shelve_beside(harvest: Harvest, product: Product, item) -> None:
    """Put the product where it belongs beside ``item``, our page of it (or None).

    For who has the page in hand: asking the catalog makes it index at once whatever waits for the
    commit, the folder of the page each time anew.
    """
    if product.uid and item is None:
        # The page was deleted here: a decision, and no reason to propose it anew.
        product.uid, product.refused = "", True
    if not product.gone:
        product.gone_noted = ""
    harvest.put_on(product, _shelf(product, item))


def item_of(product: Product):
    """Return our page of a product, whoever asks, or None."""
    if not product.uid:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(UID=product.uid)
    return brains[0]._unrestrictedGetObject() if brains else None


def _shelf(product: Product, item) -> str:
    if item is None:
        if product.refused:
            return "refused"
        return "" if product.gone else "new"
    if product.gone:
        return "" if product.gone_noted == product.gone else "gone"
    return "changed" if differences(product.base, product.theirs, ours_of(item)) else ""
