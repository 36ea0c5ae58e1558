"""The section as every room sees it."""

from zope.interface import Interface


class ISection(Interface):
    """The entrepreneur section of a site: all that is ours lives below it."""
