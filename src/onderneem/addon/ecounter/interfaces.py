"""What has a way to the e-counter."""

from zope.interface import Interface


class IHasCounter(Interface):
    """A guide, permit, subsidy, topic or section."""
