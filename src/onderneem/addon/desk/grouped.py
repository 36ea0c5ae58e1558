"""Pure: the choices of a select under the title of what they are.

HTML's own ``optgroup``: it works by keyboard, without JavaScript, and a screen reader says it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Grouped:
    """How a choice is called among those of its ``group``."""

    group: str
    title: str


def put_in_groups(select: Any, known: Mapping[str, Grouped]) -> None:
    """Put each known option, by its value, in the group of its title; the others stay in front.

    A group stands where its first choice stood.
    """
    groups: dict[str, Any] = {}
    for option in list(select):
        found = known.get(option.get("value", ""))
        if found is None:
            continue
        if found.group not in groups:
            groups[found.group] = option.makeelement("optgroup", {"label": found.group})
            option.addprevious(groups[found.group])
        option.text = found.title
        groups[found.group].append(option)
