"""On which list a product stands: to add, to review, gone, or refused."""

from Acquisition import aq_base
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.difference import differences
from onderneem.addon.catalogue.harvest.ours import ours_of
from plone import api


def shelve(harvest: Harvest, product: Product) -> None:
    """Put the product where it belongs now."""
    item = item_of(product)
    if item is not None and product.uid != item.UID():
        # From last year's page to this year's: nobody need keep the old one for it.
        product.uid = item.UID()
    shelve_beside(harvest, product, item)


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
    """Return our page of a product, whoever asks, or None; the page that replaced it, once that is
    published and names the same product."""
    if not product.uid:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(UID=product.uid)
    return _last_of(product, brains[0]._unrestrictedGetObject()) if brains else None


def _last_of(product: Product, item):
    seen: set[str] = set()
    while item.UID() not in seen:
        seen.add(item.UID())
        replaced = getattr(aq_base(item), "replaced_by", None)
        after = replaced.to_object if replaced and not replaced.isBroken() else None
        if after is None or not (_names(product, after) and _is_published(after)):
            break
        item = after
    return item


def _names(product: Product, item) -> bool:
    own = aq_base(item)
    said = {getattr(own, name, None) for name in ("product_id", "product_number")}
    return bool(said & {product.identifier, product.number} - {"", None})


def _is_published(item) -> bool:
    return api.content.get_state(item, default="") == "published"


def _shelf(product: Product, item) -> str:
    if item is None:
        if product.refused:
            return "refused"
        return "" if product.gone else "new"
    if product.gone:
        return "" if product.gone_noted == product.gone else "gone"
    return "changed" if differences(product.base, product.theirs, ours_of(item)) else ""
