"""The folder that desk forms stand in: shown as a list of ours once it has one, and then as ever.

It is the webmaster's own Folder, of any name: our marker sits on that one object, as on its forms.
"""

from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.interfaces import IFormsFolder
from onderneem.addon.place.interfaces import ISectionFolder
from onderneem.addon.place.interfaces import view_of
from onderneem.addon.place.section import section_of
from zope.interface import alsoProvides
from zope.interface import noLongerProvides

# What Plone keeps of how a folder is shown.
CHOSEN = ("layout", "default_page")


def show_as_list(form) -> None:
    """Mark the folder of a desk form; not where somebody chose how it is shown."""
    folder = aq_parent(aq_inner(form))
    if getattr(folder, "portal_type", "") != "Folder" or ISectionFolder.providedBy(folder):
        return
    own = aq_base(folder)
    if section_of(folder) is None or any(own.__dict__.get(name) for name in CHOSEN):
        return
    alsoProvides(folder, IFormsFolder)
    folder.layout = view_of(folder)
    folder.reindexObject(idxs=["object_provides"])


def give_back(form) -> None:
    """Let the folder of what was its last desk form be an ordinary one again."""
    folder = aq_parent(aq_inner(form))
    if not IFormsFolder.providedBy(folder):
        return
    if any(IDeskForm.providedBy(each) for each in folder.objectValues()):
        return
    noLongerProvides(folder, IFormsFolder)
    del folder.layout
    folder.reindexObject(idxs=["object_provides"])
