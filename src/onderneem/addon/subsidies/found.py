"""Pure: of a subsidy's stretches of time, as the finder's index keeps them, what a card says."""

from collections.abc import Sequence
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import State

# The state, its first second, and the second after its last.
Stretch = tuple[str, int, int]
NEVER = 2**62


def state_of(stretches: Sequence[Stretch]) -> State:
    """Return the state of the first of the stretches: the one that holds now."""
    return State(stretches[0][0])


def closes(stretches: Sequence[Stretch]) -> int | None:
    """Return the last second in which one can apply; the rule of ``Call.closes_next``."""
    if State(stretches[0][0]) not in APPLICABLE:
        return None
    ends = (begin for state, begin, _end in stretches if State(state) not in APPLICABLE)
    found = next(ends, None)
    return None if found is None else found - 1


def opens(stretches: Sequence[Stretch]) -> int | None:
    """Return the first second in which one can apply again; the rule of ``Call.opens_next``."""
    if State(stretches[0][0]) in APPLICABLE:
        return None
    return next((begin for state, begin, _ in stretches if State(state) in APPLICABLE), None)


def since(stretches: Sequence[Stretch]) -> int | None:
    """Return since when the state is what it is; None: as far back as is known."""
    begin = stretches[0][1]
    return begin if begin > -NEVER else None
