"""Pure: a Belgian phone number as a link."""

import re


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
