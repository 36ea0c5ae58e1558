"""To 1002: the folders of a section have their own page back where somebody chose another."""

from onderneem.addon.place.interfaces import ISectionFolder
from onderneem.addon.place.interfaces import view_of
from plone import api


def show_our_pages(setup) -> None:
    """A stock listing, or an item as the folder's page, was chosen: no menu could undo it."""
    for brain in api.content.find(object_provides=ISectionFolder, unrestricted=True):
        folder = brain._unrestrictedGetObject()
        if "default_page" in folder.__dict__:
            folder.manage_delProperties(["default_page"])
        if folder.__dict__.get("layout") != view_of(folder):
            folder.layout = view_of(folder)
