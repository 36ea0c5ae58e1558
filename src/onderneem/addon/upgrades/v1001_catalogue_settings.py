"""To 1001: the settings of the catalogue, of downtime and of letters to the webmaster."""

from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import PREFIX
from plone.registry.interfaces import IRegistry
from zope.component import getUtility


def add_catalogue_settings(setup) -> None:
    """Issue 4 brought new records; those that are there keep the value that somebody chose."""
    getUtility(IRegistry).registerInterface(IOnderneemSettings, prefix=PREFIX)
