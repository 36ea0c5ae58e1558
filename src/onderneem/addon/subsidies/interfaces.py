"""Markers of the room."""

from onderneem.addon.exchange.interfaces import HOLDS
from onderneem.addon.exchange.interfaces import IExchanged
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import taggedValue


class ISubsidies(IExchanged):
    """The folder of subsidies; its page is the finder."""

    taggedValue(HOLDS, "onderneem.Subsidy")
    taggedValue(SHOWN_BY, "onderneem-subsidies")
