"""Orders of documents, only as far as a batch needs them."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from heapq import nlargest
from heapq import nsmallest
from itertools import islice
from onderneem.addon.finder.docs import index_of
from onderneem.addon.finder.docs import NONE
from onderneem.addon.finder.docs import united
from onderneem.addon.finder.sets import DocSet

TITLE = "sortable_title"
STATE = "onderneem_state"


def by_index(name: str, descending: bool = False) -> Callable[..., list[int]]:
    """Return the order of an index; what it doesn't have comes last, by title."""

    def order(catalog, docs, most, now) -> list[int]:
        index = index_of(catalog, name)
        found = _by_key(docs, index, most, descending) if index is not None else []
        if len(found) < min(most, len(docs)) and name != TITLE:
            known = index.documentToKeyMap() if index is not None else ()
            rest = [each for each in docs if each not in known]
            found += _by_title(catalog, rest, most - len(found))
        return found

    return order


def by_state(groups: Iterable[tuple[str, str]]) -> Callable[..., list[int]]:
    """Return the order of states; for each, first one first, (state, way).

    Ways: "end", whichever ends soonest first; "latest", whichever began last; or "title".
    """
    groups = tuple(groups)

    def order(catalog, docs, most, now) -> list[int]:
        index = index_of(catalog, STATE)
        if index is None:
            return _by_title(catalog, docs, most)
        found: list[int] = []
        for state, way in groups:
            wanted = most - len(found)
            members = docs & index.in_state(state, now) if wanted > 0 else ()
            if members:
                found += _group(catalog, index, members, state, way, wanted, now)
        return found

    return order


def in_states(states: Iterable[str]) -> Callable[..., DocSet]:
    """Return what is in one of these states, from (catalog, now)."""
    states = tuple(states)

    def found(catalog, now) -> DocSet:
        index = index_of(catalog, STATE)
        return united([index.in_state(each, now) for each in states]) if index is not None else NONE

    return found


def _group(catalog, index, members, state, way, most, now) -> list[int]:
    if way == "title":
        return _by_title(catalog, members, most)
    edges = index.by_end(state, now) if way == "end" else index.by_begin(state, now)
    return list(islice(_each_once(catalog, edges, members), most))


def _each_once(catalog, edges, members) -> Iterator[int]:
    """Yield the members in the order of their edges; who has two counts by the first."""
    seen: set[int] = set()
    for _moment, docs in edges:
        here = [each for each in docs if each in members and each not in seen]
        seen.update(here)
        yield from _by_title(catalog, here, len(here)) if len(here) > 1 else here
        if len(seen) == len(members):
            return


def _by_title(catalog, docs, most) -> list[int]:
    return _by_key(docs, index_of(catalog, TITLE), most, False)


def _by_key(docs, index, most, descending) -> list[int]:
    """Walk along the index where that is shorter than to ask the key of every document."""
    if not docs or most <= 0:
        return []
    if most * index.indexSize() < len(docs) ** 2:
        return list(islice(_along(docs, index, descending), most))
    keys = index.documentToKeyMap()
    pairs = ((keys[each], each) for each in docs if each in keys)
    best = nlargest(most, pairs) if descending else nsmallest(most, pairs)
    return [number for _key, number in best]


def _along(docs, index, descending) -> Iterator[int]:
    rows = index._index.values()
    for row in reversed(rows) if descending else rows:
        here = [each for each in row if each in docs]
        yield from reversed(here) if descending else here
