"""The section's desk in a nutshell: who to ask, how, and when."""

from dataclasses import dataclass
from onderneem.addon import _
from urllib.parse import quote
import re


@dataclass(frozen=True)
class DeskCard:
    """What the contact card shows; empty strings where the section doesn't say."""

    title: str
    form: str
    follow: str
    phone: str
    phone_url: str
    email: str
    hours: tuple[str, ...]
    address: tuple[str, ...]


def desk_card(section, about: str = "") -> DeskCard:
    """Return the section's desk as its pages show it; ``about``: the id of what one asks about."""
    phone = section.phone or ""
    query = f"?over={quote(about)}" if about else ""
    return DeskCard(
        title=section.desk_title or _("Ask us"),
        form=f"{section.absolute_url()}/contact{query}",
        follow=f"{section.absolute_url()}/@@follow",
        phone=phone,
        phone_url=phone_url(phone),
        email=section.email or "",
        hours=tuple(section.hours or ()),
        address=tuple((section.address or "").splitlines()),
    )


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
