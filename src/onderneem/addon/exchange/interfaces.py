"""The door of the room: which folders can be filled from a sheet, and what rooms ask of it."""

from onderneem.addon.place.interfaces import ISectionFolder
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import providedBy

HOLDS = "onderneem.holds"


class IExchanged(ISectionFolder):
    """A folder of items of one type; a marker below this says which: a tagged value ``HOLDS``."""


class IRowsRule(Interface):
    """What a room asks of rows beyond their fields: a named utility."""

    fields = Attribute("The names of the fields that it looks at.")

    def broken(folder, rows):
        """Yield (number, heading, reason) of what ``rows`` (``planned.RowSaid``) break."""


def type_held(folder) -> str:
    """Return the portal type that a folder is for; an empty string where none is told."""
    told = (each.queryTaggedValue(HOLDS) for each in providedBy(folder))
    return next((name for name in told if name), "")
