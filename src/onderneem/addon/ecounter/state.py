"""The stored state of an item's links, for the page, the service and the redirect alike."""

from Acquisition import aq_base
from dataclasses import dataclass
from dataclasses import replace
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.row_values import links
from onderneem.addon.ecounter.announced import announced
from onderneem.addon.ecounter.announced import servers_of
from onderneem.addon.ecounter.book import health_of
from onderneem.addon.ecounter.book import server_health
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.health import never_worked
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import CounterLink
from onderneem.addon.ecounter.links import links_of
from onderneem.addon.ecounter.links import primary_of
from onderneem.addon.ecounter.links import Sources
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.links import status_of_button
from onderneem.addon.ecounter.links import Words
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.place.desk_card import about_query
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from plone import api
from zope.i18n import translate

NO_WORDS = Words("", "", "")


@dataclass(frozen=True)
class Fallback:
    """Where to ask when there is no start button."""

    desk: str
    phone: str
    email: str


@dataclass(frozen=True)
class CounterState:
    """All that is known of an item's way to the e-counter."""

    url: str
    links: tuple[CounterLink, ...]
    primary: CounterLink | None
    product: dict | None
    fallback: Fallback
    downtime: Downtime | None

    @property
    def status(self) -> Status:
        """The status of the primary link, or why there is none."""
        return status_of_button(self.links)

    @property
    def go(self) -> str:
        """The address of the start button."""
        return f"{self.url}/@@e-counter"


def state_of(item, request) -> CounterState:
    """Gather what is stored on the item, its product and in the settings; asks no other server."""
    links = tuple(_checked(links_of(_sources(item), _words(request))))
    primary = primary_of(links)
    return CounterState(
        url=item.absolute_url(),
        links=links,
        primary=primary,
        product=_product(item),
        fallback=fallback_of(item),
        downtime=_announced(item, (primary,) if primary else links),
    )


def fallback_of(item) -> Fallback:
    """Return the desk, with the subject filled in, and how to call or write."""
    section = section_of(item)
    if section is None:
        return Fallback("", "", "")
    desk = f"{section.absolute_url()}/contact{about_query(item)}"
    return Fallback(desk, section.phone or "", section.email or "")


def stored_links(item) -> tuple[tuple[str, str], ...]:
    """Return an item's links as (address, origin), best first: what is to be checked of it."""
    return tuple((link.url, link.origin.value) for link in links_of(_sources(item), NO_WORDS))


def _announced(item, links) -> Downtime | None:
    """Return the downtime where it is about ``links``: a start elsewhere goes on as ever.

    Where no address of the e-counter is known nobody can tell, and it is said everywhere.
    """
    told, servers = announced(item), servers_of(item)
    if told is None or not servers or any(server_of(link.url) in servers for link in links):
        return told
    return None


def _checked(links):
    """Yield the links with what their checks say today."""
    site, now, rules = api.portal.get(), clock.now(), link_rules()
    for link in links:
        health = health_of(site, link.url)
        checked = health.checked.isoformat(timespec="seconds") if health.checked else None
        status = status_of(health, now, rules, server_health(site, link.url))
        yield replace(link, status=status, checked=checked, doubtful=never_worked(health))


def _sources(item) -> Sources:
    own = aq_base(item)
    return Sources(
        start_url=getattr(own, "start_url", None) or "",
        start_label=getattr(own, "start_label", None) or "",
        procedures=_links(getattr(own, "procedure_links", None)),
        websites=_links(getattr(own, "websites", None)),
        product_number=getattr(own, "product_number", None) or "",
        product_base=setting(item, "product_base") or "",
        counter_base=setting(item, "ecounter_base") or "",
        language=item.Language() or "nl",
        page=item.absolute_url(),
        site=api.portal.get().absolute_url(),
    )


def _links(rows):
    """What is no link, from an import, isn't offered, and the page still shows."""
    return tuple((link.title, link.url) for link in links(rows))


def _words(request) -> Words:
    return Words(
        start=translate(_("Start your application"), context=request),
        product=translate(_("Product page of the region"), context=request),
        counter=translate(_("Regional e-counter"), context=request),
    )


def _product(item) -> dict | None:
    own = aq_base(item)
    number, identifier = (getattr(own, name, None) for name in ("product_number", "product_id"))
    if not (number or identifier):
        return None
    retrieved = getattr(own, "retrieved", None)
    return {
        "number": number,
        "id": identifier,
        "source": getattr(own, "source", None) or "ipdc",
        "retrieved": retrieved.isoformat() if retrieved else None,
    }
