"""Pure: what a phone number is, and a Belgian one as a link."""

from onderneem.addon import _
import re

NO_PHONE = _("Give a phone number, for example 0470 12 34 56.")
# As people write them: with spaces, dots, slashes, dashes and "(0)"; as long as any country's.
WRITTEN = re.compile(r"\+?[\d ./()‐‑–-]{6,25}", re.ASCII)
FEWEST_DIGITS = 6


def is_phone(text: str) -> bool:
    """Whether it is a number that can be dialled, in any usual writing.

    >>> is_phone("+32 (0)470/12.34.56"), is_phone("abc"), is_phone("- - - - -")
    (True, False, False)
    """
    written = " ".join(text.split())
    digits = sum(each.isdigit() for each in written)
    return bool(WRITTEN.fullmatch(written)) and digits >= FEWEST_DIGITS


def phone_url(phone: str) -> str:
    """Return the ``tel:`` address of a Belgian number as people write it (RFC 3966).

    >>> phone_url("09 000 00 00")
    'tel:+3290000000'
    """
    number = re.sub(r"[^0-9+]", "", phone)
    number = re.sub(r"(?<=.)\+", "", number)
    number = re.sub(r"^00", "+", number)
    # "09 …" and "+32 (0)9 …" alike: behind the country's code no nought is dialled.
    number = re.sub(r"^(\+32)?0", "+32", number)
    return f"tel:{number}" if number.strip("+") else ""
