"""The Permit; its fields are those of a public service."""

from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.topics.interfaces import IEntry
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer


class IPermit(model.Schema):
    """A permit, licence, registration or notification."""


@implementer(IPermit, IEntry, IHasCounter)
class Permit(Item):
    """A permit, licence, registration or notification."""
