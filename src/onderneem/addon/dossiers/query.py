"""The one function that queries the dossiers' catalog; the user's rights are its arguments."""

from collections.abc import Iterator
from dataclasses import dataclass
from onderneem.addon.components.words import query_of
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from plone import api

MOST = 100
NO_REFERENCE = "-"
# Of a list that is read to its end: each batch sorts all anew, and none may fill the memory.
AT_ONCE = 2000
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
    days = (ended, erased)
    return _found(containers, filters or {}, start, size, sort, descending, text, due, days)


def every_dossier(
    containers,
    filters=None,
    sort="submitted",
    descending=True,
    text="",
    due=(None, None),
    ended=None,
) -> Iterator[Row]:
    """Yield all that match, in order, without keeping them: for a file."""
    start, days = 0, (ended, None)
    while True:
        found = _found(containers, filters or {}, start, AT_ONCE, sort, descending, text, due, days)
        yield from found.rows
        start += AT_ONCE
        if start >= found.total:
            return


def count_dossiers(containers, filters=None, text="", due=(None, None)) -> int:
    """Return how many match, without ordering any."""
    asked = _query(containers, filters or {}, text, due)
    return len(dossier_catalog()(**asked)) if containers else 0


def _query(containers, filters, text, due) -> dict:
    filters = {name: value for name, value in filters.items() if value}
    if not set(filters) <= set(FILTERS):
        raise ValueError("filter, sort or batch")
    return {"container": {"query": list(containers or ())}, **_narrowed(text, *due), **filters}


def _found(containers, filters, start, size, sort, descending, text, due, days) -> Found:
    asked = {**_query(containers, filters, text, due), **_in_the_past(*days)}
    if sort not in SORTS:
        raise ValueError("filter, sort or batch")
    if not containers:
        return NOTHING
    index = SORTS[sort]
    found = dossier_catalog()(
        # Of many in the same state each batch must know the same order.
        sort_on=index if sort == "submitted" else (index, "submitted"),
        sort_order="descending" if descending else "ascending",
        b_start=start,
        b_size=size,
        **asked,
    )
    total = getattr(found, "actual_result_count", len(found))
    if start >= total:
        return Found((), total)
    # With b_start and b_size the catalog answers just that batch.
    return Found(tuple(_row(brain) for brain in found[:size]), total)


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


def _row(brain) -> Row:
    return Row(**{name: getattr(brain, name) for name in Row.__dataclass_fields__})
