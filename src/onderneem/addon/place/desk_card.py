"""The section's desk in a nutshell: who to ask, how, and when."""

from dataclasses import dataclass
from functools import partial
from onderneem.addon import _
from onderneem.addon.place.section import place_in_section
from onderneem.addon.place.spoken_address import keeping
from onderneem.addon.place.told_hours import hours_line
from onderneem.addon.place.told_hours import HoursLine
from onderneem.addon.reference.phone import phone_url
from urllib.parse import quote
from zope.i18n import translate


@dataclass(frozen=True)
class DeskCard:
    """What the contact card shows; empty strings where the section doesn't say."""

    title: str
    form: str
    follow: str
    phone: str
    phone_url: str
    email: str
    hours: tuple[HoursLine, ...]
    address: tuple[str, ...]
    # The language of the section's own words, where it isn't that of the page.
    lang: str | None = None


def about_query(item) -> str:
    """Return the end of the desk's address that says what one asks about, by its path."""
    place = place_in_section(item)
    return f"?over={quote(place)}" if place else ""


def desk_card(section, about=None, lang: str | None = None, spoken: str = "") -> DeskCard:
    """Return the section's desk as its pages show it; ``about``: the item that one asks about.

    ``spoken``: the language of a page that speaks another one than its section; the desk goes on in
    it, and the opening hours are told in it.
    """
    say = partial(translate, target_language=spoken or None)
    phone = section.phone or ""
    query = about_query(about) if about is not None else ""
    return DeskCard(
        title=section.desk_title or _("Ask us"),
        form=keeping(f"{section.absolute_url()}/contact{query}", spoken),
        follow=keeping(f"{section.absolute_url()}/@@follow", spoken),
        phone=phone,
        phone_url=phone_url(phone),
        email=section.email or "",
        hours=tuple(hours_line(each, lang, spoken, say) for each in section.hours or ()),
        address=tuple((section.address or "").splitlines()),
        lang=lang,
    )
