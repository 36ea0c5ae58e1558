"""Pure: what a finder offers to choose: its facets as groups of choices, and its orders."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from onderneem.addon.components.parts import Option
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Sort
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.parts import Choice
from onderneem.addon.finder.parts import Group
from onderneem.addon.finder.parts import group
from onderneem.addon.finder.question import Question

Say = Callable[[str], str]


def groups(
    facets: Iterable[Facet],
    values: Mapping[str, Sequence[Value]],
    counts: Mapping[str, Mapping[str, int]],
    question: Question,
    say: Say,
) -> list[Group]:
    """Return the facets, each with the values that give something or are chosen."""
    found = [
        (each, _choices(each.name, values[each.name], counts[each.name], question, say))
        for each in facets
    ]
    return [group(each.name, say(each.title), choices) for each, choices in found if choices]


def orders(sorts: Iterable[Sort], question: Question, say: Say) -> list[Option]:
    """Return the orders, the one of the question chosen."""
    return [Option(each.name, say(each.title), each.name == question.sort) for each in sorts]


def _choices(
    name: str,
    values: Sequence[Value],
    counts: Mapping[str, int],
    question: Question,
    say: Say,
) -> list[Choice]:
    chosen = question.of(name)
    return [
        Choice(
            f"oo-{name}-{place}",
            name,
            value.token,
            say(value.title),
            counts[value.token],
            value.token in chosen,
            value.lang,
        )
        for place, value in enumerate(values)
        if counts[value.token] or value.token in chosen
    ]
