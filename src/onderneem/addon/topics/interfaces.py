"""Markers of the room."""

from zope.interface import Interface


class ITopics(Interface):
    """The folder of topics."""


class IEntry(Interface):
    """What an entrepreneur comes for: a guide, a permit or a subsidy."""
