"""Markers of the room."""

from onderneem.addon.place.interfaces import ISectionFolder
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import Interface
from zope.interface import taggedValue


class ITopics(ISectionFolder):
    """The folder of topics."""

    taggedValue(SHOWN_BY, "onderneem-topics")


class IEntry(Interface):
    """What an entrepreneur comes for: a guide, a permit or a subsidy."""
