"""The rules between fields in REST: what was refused by itself isn't missing as well."""

from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.topics.interfaces import IEntry
from plone.autoform.interfaces import WRITE_PERMISSIONS_KEY
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.supermodel.utils import mergedTaggedValueDict
from types import NoneType
from z3c.form.interfaces import IManagerValidator
from z3c.form.validator import Data
from z3c.form.validator import InvariantsValidator
from z3c.form.validator import NoInputData
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface.interfaces import IInterface
from zope.schema import getFields


@adapter(IEntry, IOnderneemLayer, NoneType, IInterface, Interface)
@implementer(IManagerValidator)
class WithoutRefused(InvariantsValidator):
    """A rule that asks for a refused value is for when it can be read; a form does the same."""

    def validate(self, data):
        """Return what is wrong between the fields that could be read."""
        return self.validateObject(
            _Read(self.schema, data, self.context, self._sent() - data.keys())
        )

    def _sent(self) -> set[str]:
        """The fields that were sent with a value; what one may not write was never read."""
        try:
            sent = json_body(self.request)
        except DeserializationError:
            return set()
        guarded = mergedTaggedValueDict(self.schema, WRITE_PERMISSIONS_KEY)
        return {
            name
            for name, field in getFields(self.schema).items()
            if sent.get(name) is not None and name not in guarded and not field.readonly
        }


class _Read(Data):
    """What was sent, and what is stored."""

    def __init__(self, schema, data, context, refused):
        super().__init__(schema, data, context)
        self._refused = refused

    def __getattr__(self, name):
        if name in self.__dict__.get("_refused", ()):
            raise NoInputData(name)
        return super().__getattr__(name)
