"""Pure: an amount of euros, however a Belgian writes it."""

from decimal import Decimal
import re

# Beyond what anybody asks of a municipality; it keeps a slip of the finger out.
MOST = Decimal("999999999.99")
SIGNS = re.compile(r"^(€|eur|euro)\s*|\s*(€|eur|euro)$", re.IGNORECASE)
SHAPE = re.compile(r"(\d+)(?:[.,](\d{1,2}))?", re.ASCII)
GROUPED = re.compile(r"(\d{1,3}(?:[. '\u00a0\u202f]\d{3})+)(?:,(\d{1,2}))?", re.ASCII)
LONGEST_WRITING = 40


class InvalidAmount(ValueError):
    """The text is no amount; ``reason``: "form" or "size"."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def parse_amount(text: str) -> Decimal:
    """Return the euros of ``1.250,50``, ``1250.5``, ``€ 1 250`` and the like, with two decimals.

    A point with three digits behind it groups thousands, as in Dutch and French; a comma never
    does. Raises InvalidAmount.

    >>> parse_amount("€ 1.250"), parse_amount("1250.5"), parse_amount("0,99 euro")
    (Decimal('1250.00'), Decimal('1250.50'), Decimal('0.99'))
    """
    if len(text) > LONGEST_WRITING:
        raise InvalidAmount("form")
    bare = SIGNS.sub("", text.strip()).strip()
    found = GROUPED.fullmatch(bare) or SHAPE.fullmatch(bare)
    if found is None:
        raise InvalidAmount("form")
    whole = re.sub(r"\D", "", found[1])
    value = Decimal(f"{whole}.{(found[2] or '').ljust(2, '0')}")
    if value > MOST:
        raise InvalidAmount("size")
    return value


def format_amount(value: Decimal) -> str:
    """Return the amount as an officer reads it.

    >>> format_amount(Decimal("1250.5"))
    '€ 1.250,50'
    """
    return "€ " + f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
