"""Pure: Belgian enterprise numbers and establishment unit numbers (KBO/BCE).

Both have ten digits, of which the last two are 97 minus the first eight modulo 97. An enterprise
number starts with 0 or 1, an establishment unit with 2 to 8. ``stdnum.be.vat`` knows the usual
writings, but accepts 00 as check digits (they are 97 then) and refuses establishment units.
"""

from onderneem.addon import _
from stdnum.be import vat
from stdnum.util import clean
import re

# Longer than any writing of a number; what is longer isn't worth looking at.
LONGEST_WRITING = 40

ENTERPRISE_FIRST = frozenset("01")
ESTABLISHMENT_FIRST = frozenset("2345678")

PUBLIC_REGISTER = "https://kbopub.economie.fgov.be/kbopub/toonondernemingps.html"
# The words that invoices put before the number, in Dutch and French.
TAX_WORD = re.compile(r"^\s*(btw|tva)[\s:-]*", re.IGNORECASE)

NO_NUMBER = _(
    "This is no enterprise number. It has ten digits and begins with 0 or 1, "
    "for example 0123.456.749."
)
WHY_NONE = {
    "first-digit": _(
        "An enterprise number begins with 0 or 1, for example 0123.456.749. "
        "What begins with 2 to 8 is the number of an establishment unit."
    ),
    "check": _(
        "There is a typing mistake in this enterprise number: its last two digits don't go with "
        "the others. Check it digit by digit."
    ),
}
NO_UNIT = _(
    "This is no number of an establishment unit. It has ten digits and begins with 2 to 8, "
    "for example 2.123.456.791."
)
WHY_NO_UNIT = {
    "first-digit": _(
        "The number of an establishment unit begins with 2 to 8, for example 2.123.456.791. "
        "What begins with 0 or 1 is an enterprise number."
    ),
    "check": _(
        "There is a typing mistake in this number of an establishment unit: its last two digits "
        "don't go with the others. Check it digit by digit."
    ),
}


class InvalidEnterpriseNumber(ValueError):
    """The text is no such number; ``reason``: length, digits, first-digit or check."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def parse_enterprise_number(text: str) -> str:
    """Return the ten digits of an enterprise number, however it is written.

    Takes ``0123.456.789``, ``BE 0123 456 789``, ``BTW BE0123.456.789`` and the old style of nine
    digits. Raises InvalidEnterpriseNumber.
    """
    _refuse_long(text)
    return _checked(vat.compact(TAX_WORD.sub("", text)), ENTERPRISE_FIRST)


def why_none(reason: str) -> str:
    """Return what to mend in what is no enterprise number, in words; by the ``reason``."""
    return WHY_NONE.get(reason, NO_NUMBER)


def why_no_unit(reason: str) -> str:
    """Return what to mend in what is no number of an establishment unit."""
    return WHY_NO_UNIT.get(reason, NO_UNIT)


def parse_establishment_number(text: str) -> str:
    """Return the ten digits of an establishment unit number, written ``2.123.456.789`` or so.

    Raises InvalidEnterpriseNumber.
    """
    _refuse_long(text)
    return _checked(clean(text, " -./").strip(), ESTABLISHMENT_FIRST)


def format_enterprise_number(number: str) -> str:
    """Return the number as the register writes it: ``0123.456.789``.

    Raises InvalidEnterpriseNumber.
    """
    digits = parse_enterprise_number(number)
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


def format_establishment_number(number: str) -> str:
    """Return the number as the register writes it: ``2.123.456.789``.

    Raises InvalidEnterpriseNumber.
    """
    digits = parse_establishment_number(number)
    return f"{digits[0]}.{digits[1:4]}.{digits[4:7]}.{digits[7:]}"


def public_register_url(number: str, language: str = "nl") -> str:
    """Return the address of the enterprise in the public register (``nl``, ``fr``, ``de``, ``en``).

    Raises InvalidEnterpriseNumber.
    """
    digits = parse_enterprise_number(number)
    return f"{PUBLIC_REGISTER}?lang={language}&ondernemingsnummer={digits}"


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST_WRITING:
        raise InvalidEnterpriseNumber("length")


def _checked(digits: str, first: frozenset[str]) -> str:
    if digits and not re.fullmatch("[0-9]+", digits):
        raise InvalidEnterpriseNumber("digits")
    if len(digits) != 10:
        raise InvalidEnterpriseNumber("length")
    if digits[0] not in first:
        raise InvalidEnterpriseNumber("first-digit")
    if int(digits[8:]) != 97 - int(digits[:8]) % 97:
        raise InvalidEnterpriseNumber("check")
    return digits
