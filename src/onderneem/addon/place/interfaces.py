"""The section as every room sees it."""

from zope.interface import Interface
from zope.interface import providedBy

SHOWN_BY = "onderneem.shown_by"


class ISection(Interface):
    """The entrepreneur section of a site: all that is ours lives below it."""


class ISectionFolder(Interface):
    """A stock Folder of the section, always shown by one view: a tagged value ``SHOWN_BY``."""


def view_of(folder) -> str:
    """Return the name of the view that shows a folder of the section."""
    told = (each.queryTaggedValue(SHOWN_BY) for each in providedBy(folder))
    return next(name for name in told if name)
