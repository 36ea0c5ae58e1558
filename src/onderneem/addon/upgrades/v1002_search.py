"""To 1002: words that mean the same, and an editor's keywords among the words of a page."""

from onderneem.addon.place.settings import IOnderneemSettings
from onderneem.addon.place.settings import PREFIX
from onderneem.addon.topics.interfaces import IEntry
from plone.registry.interfaces import IRegistry
from zope.component import getUtility


def widen_search(setup) -> None:
    """The record keeps the value that somebody chose; entries are found by their keywords."""
    getUtility(IRegistry).registerInterface(IOnderneemSettings, prefix=PREFIX)
    catalog = setup.portal_catalog
    for brain in catalog.unrestrictedSearchResults(object_provides=IEntry.__identifier__):
        item = brain._unrestrictedGetObject()
        if item.Subject():
            item.reindexObject(idxs=["SearchableText"])
