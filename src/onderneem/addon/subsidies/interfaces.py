"""Markers of the room."""

from onderneem.addon.exchange.interfaces import HOLDS
from onderneem.addon.exchange.interfaces import IExchanged
from zope.interface import taggedValue


class ISubsidies(IExchanged):
    """The folder of subsidies; its page is the finder."""

    taggedValue(HOLDS, "onderneem.Subsidy")
