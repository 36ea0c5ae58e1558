"""Pure: a batch of a list over REST, as plone.restapi has it."""

from collections.abc import Callable
from collections.abc import Mapping

USUAL = 25
MOST = 100
# Ten million rows; a number of more than 4300 digits would break int() itself.
FARTHEST = 10**7


class NoBatch(ValueError):
    """``field`` isn't a whole number from ``least`` to ``most``."""

    def __init__(self, field: str, least: int, most: int):
        super().__init__(field)
        self.field, self.least, self.most = field, least, most


def batch_asked(form: Mapping[str, object]) -> tuple[int, int]:
    """Return (start, size) of ``b_start`` and ``b_size``; raises NoBatch.

    >>> batch_asked({"b_start": "50"})
    (50, 25)
    """
    return _number(form, "b_start", 0, 0, FARTHEST), _number(form, "b_size", USUAL, 1, MOST)


def batching(at: Callable[[int], str], start: int, size: int, total: int) -> dict[str, str]:
    """Return the links of a batch; ``at``: from a start to its address.

    >>> batching(str, 100, 25, 30)["prev"]
    '25'
    """
    last = max(total - 1, 0) // size * size
    found = {"@id": at(start), "first": at(0), "last": at(last)}
    if start + size < total:
        found["next"] = at(start + size)
    if start:
        found["prev"] = at(min(max(start - size, 0), last))
    return found


def _number(form: Mapping[str, object], name: str, usual: int, least: int, most: int) -> int:
    given = str(form.get(name, usual))
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else -1
    if not least <= number <= most:
        raise NoBatch(name, least, most)
    return number
