"""Pure: what is to be reviewed of a product: theirs old and new, beside ours.

Three texts are compared: what the catalogue said when an editor last decided (the base), what it
says now, and what stands on our page. Nothing is ever taken over by itself; what the municipality
wrote itself is told apart, so that "take all that we didn't touch" overwrites none of it
(issue 4; LPDC shows the same review between concept and instance).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.values import Value


class Kind(str, Enum):
    """UNTOUCHED: our page still says what the catalogue said before, or nothing yet; OWN: it says
    something of its own."""

    UNTOUCHED = "untouched"
    OWN = "own"


@dataclass(frozen=True)
class Difference:
    """One field to decide on; ``old`` is None when it was never compared."""

    field: str
    old: Value | None
    new: Value
    ours: Value
    kind: Kind


def differences(
    base: Mapping[str, Value], theirs: Mapping[str, Value], ours: Mapping[str, Value]
) -> tuple[Difference, ...]:
    """Return the fields to decide on, in the order of ``values.FIELDS``.

    A field that the catalogue says nothing about is never a reason to empty ours: only when it
    said something before, and took it back. A field that our item doesn't have isn't compared, nor
    one that was no field yet when the catalogue was read.
    """
    names = [name for name in FIELDS if name in ours and name in theirs]
    found = (_difference(name, base.get(name), theirs[name], ours[name]) for name in names)
    return tuple(each for each in found if each is not None)


def _difference(name: str, old: Value | None, new: Value, ours: Value) -> Difference | None:
    if new in (ours, old) or not (new or old):
        return None
    untouched = ours == old or (old is None and not ours)
    return Difference(name, old, new, ours, Kind.UNTOUCHED if untouched else Kind.OWN)


def decided(
    base: Mapping[str, Value], theirs: Mapping[str, Value], fields: frozenset[str]
) -> dict[str, Value]:
    """Return the base after an editor decided on ``fields``, to take them or to keep ours."""
    return {**base, **{name: theirs[name] for name in FIELDS if name in fields}}


def settled(
    base: Mapping[str, Value], theirs: Mapping[str, Value], ours: Mapping[str, Value]
) -> dict[str, Value]:
    """Return the base with the fields on which we say the same anyway: nothing to decide there."""
    same = frozenset(name for name in theirs if theirs[name] == ours.get(name))
    return decided(base, theirs, same)
