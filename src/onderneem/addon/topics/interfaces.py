"""Markers of the room, and what it asks of others."""

from onderneem.addon.place.interfaces import ISectionFolder
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import Interface
from zope.interface import taggedValue


class ITopics(ISectionFolder):
    """The folder of topics."""

    taggedValue(SHOWN_BY, "onderneem-topics")


class IEntry(Interface):
    """What an entrepreneur comes for: a guide, a permit or a subsidy."""


class IApplyingHere(Interface):
    """Of a section: where one applies with a form of the municipality itself."""

    def forms_for(item):
        """Return the title and address of each form for an item that takes something now."""
