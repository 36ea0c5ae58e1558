"""Pure: what the address of a channel must be by its kind, and where it leads."""

from onderneem.addon.catalogue.values import email_address
from onderneem.addon.reference.phone import phone_url
from onderneem.addon.reference.web_address import is_web_address
from urllib.parse import quote
import re

# The section knows these ways itself: its start button, its desk, its counter.
OWN = ("e-counter", "desk", "counter")
WEB = ("e-counter", "form", "desk")
# Digits, with the signs that people put between them.
PHONE = re.compile(r"\+?[0-9][0-9 ./()-]{5,30}")


def address_problem(kind: str, address: str) -> str:
    """Return what is wrong with an address as a token, or an empty string.

    "missing": nobody can use the channel; "web", "phone" or "mail": it isn't one.

    >>> address_problem("phone", "bel ons")
    'phone'
    """
    if not address:
        return "" if kind in OWN else "missing"
    if kind in WEB and not is_web_address(address):
        return "web"
    if kind == "phone" and not PHONE.fullmatch(address):
        return "phone"
    if kind == "mail" and not email_address(address):
        return "mail"
    return ""


def leads_to(kind: str, address: str) -> str:
    """Return the address as a link can have it; empty for a street, or for what isn't right.

    >>> leads_to("phone", "09 123 45 67")
    'tel:+3291234567'
    """
    if not address or address_problem(kind, address):
        return ""
    if kind in WEB:
        return address
    if kind == "phone":
        return phone_url(address)
    return f"mailto:{quote(address, safe='@')}" if kind == "mail" else ""
