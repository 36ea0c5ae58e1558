"""An index of states that change by themselves: each stretch of time is an interval of its own.

An item is indexed by its segments (see ``subsidies.window``): all of its time, cut into stretches
with a state each. Which items are in a state at a moment is then a matter of sets, and of the same
segments that the page reads; "now" is never stored.

The n-th stretch of an item in a state goes into the n-th layer of that state, so that a layer has
one interval an item, and two windows of one call can't be taken for one long one: in a layer, who
is in the state has begun and hasn't ended. Beginnings and ends stand in spans of six days, since
uniting a few large sets is many times as fast as a thousand small ones; in the one span that the
moment falls in, each item is asked for its second.
"""

from Acquisition import aq_base
from bisect import bisect_right
from BTrees.IIBTree import difference
from BTrees.IIBTree import IISet
from BTrees.IIBTree import IITreeSet
from BTrees.IIBTree import multiunion
from BTrees.IOBTree import IOBTree
from BTrees.Length import Length
from BTrees.LOBTree import LOBTree
from BTrees.OOBTree import OOBTree
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from itertools import count
from itertools import islice
from OFS.SimpleItem import SimpleItem
from onderneem.addon import clock
from Products.PluginIndexes.interfaces import IQueryIndex
from Products.ZCatalog.query import IndexQuery
from zope.interface import implementer
import math

BEGINS, ENDS = 0, 1
# Before and after all of time.
ALWAYS, NEVER = -(2**62), 2**62
# Seconds to spans of six days.
SPAN = 19


