"""Pure: a number, however a Belgian types it: with a comma or a point before its decimals."""

from decimal import Decimal
import re

# 1.250 or 1,250: a mark with three digits behind it stands between thousands, whoever typed it.
GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)", re.ASCII)
# The same where one mark stands before decimals and nowhere else: 51,054 kilos.
GROUPED_BESIDE = {
    ",": re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    ".": re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}
PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
BLANKS = re.compile(r"[\s'\u00a0\u202f]")
# Of amounts, shares and metres nobody writes the thousandths.
THOUSANDTHS = 3
LONGEST_WRITING = 40


class InvalidNumber(ValueError):
    """The text is no number."""


def parse_number(text: str, mark: str = "") -> Decimal:
    """Return the number that somebody typed in a field. Raises InvalidNumber.

    ``mark``: the one that only stands before decimals, where thousandths are asked; without it
    three digits behind either are thousands.

    >>> parse_number("400,5"), parse_number("400.5"), parse_number("1.250"), parse_number("1,250.5")
    (Decimal('400.5'), Decimal('400.5'), Decimal('1250'), Decimal('1250.5'))
    >>> parse_number("51,054", ","), parse_number("51.054", "."), parse_number("1.250,5", ",")
    (Decimal('51.054'), Decimal('51.054'), Decimal('1250.5'))
    """
    bare = BLANKS.sub("", text) if len(text) <= LONGEST_WRITING else ""
    if GROUPED_BESIDE.get(mark, GROUPED).fullmatch(bare):
        first = re.search(r"[.,]", bare)
        bare = bare.replace(first[0] if first else "", "")
    if not PLAIN.fullmatch(bare):
        raise InvalidNumber(text)
    return Decimal(bare.replace(",", "."))


def written(value: Decimal | int | float, mark: str = ",") -> str:
    """Return a number as one writes it, without a mark between its thousands.

    >>> written(12.1), written(30.0), written(Decimal("1250.50")), written(51.054, ".")
    ('12,1', '30', '1250,50', '51.054')
    """
    # To a computer 12.1 has fifty decimals, and 30.0 has one.
    exact = Decimal(repr(value)).normalize() if isinstance(value, float) else Decimal(value)
    # No sheet and no person writes -0.
    return f"{exact or exact.copy_abs():f}".replace(".", mark)


def typed(value: Decimal | int | float, mark: str = ",") -> str:
    """Return a number as one types it: what ``parse_number`` reads back as the same.

    >>> typed(Decimal("1250.50")), typed(Decimal("12.345"), "."), typed(25)
    ('1250,50', '12.3450', '25')
    """
    text = written(value, mark)
    decimals = text.partition(mark)[2]
    return f"{text}0" if len(decimals) == THOUSANDTHS else text
