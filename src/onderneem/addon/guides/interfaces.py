"""Markers of the room."""

from zope.interface import Interface


class IGuides(Interface):
    """The folder of guides."""
