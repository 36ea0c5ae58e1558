"""The counts of a choice among the same documents, kept as long as nothing in the catalog changes.

What a choice counts depends on two things: the documents that are found, and the sets of its index.
The first are compared as they are, so that whoever asks, whenever, gets the counts of what they may
see then. The second are as the catalog's own counter of changes stands: Plone raises it whenever
anything is indexed, and ZODB gives it a new serial with each such transaction.
"""

from Acquisition import aq_base
from BTrees.IIBTree import IISet
from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon.finder.counting import counts_of
from onderneem.addon.finder.counting import Values
from onderneem.addon.finder.sets import DocSet

# A process keeps so many; then it begins anew. Each holds the numbers of the documents.
MOST = 64
_kept: dict[tuple, tuple[DocSet, Mapping[str, int]]] = {}


@dataclass(frozen=True)
class KeptCounts:
    """Counts a facet as ``counting.counts_of`` does; ``unlike``: those that change by time."""

    catalog: object
    unlike: frozenset[str] = frozenset()

    def __call__(self, docs: DocSet, facet: Values) -> Mapping[str, int]:
        """Return how many of ``docs`` each value has."""
        serial = None if facet.name in self.unlike else _serial(self.catalog)
        if serial is None:
            return counts_of(docs, facet)
        key = (*serial, facet.name, tuple(facet.sets), len(docs))
        known = _kept.get(key)
        if known is not None and len(known[0] & docs) == len(docs):
            return known[1]
        found = counts_of(docs, facet)
        if len(_kept) >= MOST:
            forget()
        _kept[key] = (IISet(docs), found)
        return found


def forget() -> None:
    """Count anew: for measurements."""
    _kept.clear()


def _serial(catalog) -> tuple | None:
    """Return what names the state of the catalog; None where this transaction changed it."""
    counter = getattr(aq_base(catalog), "_counter", None)
    if counter is None:
        return None
    # Loaded first: a ghost has no serial.
    counter()
    if counter._p_changed or counter._p_jar is None:
        return None
    return id(counter._p_jar.db()), counter._p_oid, counter._p_serial
