"""Sets of documents from the site's catalog; no brain and no object is woken.

The catalog gives brains; a finder needs the numbers behind them, to intersect. So the indexes are
asked as ``ZCatalog`` asks them, with the two conditions that the site's own ``searchResults`` adds:
what whoever asks may view, and what is published at this moment.
"""

from AccessControl import getSecurityManager
from BTrees.IIBTree import IISet
from BTrees.IIBTree import IITreeSet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import multiunion
from collections.abc import Mapping
from DateTime import DateTime
from functools import cached_property
from Products.CMFCore.indexing import processQueue
from Products.ZCatalog.query import IndexQuery

NONE = IISet()


def index_of(catalog, name: str):
    """Return an index, or None where there is none: in a site before its upgrade."""
    return catalog._catalog.getIndex(name) if name in catalog._catalog.indexes else None


class Seen:
    """What the current user may see below a path at this moment, asked of the catalog once."""

    def __init__(self, catalog, path: str):
        self.catalog, self.path = catalog, path

    @cached_property
    def everything(self):
        """The numbers of all of it."""
        # What this transaction changed is found too.
        processQueue()
        user = getSecurityManager().getUser()
        query = {"path": self.path}
        query["allowedRolesAndUsers"] = self.catalog._listAllowedRolesAndUsers(user)
        if not self.catalog.allow_inactive(query):
            query["effectiveRange"] = DateTime()
        return matching(self.catalog, query)

    def matching(self, **query):
        """Return those that match all of ``query``."""
        return matching(self.catalog, query, self.everything)


def matching(catalog, query: Mapping[str, object], among=None):
    """Return the documents that match all of ``query``, in its order; ``among``: only of these."""
    for name in query:
        found = _asked(index_of(catalog, name), query, among)
        among = found if among is None else intersection(among, found)
        if not among:
            return NONE
    return among if among is not None else NONE


def sets_of(index, wanted=None) -> dict[str, IITreeSet]:
    """Return the documents by value of a keyword index; ``wanted``: only of these values."""
    if index is None:
        return {}
    if wanted is None:
        return dict(index._index.items())
    found = ((value, index._index.get(value)) for value in wanted)
    return {value: docs for value, docs in found if docs is not None}


def united(sets):
    """Return the union of sets of documents."""
    return multiunion(list(sets))


def _asked(index, query, among):
    if index is None:
        return NONE
    options = index.query_options, index.operators, index.useOperator
    record = IndexQuery(query, index.id, *options)
    found = index.query_index(record, among) if record.keys is not None else None
    # Text comes with scores.
    return found if found is not None else NONE
