"""Markers of the room."""

from zope.interface import Interface


class ISubsidies(Interface):
    """The folder of subsidies; its page is the finder."""
