"""The door of the room."""

from zope.interface import Interface


class IErrorsTold(Interface):
    """On content that isn't of a type of ours: its edit form tells its errors as ours do."""
