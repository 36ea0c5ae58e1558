"""Sites of before have every setting too: of the virus scanner, and of the months to a review."""

from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import PREFIX
from plone.registry.interfaces import IRegistry
from zope.component import getUtility


def add_missing_settings(setup) -> None:
    """Add the records that are missing; what is set stays."""
    registry = getUtility(IRegistry)
    if any(f"{PREFIX}.{name}" not in registry.records for name in IOnderneemSettings):
        registry.registerInterface(IOnderneemSettings, prefix=PREFIX)
