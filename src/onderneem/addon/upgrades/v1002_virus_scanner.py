"""Sites of before have the setting of the virus scanner too."""

from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import PREFIX
from plone.registry.interfaces import IRegistry
from zope.component import getUtility


def add_virus_scanner(setup) -> None:
    """Add the record that is missing; what is set stays."""
    registry = getUtility(IRegistry)
    if f"{PREFIX}.virus_scanner" not in registry.records:
        registry.registerInterface(IOnderneemSettings, prefix=PREFIX)
