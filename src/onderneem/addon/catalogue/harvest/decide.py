"""What an editor decides on a product: add it, refuse it, take its text over, or keep ours."""

from onderneem.addon import clock
from onderneem.addon.catalogue.fields_of import source_of_kind
from onderneem.addon.catalogue.fields_of import SUBSIDY
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.book import Taken
from onderneem.addon.catalogue.harvest.difference import decided
from onderneem.addon.catalogue.harvest.difference import differences
from onderneem.addon.catalogue.harvest.ours import leave_blank
from onderneem.addon.catalogue.harvest.ours import ours_of
from onderneem.addon.catalogue.harvest.ours import put
from onderneem.addon.catalogue.harvest.ours import raw_of
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.catalogue.harvest.shelves import shelve
from onderneem.addon.catalogue.harvest.shelves import shelve_beside
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
import hashlib
import json

# Type of the product -> where its page goes.
PLACES = {SUBSIDY: ("subsidies", "onderneem.Subsidy")}
USUAL = ("vergunningen", "onderneem.Permit")


def place_of(record_type: str) -> tuple[str, str]:
    """Return the folder of the section and the type of the page of a product."""
    return PLACES.get(record_type, USUAL)


def mark_of(product: Product, item) -> str:
    """Return a text that changes when there is something else to decide."""
    said = [product.theirs, ours_of(item) if item is not None else None, product.gone]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def add(section, harvest: Harvest, product: Product):
    """Make a page of the product, in the state that a new page of the site gets; return it.

    Once: a product that has a page keeps it. Raises plone's own errors when the editor may not.
    """
    item = item_of(product)
    if item is None:
        folder, portal_type = place_of(product.record_type)
        values = raw_of(portal_type, product.theirs, product.rows)
        page = createContent(portal_type, **_origin(product), **values)
        leave_blank(page)
        item = addContentToContainer(section[folder], page)
        product.uid, product.refused = item.UID(), False
        product.base.update(product.theirs)
        _note(product, frozenset(values), took=True)
    shelve_beside(harvest, product, item)
    return item


def refuse(harvest: Harvest, product: Product) -> None:
    """Propose it no more; it can be added later all the same."""
    if not product.uid:
        product.refused = True
    shelve(harvest, product)


def restore(harvest: Harvest, product: Product) -> None:
    """Propose it again."""
    product.refused = False
    shelve(harvest, product)


def take(harvest: Harvest, product: Product, fields: frozenset[str]) -> None:
    """Let our page say what the catalogue says, in these fields.

    Raises ``ours.ValueRefused`` and ``ours.Locked``, before anything is written.
    """
    item = item_of(product)
    values = {name: product.theirs[name] for name in fields}
    put(item, values, product.rows, **_origin(product))
    _note(product, fields, took=True)
    shelve_beside(harvest, product, item)


def keep(harvest: Harvest, product: Product, fields: frozenset[str]) -> None:
    """Keep ours in these fields, until the catalogue says something new again."""
    _note(product, fields, took=False)
    shelve(harvest, product)


def unlink(harvest: Harvest, product: Product) -> None:
    """Let our page go its own way."""
    product.uid, product.refused = "", True
    shelve(harvest, product)


def note_gone(harvest: Harvest, product: Product) -> None:
    """The editor knows that the product is gone, and did what was to be done."""
    product.gone_noted = product.gone
    shelve(harvest, product)


def open_differences(product: Product, item) -> tuple:
    """Return what is to be decided on now."""
    return differences(product.base, product.theirs, ours_of(item))


def _origin(product: Product) -> dict:
    return {"source": source_of_kind(product.kind), "retrieved": product.seen}


def _note(product: Product, fields: frozenset[str], took: bool) -> None:
    product.base.update(decided({}, product.theirs, fields))
    by = api.user.get_current().getId() or ""
    for name in fields:
        product.taken[name] = Taken(product.version, clock.stored_now(), by, took)
