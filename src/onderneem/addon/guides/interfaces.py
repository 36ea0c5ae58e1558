"""Markers of the room."""

from onderneem.addon.exchange.interfaces import HOLDS
from onderneem.addon.exchange.interfaces import IExchanged
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import taggedValue


class IGuides(IExchanged):
    """The folder of guides."""

    taggedValue(HOLDS, "onderneem.Guide")
    taggedValue(SHOWN_BY, "onderneem-guides")
