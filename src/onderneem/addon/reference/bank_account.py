"""Pure: international bank account numbers (IBAN, ISO 13616), checked by python-stdnum."""

from stdnum import iban
from stdnum.exceptions import ValidationError

LONGEST_WRITING = 60


class InvalidAccount(ValueError):
    """The text is no IBAN."""


def parse_account(text: str) -> str:
    """Return an IBAN without spaces, in capitals; raises InvalidAccount.

    Length, form and check digits; not whether python-stdnum knows the bank, which may be newer.

    >>> parse_account("be68 5390 0754 7034")
    'BE68539007547034'
    """
    if len(text) > LONGEST_WRITING or not text.isascii():
        raise InvalidAccount(text[:LONGEST_WRITING])
    try:
        return str(iban.validate(text, check_country=False))
    except ValidationError:
        raise InvalidAccount(text) from None


def format_account(number: str) -> str:
    """Return an IBAN in groups of four, as a bank prints it."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))
