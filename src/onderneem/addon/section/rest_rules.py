"""The rules between the fields of a section in REST, told as those of the pages in it."""

from onderneem.addon.components.rest_rules import NamesFields
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.topics.rest_invariants import WithoutRefused
from plone.restapi.interfaces import IDeserializeFromJson
from types import NoneType
from z3c.form.interfaces import IManagerValidator
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface.interfaces import IInterface


@implementer(IDeserializeFromJson)
@adapter(ISection, IOnderneemLayer)
class ChangeSection(NamesFields):
    """With the field of each refusal."""


@implementer(IManagerValidator)
@adapter(ISection, IOnderneemLayer, NoneType, IInterface, Interface)
class SectionRules(WithoutRefused):
    """A phone number that was refused isn't missing as well."""
