"""Pure: a length or an area, however a Belgian writes it."""

from decimal import Decimal
import re

SHAPE = re.compile(r"-?(\d{1,9})(?:[.,](\d{1,2}))?", re.ASCII)
LONGEST_WRITING = 40


class InvalidMeasure(ValueError):
    """The text is no measure; ``reason``: "form" or "size"."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def parse_measure(text: str, most: int, unit: str = "m") -> Decimal:
    """Return the number of ``6,50``, ``6.5 m`` and the like, with two decimals.

    More than nothing, ``most`` at most. A point or comma is the decimal one: nobody groups the
    metres of a terrace. Raises InvalidMeasure.

    >>> parse_measure("6,5", 100), parse_measure("80 m2", 100, "m²")
    (Decimal('6.50'), Decimal('80.00'))
    """
    bare = text.strip().lower().replace("\u2212", "-")
    if len(bare) > LONGEST_WRITING:
        raise InvalidMeasure("form")
    # What a keyboard has no key for is written without.
    for ending in (unit.lower(), unit.lower().replace("²", "2"), "meter"):
        bare = bare.removesuffix(ending).strip()
    if bare.isascii() and bare.isdigit() and len(bare) > 9:
        raise InvalidMeasure("size")
    found = SHAPE.fullmatch(bare)
    if found is None:
        raise InvalidMeasure("form")
    value = Decimal(f"{found[1]}.{(found[2] or '').ljust(2, '0')}")
    if bare.startswith("-") or not 0 < value <= most:
        raise InvalidMeasure("size")
    return value


def format_measure(value: Decimal, unit: str) -> str:
    """Return a measure as an officer reads it, without decimals that say nothing.

    >>> format_measure(Decimal("6.50"), "m"), format_measure(Decimal("80.00"), "m²")
    ('6,5 m', '80 m²')
    """
    return f"{value:f}".rstrip("0").rstrip(".").replace(".", ",") + f" {unit}"
