"""Pure: results and counts by sets are those of counting one by one."""

from hypothesis import given
from hypothesis import strategies as st
from itertools import combinations
from onderneem.addon.finder.counting import best_to_loosen
from onderneem.addon.finder.counting import count
from onderneem.addon.finder.counting import Values
import pytest

pytestmark = pytest.mark.pure

FACETS = {"colour": ("red", "green", "blue"), "size": ("s", "l")}
EVERY = "*"
things = st.lists(
    st.fixed_dictionaries(
        {
            name: st.just({EVERY}) | st.sets(st.sampled_from(values))
            for name, values in FACETS.items()
        }
    ),
    max_size=12,
)
choices = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(values), unique=True) for name, values in FACETS.items()}
)


def united(sets):
    """Return the union of Python sets."""
    return set().union(*sets)


def asked(things, chosen):
    """Count by sets."""
    facets = [
        Values(
            name,
            {v: {n for n, each in enumerate(things) if v in each[name]} for v in values},
            {n for n, each in enumerate(things) if EVERY in each[name]},
            tuple(chosen[name]),
        )
        for name, values in FACETS.items()
    ]
    return count(set(range(len(things))), facets, united)


def fits(thing, chosen) -> bool:
    """Whether one thing has, of every facet with a choice, something that was chosen."""
    return all(
        not wanted or EVERY in thing[name] or thing[name] & set(wanted)
        for name, wanted in chosen.items()
    )


@given(things, choices)
def test_the_results(things, chosen):
    """Between facets all, within one any."""
    found = asked(things, chosen).results
    assert found == {n for n, each in enumerate(things) if fits(each, chosen)}


@given(things, choices)
def test_a_count_is_what_one_would_find(things, chosen):
    """With that value alone in its facet, and the other facets as they are."""
    counts = asked(things, chosen).counts
    for name, values in FACETS.items():
        for value in values:
            other = {**chosen, name: [value]}
            assert counts[name][value] == sum(fits(each, other) for each in things)


@given(things, choices)
def test_what_leaving_a_facet_out_would_give(things, chosen):
    """The fewest that give something; of as many, those that give most."""
    best = best_to_loosen(asked(things, chosen))
    named = [name for name in FACETS if chosen[name]]
    ways = {
        names: sum(fits(each, {**chosen, **{name: [] for name in names}}) for each in things)
        for size in range(1, len(named) + 1)
        for names in combinations(named, size)
    }
    helpful = [names for names in ways if ways[names]]
    if best is None:
        assert not helpful
    else:
        assert best[1] == ways[best[0]]
        fewest = [names for names in helpful if len(names) == min(map(len, helpful))]
        assert best[0] in fewest
        assert best[1] == max(ways[names] for names in fewest)
