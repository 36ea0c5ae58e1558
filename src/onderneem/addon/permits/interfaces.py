"""Markers of the room."""

from zope.interface import Interface


class IPermits(Interface):
    """The folder of permits."""
