"""The one function that queries the dossiers' catalog; the user's rights are its arguments."""

from BTrees.IIBTree import IISet
from BTrees.IIBTree import intersection
from collections.abc import Iterator
from dataclasses import dataclass
from onderneem.addon.components.words import query_of
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.in_order import batch
from onderneem.addon.dossiers.in_order import in_order
from onderneem.addon.dossiers.in_order import Order
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from plone import api
from Products.ZCatalog.query import IndexQuery

MOST = 100
NO_REFERENCE = "-"
FILTERS = (
    "state",
    "phase",
    "kind",
    "topic",
    "municipality",
    "assigned",
    "group",
    "reference",
    "enterprise_number",
    "email",
    "account",
    "months",
    "held",
)
# What people sort by, and the index that does it.
SORTS = {
    "submitted": "submitted",
    "due": "due_by",
    "state": "state",
    "kind": "kind",
    "topic": "topic",
    "assigned": "assigned",
    "wish": "wish_by",
    "ended": "ended_by",
    "erased": "erased",
}


@dataclass(frozen=True)
class Row:
    """A line of a list, from the catalog's columns alone; ``due`` is an ISO day or nothing."""

    reference: str
    subject: str
    kind: str
    state: str
    topic: str
    municipality: str
    assigned: str
    channel: str
    submitted: str
    due: str
    waits_for: str
    outcome: str
    wish: str
    group: str
    ended: str
    months: str
    erased: str
    who: str
    about: str


@dataclass(frozen=True)
class Found:
    """One batch, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int


NOTHING = Found((), 0)


def find_dossiers(
    containers,
    filters=None,
    start=0,
    size=25,
    sort="submitted",
    descending=True,
    text="",
    due=(None, None),
    ended=None,
    erased=None,
) -> Found:
    """Return a batch of the dossiers in ``containers`` that match, newest first by default.

    ``containers``: UIDs of the containers that the user may see (``visible_containers``): a plain
    ZCatalog doesn't filter by permission, so without any there is nothing. ``filters``: index ->
    value or list of values, of ``FILTERS``. ``size``: 1 to 100. ``due``: the first and the last
    ISO day by which it must be answered, either may be None. ``ended``: the last ISO day on which
    it was closed, of those that aren't erased; ``erased``: the first on which it was erased.
    Raises ValueError for others.
    """
    if not 1 <= size <= MOST or start < 0:
        raise ValueError("filter, sort or batch")
    asked = {**_query(filters, text, due), **_in_the_past(ended, erased)}
    catalog = dossier_catalog()
    orders = _orders(catalog, sort)
    if not containers:
        return NOTHING
    matching = _matching(catalog, containers, asked)
    total = _how_many(catalog, matching)
    numbers = batch(orders, matching, total, start, size, descending)
    return Found(tuple(_row(catalog, each) for each in numbers), total)


def every_dossier(
    containers,
    filters=None,
    sort="submitted",
    descending=True,
    text="",
    due=(None, None),
    ended=None,
) -> Iterator[Row]:
    """Yield all that match, in order, each read when it is asked for: for a file."""
    asked = {**_query(filters, text, due), **_in_the_past(ended, None)}
    catalog = dossier_catalog()
    orders = _orders(catalog, sort)
    if containers:
        for number in in_order(orders, _matching(catalog, containers, asked), descending):
            yield _row(catalog, number)


def count_dossiers(containers, filters=None, text="", due=(None, None)) -> int:
    """Return how many match, without ordering any."""
    asked, catalog = _query(filters, text, due), dossier_catalog()
    return _how_many(catalog, _matching(catalog, containers, asked)) if containers else 0


def _query(filters, text, due) -> dict:
    filters = {name: value for name, value in (filters or {}).items() if value}
    if not set(filters) <= set(FILTERS):
        raise ValueError("filter, sort or batch")
    return {**_narrowed(text, *due), **filters}


def _orders(catalog, sort: str) -> list[Order]:
    """The index that sorts; of many in the same state each batch must know the same order."""
    if sort not in SORTS:
        raise ValueError("filter, sort or batch")
    names = dict.fromkeys((SORTS[sort], "submitted"))
    indexes = [catalog._catalog.getIndex(name) for name in names]
    return [Order(index._index, index.documentToKeyMap()) for index in indexes]


def _matching(catalog, containers, asked: dict):
    """Return the set of numbers of those in ``containers`` that match, None for all there are.

    What one index knows isn't copied: the set is for reading alone.
    """
    indexes, found = catalog._catalog, None
    # To look for 100 000 in the set of all of them costs more than all the rest.
    if not set(indexes.getIndex("container").uniqueValues()) <= set(containers):
        asked = {**asked, "container": {"query": list(containers)}}
    for name in asked:
        index = indexes.getIndex(name)
        query = IndexQuery(asked, name, index.query_options, index.operators, index.useOperator)
        matching = index.query_index(query, found)
        # An index may answer None for nothing; BTrees take that for everything.
        if not matching:
            return IISet()
        found = intersection(found, matching)
    return found


def _how_many(catalog, matching) -> int:
    return len(catalog) if matching is None else len(matching)


def _narrowed(text: str, first: str | None, last: str | None) -> dict:
    found = _searched(text)
    if last is not None:
        found["due_by"] = {"query": (first or "", last), "range": "min:max"}
    elif first is not None:
        found["due_by"] = {"query": first, "range": "min"}
    return found


def _in_the_past(ended: str | None, erased: str | None) -> dict:
    found = {}
    if ended is not None:
        found["ended_by"] = {"query": ended, "range": "max"}
    if erased is not None:
        found["erased"] = {"query": erased, "range": "min"}
    return found


def _searched(text: str) -> dict:
    """A reference as it is printed, with its dashes, is one; all else is words."""
    try:
        return {"reference": parse_reference(text)}
    except InvalidReference:
        words = query_of(text)
        if text.strip() and not words:
            # Signs alone stand in no dossier; to leave them out would show all.
            return {"reference": NO_REFERENCE}
        return {"text": words} if words else {}


def visible_containers(*containers) -> list[str]:
    """Return the UIDs of those containers whose dossiers the current user may see."""
    return [
        each.UID()
        for each in containers
        if each is not None and api.user.has_permission(VIEW, obj=each)
    ]


def _row(catalog, number: int) -> Row:
    kept = catalog.getMetadataForRID(number)
    return Row(**{name: kept[name] for name in Row.__dataclass_fields__})
