"""A facet and its values, as a room declares them."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.sets import DocSet

# The word in an index for what holds whatever the value is: a subsidy for every sector.
EVERYONE = "*"


@dataclass(frozen=True)
class Value:
    """``token``: in an address; ``key``: in the index, when that is another; ``lang``: the language
    of the title, where who asks speaks another one.
    """

    token: str
    title: str
    key: str = ""
    lang: str | None = None


@dataclass(frozen=True)
class Facet:
    """``values``: from (context, what is seen of it) to the choices, in the order that is shown."""

    name: str
    index: str
    title: str
    values: Callable[..., Sequence[Value]]


@dataclass(frozen=True)
class Sort:
    """An order; ``order``: from (catalog, documents, how many, now) to their numbers."""

    name: str
    title: str
    order: Callable[..., list[int]]


@dataclass(frozen=True)
class Kind:
    """What a finder finds; its first order is the usual one.

    ``bare``: the verdict on what doesn't say for whom it is; unknown is also that on what says it
    in words; ``verdicts``: the three in words; ``over``: from (catalog, now)
    to what nobody can have any more, which comes behind what one may.
    """

    portal_type: str
    facets: tuple[Facet, ...]
    sorts: tuple[Sort, ...]
    verdicts: Mapping[Verdict, str]
    bare: Verdict = Verdict.YES
    over: Callable[..., DocSet] | None = None
