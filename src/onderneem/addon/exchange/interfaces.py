"""The door of the room: which folders can be filled from a sheet."""

from zope.interface import Interface
from zope.interface import providedBy

HOLDS = "onderneem.holds"


class IExchanged(Interface):
    """A folder of items of one type; a marker below this says which: a tagged value ``HOLDS``."""


def type_held(folder) -> str:
    """Return the portal type that a folder is for; an empty string where none is told."""
    told = (each.queryTaggedValue(HOLDS) for each in providedBy(folder))
    return next((name for name in told if name), "")
