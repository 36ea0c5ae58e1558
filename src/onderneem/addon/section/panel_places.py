"""Which municipality each section is for, and what the mergers did to it."""

from dataclasses import dataclass
from datetime import date
from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.place.section import setting
from onderneem.addon.reference.municipalities import former
from onderneem.addon.reference.municipalities import Municipality
from onderneem.addon.reference.municipalities import municipality
from onderneem.addon.reference.organisations import of_municipality
from plone import api


@dataclass(frozen=True)
class Place:
    """A section, or the site's setting, with its municipality; lines and warning are messages."""

    link: Link
    lines: tuple[str, ...]
    warning: str


def places(site, today: date) -> list[Place]:
    """Return each section of the site with its municipality, by title."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="onderneem.Section", sort_on="sortable_title"
    )
    return [_place(brain._unrestrictedGetObject(), today) for brain in brains]


def lines_of(nis: str) -> tuple[str, ...]:
    """Return what is known of a municipality: its codes, and which ones it took."""
    found = municipality(nis)
    if found is None:
        return (_("No municipality of East Flanders has NIS code ${nis}.", mapping={"nis": nis}),)
    return tuple(_lines(found))


def warning_of(nis: str, today: date) -> str:
    """Return what to do when a municipality exists no more; empty while it does."""
    found = municipality(nis)
    if found is None or found.exists(today):
        return ""
    after = municipality(found.successor or "")
    if after is None:
        return _("${name} exists no more.", mapping={"name": found.name})
    return _(
        "${name} (NIS ${old}) became part of ${after} (NIS ${new}). Choose ${after} instead.",
        mapping={"name": found.name, "old": nis, "after": after.name, "new": after.nis},
    )


def _place(section, today: date) -> Place:
    nis = setting(section, "municipality") or ""
    link = Link(section.Title(), f"{section.absolute_url()}/edit")
    if not nis:
        return Place(link, (), _("No municipality is chosen: neither here nor for the site."))
    return Place(link, lines_of(nis), warning_of(nis, today))


def _lines(found: Municipality):
    yield found.name
    yield _("NIS code ${nis}", mapping={"nis": found.nis})
    organisation = of_municipality(found.nis)
    if organisation is not None:
        yield _("OVO number ${ovo}", mapping={"ovo": organisation.ovo})
    names = ", ".join(former(found.nis))
    if names:
        yield _("Merger of ${names}", mapping={"names": names})