@implementer(IQueryIndex)
class StateIndex(SimpleItem):
    """``portal_catalog(onderneem_state="open")``: what is in that state now."""

    meta_type = "OnderneemStateIndex"
    operators = ("or",)
    useOperator = "or"
    query_options = ()

    def __init__(self, id, extra=None, caller=None):
        self.id = id
        self._changed = Length()
        self.clear()

    def clear(self):
        """Forget everything."""
        self._edges = OOBTree()
        self._kept = IOBTree()
        self._note_change()

    def getId(self):
        """Return the name."""
        return self.id

    def getIndexSourceNames(self):
        """Return which attribute is indexed."""
        return (self.id,)

    def getIndexQueryNames(self):
        """Return by which name it is asked."""
        return (self.id,)

    def numObjects(self):
        """Return how many items it has."""
        return len(self._kept)

    def indexSize(self):
        """Return how many states and layers it has."""
        return len(self._edges)

    def __len__(self):
        return len(self._kept)

    def getEntryForObject(self, documentId, default=None):
        """Return the stretches of an item: (state, first second, second after the last)."""
        return self._kept.get(documentId, default)

    def index_object(self, documentId, obj, threshold=None):
        """Take the segments of an item instead of those it had."""
        segments = getattr(obj, self.id, None)
        segments = segments() if callable(segments) else segments
        stretches = tuple(map(stretch_of, segments or ()))
        if self._kept.get(documentId, ()) == stretches:
            return 0
        self.unindex_object(documentId)
        if stretches:
            self._kept[documentId] = stretches
            for key, span in edges_of(stretches):
                if key not in self._edges:
                    self._edges[key] = LOBTree()
                edge = self._edges[key]
                if span not in edge:
                    edge[span] = IITreeSet()
                edge[span].insert(documentId)
        self._note_change()
        return 1

    def unindex_object(self, documentId):
        """Forget an item."""
        stretches = self._kept.pop(documentId, ())
        for key, span in edges_of(stretches):
            docs = self._edges[key][span]
            docs.remove(documentId)
            if not docs:
                del self._edges[key][span]
        if stretches:
            self._note_change()

    def query_index(self, record, resultset=None):
        """Return who is in one of the states now."""
        now = clock.now()
        return multiunion([self.in_state(str(state), now) for state in record.keys])

    def _apply_index(self, request, resultset=None):
        """The same, for who asks in the old way."""
        record = IndexQuery(request, self.id, self.query_options, self.operators, self.useOperator)
        if record.keys is None:
            return None
        return self.query_index(record, resultset), (self.id,)

    def in_state(self, state: str, now: datetime):
        """Return the items that are in a state at ``now`` (aware), as a set.

        The set of the last moment that was asked for is kept as long as neither an item nor,
        at the next edge, a state changed.
        """
        at, serial = math.floor(now.timestamp()), self._serial
        kept = self.__dict__.get("_v_kept")
        if kept is None or kept[0] != serial or serial is None:
            kept = self._v_kept = (serial, {})
        first, last, docs = kept[1].get(state, (1, 0, None))
        if not first <= at < last:
            kept[1][state] = self._in_state(state, at)
            docs = kept[1][state][2]
        return docs

    def forget_kept(self) -> None:
        """Forget the sets in memory: for who measures."""
        self.__dict__.pop("_v_kept", None)

    def by_end(self, state: str, now: datetime) -> Iterator[tuple[int, list[int]]]:
        """Yield when stretches in that state end and whose, soonest first, those without last."""
        at = math.floor(now.timestamp())
        layers = (self._later(state, layer, at) for layer, _edge in self._layers(state, ENDS))
        yield from merge(*layers, key=lambda each: each[0])

    def by_begin(self, state: str, now: datetime) -> Iterator[tuple[int, list[int]]]:
        """Yield when stretches in that state began and whose, the latest first."""
        at = math.floor(now.timestamp())
        layers = (self._earlier(state, layer, at) for layer, _edge in self._layers(state, BEGINS))
        yield from merge(*layers, key=lambda each: -each[0])

    def segment_of(self, documentId: int, now: datetime):
        """Return the stretch that an item is in, and those that follow; () when it has none."""
        stretches = self._kept.get(documentId, ())
        at = math.floor(now.timestamp())
        return stretches[max(bisect_right([each[1] for each in stretches], at) - 1, 0) :]

    def _note_change(self) -> None:
        self._changed.change(1)
        self.forget_kept()

    @property
    def _serial(self):
        """Which commit the index is of; None while this transaction has changed it.

        A savepoint takes away the mark of a change, but not that the number of changes is another.
        """
        changed = aq_base(self._changed)
        if changed._p_changed or changed._p_jar is None:
            return None
        return changed._p_serial, changed()

    def _layers(self, state: str, side: int) -> Iterator[tuple[int, LOBTree]]:
        for layer in count():
            edge = self._edges.get((state, layer, side))
            if edge is None:
                return
            yield layer, edge

    def _in_state(self, state: str, at: int):
        """Return from and until when the state surely has these members, and who they are."""
        span = at >> SPAN
        first, last, found = span << SPAN, (span + 1) << SPAN, []
        for layer, edge in self._layers(state, BEGINS):
            sides = []
            for side, each in ((BEGINS, edge), (ENDS, self._edges[state, layer, ENDS])):
                moments = self._moments(state, layer, side, each.get(span, ()))
                here = [doc for moment, docs in moments for doc in docs if moment <= at]
                sides.append(multiunion([*each.values(max=span - 1), IISet(here)]))
                first = max([first, *(each for each, _docs in moments if each <= at)])
                last = min([last, *(each for each, _docs in moments if each > at)])
            found.append(difference(*sides))
        return first, last, multiunion(found) if found else IISet()

    def _later(self, state: str, layer: int, at: int) -> Iterator[tuple[int, list[int]]]:
        for docs in self._edges[state, layer, ENDS].values(min=at >> SPAN):
            for moment, mine in self._moments(state, layer, ENDS, docs):
                if moment > at:
                    yield moment, mine

    def _earlier(self, state: str, layer: int, at: int) -> Iterator[tuple[int, list[int]]]:
        for docs in reversed(self._edges[state, layer, BEGINS].values(max=at >> SPAN)):
            for moment, mine in reversed(self._moments(state, layer, BEGINS, docs)):
                if moment <= at:
                    yield moment, mine

    def _moments(self, state: str, layer: int, side: int, docs) -> list[tuple[int, list[int]]]:
        """Return the seconds of these items' edges in a layer, in order, with whose they are."""
        found: dict[int, list[int]] = {}
        for doc in docs:
            stretches = (each for each in self._kept[doc] if each[0] == state)
            moment = next(islice(stretches, layer, None))[1 + side]
            found.setdefault(moment, []).append(doc)
        return sorted(found.items())


def stretch_of(segment) -> tuple[str, int, int]:
    """Return a segment in whole seconds: a second belongs to the state that it begins with."""
    begin, end = segment.start, segment.end
    return (
        str(segment.state.value),
        math.ceil(begin.timestamp()) if begin else ALWAYS,
        math.ceil(end.timestamp()) if end else NEVER,
    )


def edges_of(stretches) -> Iterator[tuple[tuple[str, int, int], int]]:
    """Yield where each stretch goes: its state, layer and side, and the span of its second."""
    seen: Counter = Counter()
    for state, begin, end in stretches:
        layer = seen[state]
        seen[state] += 1
        yield (state, layer, BEGINS), begin >> SPAN
        yield (state, layer, ENDS), end >> SPAN
