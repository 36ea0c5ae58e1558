"""What a section follows of the catalogue, from its settings."""

from dataclasses import dataclass
from onderneem.addon.catalogue.harvest.client import first_page
from onderneem.addon.catalogue.harvest.seeing import ADDRESS_FORMS
from onderneem.addon.catalogue.harvest.seeing import Reader
from onderneem.addon.catalogue.harvest.wish import areas_of
from onderneem.addon.catalogue.harvest.wish import Wish
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.place.section import setting
from onderneem.addon.reference.municipalities import municipality
from plone import api

API = "https://api.ipdc.vlaanderen.be"
FEED = "https://ipdc.vlaanderen.be/doc/instantiesnapshot"


@dataclass(frozen=True)
class Source:
    """Where a section's harvest begins, and how it is read. ``whole``: whether a reading shows
    all there is, so that what is missing is gone; a feed only tells what changed."""

    url: str
    key: str
    whole: bool
    reader: Reader

    @property
    def mark(self) -> str:
        """Another text for another source or other wishes; says nothing of the key."""
        return f"{self.url}|{self.reader.mark}"


def source_of(section) -> Source | None:
    """Return the section's source, or None when it follows no catalogue."""
    kind = setting(section, "catalogue_source") or "off"
    if kind not in ("api", "feed"):
        return None
    form = setting(section, "catalogue_address_form")
    reader = Reader(wish_of(section), ADDRESS_FORMS.get(form, ADDRESS_FORMS["as-written"]))
    if kind == "feed":
        return Source(setting(section, "catalogue_feed") or FEED, "", False, reader)
    base = setting(section, "catalogue_api") or API
    url = first_page(base, reader.wish.target_groups, _with_larger(reader.wish.areas))
    return Source(url, key_of(api.portal.get()), True, reader)


def wish_of(section) -> Wish:
    """Return what the section wants; what isn't set is as ``Wish`` has it."""
    usual = Wish()
    own = municipality(setting(section, "municipality") or "")
    return Wish(
        types=_set(section, "catalogue_types", usual.types),
        target_groups=_set(section, "catalogue_target_groups", usual.target_groups),
        themes=_set(section, "catalogue_themes", usual.themes),
        areas=frozenset(setting(section, "catalogue_areas") or areas_of(own.area if own else "")),
        authorities=_set(section, "catalogue_authorities", usual.authorities),
    )


def _set(section, name, usual):
    """Nothing ticked is as usual: only what is for entrepreneurs, of any theme and authority."""
    return frozenset(setting(section, name) or usual)


def _with_larger(areas) -> frozenset[str]:
    """Ask for what holds for all of Flanders, the province and the arrondissement too."""
    return frozenset(area[:length] for area in areas for length in (3, 4, 5, len(area)))
