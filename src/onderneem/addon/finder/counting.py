"""Pure: results and counts of facets by intersecting sets; nothing is woken to be counted.

Between facets all must hold, within one any of the chosen. The count of a value is how many
results there would be with that value alone in its facet, the other facets as they are.
"""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from onderneem.addon.finder.sets import DocSet

Union = Callable[[list[DocSet]], DocSet]


@dataclass(frozen=True)
class Values:
    """The sets of a facet: by token, and of those that hold for every value; none is in both."""

    name: str
    sets: Mapping[str, DocSet]
    everyone: DocSet | None = None
    chosen: Sequence[str] = ()

    def selected(self, union: Union) -> DocSet:
        """Return what the chosen tokens let through."""
        found = [self.sets[token] for token in self.chosen if token in self.sets]
        return union([*found, *([self.everyone] if self.everyone is not None else [])])


@dataclass(frozen=True)
class Counted:
    """``counts``: per facet and token; ``base``, ``through``: of what, and what each facet lets."""

    results: DocSet
    counts: Mapping[str, Mapping[str, int]]
    base: DocSet
    through: Mapping[str, DocSet]


def counts_of(docs: DocSet, facet: Values) -> Mapping[str, int]:
    """Return how many of ``docs`` each value of a facet has."""
    everyone = len(docs & facet.everyone) if facet.everyone is not None else 0
    return {token: everyone + len(docs & found) for token, found in facet.sets.items()}


def count(
    base: DocSet,
    facets: Sequence[Values],
    union: Union,
    counts: Callable[[DocSet, Values], Mapping[str, int]] = counts_of,
) -> Counted:
    """Return the results among ``base``, and the counts of every facet.

    ``counts``: who counts a facet; another than ``counts_of`` must give the same.
    """
    through = {each.name: each.selected(union) for each in facets if each.chosen}
    results = _all_but(base, (), through)
    others = {name: _all_but(base, (name,), through) for name in through}
    found = {each.name: counts(others.get(each.name, results), each) for each in facets}
    return Counted(results, found, base, through)


def best_to_loosen(found: Counted) -> tuple[tuple[str, ...], int] | None:
    """Return the fewest facets whose removal gives something, with how many; None when none does.

    Of as many facets those that give most. Meant for when nothing is found: there are few facets,
    so that all ways to leave some out are tried, one at a time first.
    """
    for size in range(1, len(found.through) + 1):
        ways = {
            names: len(_all_but(found.base, names, found.through))
            for names in combinations(found.through, size)
        }
        best = max(ways, key=lambda names: ways[names])
        if ways[best]:
            return best, ways[best]
    return None


def _all_but(base: DocSet, names: Collection[str], through: Mapping[str, DocSet]) -> DocSet:
    for other, docs in through.items():
        if other not in names:
            base = base & docs
    return base
