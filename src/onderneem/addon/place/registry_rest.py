"""plone.restapi's ``@registry``, which lists our settings among all others."""

from onderneem.addon.interfaces import IOnderneemLayer
from plone.registry.interfaces import IRegistry
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.registry import SerializeRegistryToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IRegistry, IOnderneemLayer)
class RegistryToJson(SerializeRegistryToJson):
    """JSON has no sets, and ``@registry`` answers 500 with the whole page that one is on: here they
    are lists, as where it is asked for one record."""

    def __call__(self) -> dict:
        return json_compatible(super().__call__())
