"""The second half of a harvest: from all that was read to proposals, differences and tasks."""

from datetime import datetime
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.book import token_of
from onderneem.addon.catalogue.harvest.difference import settled
from onderneem.addon.catalogue.harvest.ours import items_of
from onderneem.addon.catalogue.harvest.ours import ours_of
from onderneem.addon.catalogue.harvest.report import is_too_large_a_drop
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.catalogue.harvest.shelves import shelve
from onderneem.addon.catalogue.harvest.sightings import Sighting
from time import monotonic
import transaction

COMMIT_AT = 100


def apply(section, harvest: Harvest, whole: bool, now: datetime, seconds: float = 600.0) -> bool:
    """Bring the products in step with what was read; return whether it was done.

    Not done: so much would go that a person must confirm it (``harvest.phase`` is "asking"), or
    the time is up ("applying"): the next call goes on where this one was.
    """
    if harvest.phase != "applying" and not _may_begin(harvest, whole):
        return False
    until = monotonic() + seconds
    if not _take_in(section, harvest, now, until):
        return False
    for token in harvest.missing:
        product = harvest.products[token]
        # A person who confirms has looked: no second night is needed to be sure.
        product.missed = 2 if harvest.wishes.get("allowed") else product.missed + 1
        if product.missed == 2:
            harvest.report.gone += 1
        shelve(harvest, product)
    for product in _flat(harvest, harvest.products.values()):
        if product.gone == "ended" and product.shelf in ("new", "changed", ""):
            shelve(harvest, product)
    harvest.wishes.pop("allowed", None)
    harvest.phase, harvest.drop, harvest.missing = "idle", (0, 0), ()
    harvest.last_report = harvest.report
    if harvest.complete:
        harvest.finished = now
    transaction.commit()
    return True


def _may_begin(harvest: Harvest, whole: bool) -> bool:
    """Count what would go; note what is missing, or that a person must be asked."""
    missing = _missing(harvest) if whole and harvest.complete else []
    incoming, products = harvest.incoming.values(), harvest.products.values()
    gone = len(missing) + sum(_goes(harvest, each) for each in _flat(harvest, incoming))
    known = sum(not each.gone for each in _flat(harvest, products))
    if is_too_large_a_drop(gone, known) and gone > harvest.wishes.get("allowed", 0):
        harvest.phase, harvest.drop = "asking", (gone, known)
        harvest.wishes.pop("allowed", None)
        transaction.commit()
        return False
    # Noted before anything is taken in: whoever goes on after a kill must not count anew.
    harvest.phase, harvest.missing = "applying", tuple(missing)
    transaction.commit()
    return True


def _flat(harvest: Harvest, found):
    """Yield what is found, and let go of it again: twenty thousand needn't stay awake."""
    for number, each in enumerate(found, 1):
        yield each
        if number % COMMIT_AT == 0:
            harvest._p_jar.cacheMinimize()


def _missing(harvest: Harvest) -> list[str]:
    if "" in harvest.unread:
        # Any of ours may be the one without a name.
        return []
    # What is there and couldn't be read isn't gone.
    here = {token_of(each) for found in (harvest.incoming, harvest.unread) for each in found}
    return [
        token
        for token, product in _flat(harvest, harvest.products.items())
        if token not in here and not product.gone
    ]


def _goes(harvest: Harvest, sighting: Sighting) -> bool:
    known = harvest.products.get(token_of(sighting.identifier))
    return known is not None and not known.gone and bool(sighting.archived or sighting.why_not)


def _take_in(section, harvest: Harvest, now: datetime, until: float) -> bool:
    """Take in what was read; return whether that is all."""
    batch = list(harvest.incoming.keys())
    # On a night without news no page of ours is woken.
    ours = items_of(section) if batch else {}
    for number, identifier in enumerate(batch, 1):
        # The report is a plain object in it: without this, what is undone would stay counted.
        harvest._p_changed = True
        _take(section, harvest, harvest.incoming[identifier], ours, now)
        # Out of the box with its outcome: a kill counts nothing twice.
        del harvest.incoming[identifier]
        if number % COMMIT_AT == 0:
            transaction.commit()
            harvest._p_jar.cacheMinimize()
            if monotonic() > until:
                return False
    return True


def _take(section, harvest, sighting: Sighting, ours: dict[str, str], now) -> None:
    product = harvest.products.get(token_of(sighting.identifier))
    report = harvest.report
    if product is None:
        if sighting.archived or sighting.why_not:
            report.unwanted["archived" if sighting.archived else sighting.why_not] += 1
            return
        product = harvest.products[token_of(sighting.identifier)] = Product(sighting, now)
        _link(product, ours)
        report.new += 1
    else:
        outcome = _update(product, sighting, now)
        setattr(report, outcome, getattr(report, outcome) + 1)
        if item_of(product) is None and (product.uid or not product.refused):
            # Also of a page that was deleted, while another one names the product.
            _link(product, ours)
    _settle(product)
    shelve(harvest, product)


def _update(product: Product, sighting: Sighting, now) -> str:
    """Return what it was: unchanged, changed or gone."""
    was_gone, before = product.gone, (product.theirs, product.archived, product.why_not)
    if _is_older(sighting, product):
        product.missed = 0
        return "unchanged"
    same_time = (sighting.at, sighting.version) == (product.at, product.version)
    same_rows = not sighting.fields or _inside(sighting) == (product.rows, product.notes)
    if not (same_time and same_rows and before == _said(sighting, product)):
        product.saw(sighting, now)
    product.missed = 0
    if product.gone and not was_gone:
        return "gone"
    after = (product.theirs, product.archived, product.why_not)
    return "unchanged" if after == before and not was_gone else "changed"


def _inside(sighting: Sighting):
    return dict(sighting.rows), sighting.notes


def _said(sighting: Sighting, product: Product):
    theirs = dict(sighting.fields) or product.theirs
    return theirs, sighting.archived, sighting.why_not


def _is_older(sighting: Sighting, product: Product) -> bool:
    if sighting.at is None or product.at is None:
        return sighting.at is None and product.at is not None
    return sighting.at < product.at


def _link(product: Product, ours: dict[str, str]) -> None:
    """A page that names the product follows it; each page follows one."""
    for name in (product.identifier, product.number):
        uid = ours.pop(name, "") if name else ""
        if uid:
            product.uid = uid
            return


def _settle(product: Product) -> None:
    """Where we say the same anyway, there is nothing to decide."""
    item = item_of(product)
    if item is not None:
        base = settled(product.base, product.theirs, ours_of(item))
        if base != dict(product.base):
            product.base.update(base)
        item._p_deactivate()
