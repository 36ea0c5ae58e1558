"""Markers of the room."""

from onderneem.addon.exchange.interfaces import HOLDS
from onderneem.addon.exchange.interfaces import IExchanged
from onderneem.addon.place.interfaces import SHOWN_BY
from zope.interface import taggedValue


class IPermits(IExchanged):
    """The folder of permits."""

    taggedValue(HOLDS, "onderneem.Permit")
    taggedValue(SHOWN_BY, "onderneem-permits")
