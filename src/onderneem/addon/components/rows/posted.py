"""Pure: which rows a form sent, in which order.

Every row has an index that it keeps while its form is shown again. A row may carry a place that
somebody typed: with it one can reorder without JavaScript.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

MOST_DIGITS = 3


def indexes(sent: Any, most: int) -> list[int]:
    """Return the indexes of the rows, in document order, each once; nonsense is left out.

    >>> indexes(["0", "2", "2", "x"], 200)
    [0, 2]
    """
    listed = [sent] if isinstance(sent, str) else sent if isinstance(sent, (list, tuple)) else []
    found = dict.fromkeys(int(each) for each in listed if _is_number(each))
    return [each for each in found if each < 1000][: most + 1]


def in_order(found: Iterable[int], places: Mapping[int, Any]) -> list[int]:
    """Return the indexes by the places that were typed (from 1).

    A row that is moved up comes before the one that had that place, one moved down after it; what
    isn't a number stays where it is.

    >>> in_order([0, 1, 2], {0: "1", 1: "2", 2: "1"})
    [2, 0, 1]
    >>> in_order([0, 1, 2], {0: "3", 1: "2", 2: "3"})
    [1, 2, 0]
    """
    keys = {}
    for stands, index in enumerate(found, 1):
        typed = places.get(index)
        place = int(str(typed)) if _is_number(typed) else stands
        moved = (place > stands) - (place < stands)
        keys[index] = (place, moved, stands)
    return sorted(keys, key=lambda index: keys[index])


def _is_number(given: Any) -> bool:
    return (
        isinstance(given, str) and given.isascii() and given.isdigit() and len(given) <= MOST_DIGITS
    )
