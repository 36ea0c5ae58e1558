"""From any object to the section it lives in, and to that section's settings."""

from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from onderneem.addon.place.interfaces import ISection
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import queryUtility


def section_of(context: Any) -> Any:
    """Return the section that ``context`` is or lives in, else None."""
    for parent in aq_chain(aq_inner(context)):
        if ISection.providedBy(parent):
            return parent
    return None


def setting(context: Any, name: str) -> Any:
    """Return a setting: the section's own value, else the registry's, else None."""
    section = section_of(context)
    own = _own(section, name) if section is not None else None
    if own not in (None, "", (), []):
        return own
    registry = queryUtility(IRegistry)
    if registry is None:
        return None
    # Without the check an uninstalled site, or one before its upgrade, would raise here.
    record = registry.records.get(f"onderneem.{name}")
    return record.value if record else None


def place_in_section(item: Any) -> str:
    """Return an item's path below its section, empty for the section itself or outside of one.

    It names one page; an id may name a guide, a permit and a topic at once.
    """
    section = section_of(item)
    if section is None:
        return ""
    return "/".join(item.getPhysicalPath()[len(section.getPhysicalPath()) :])


def sections_of(site: Any) -> list[Any]:
    """Return the site's sections, whoever may see them."""
    catalog = site.portal_catalog
    brains = catalog.unrestrictedSearchResults(object_provides=ISection.__identifier__)
    return [brain._unrestrictedGetObject() for brain in brains]


def _own(section: Any, name: str) -> Any:
    """Return what is stored on the section itself; a page in it may have any name."""
    base = aq_base(section)
    # A ghost has no attributes before it is loaded.
    base._p_activate()
    return vars(base).get(name)
