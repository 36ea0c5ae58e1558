"""What a section and its parts refuse in REST, told as what the pages in it refuse."""

from onderneem.addon.components.rest_rules import NamesFields
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.section.keeping import BelongsToSection
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


@implementer(IDeserializeFromJson)
@adapter(IDossiers, IOnderneemLayer)
class ChangeDossiers(NamesFields):
    """Its id is no field of its type: plone.restapi would pass over it as if it were done."""

    def get_schema_data(self, data, validate_all, create=False):
        """Raises BelongsToSection where another id is asked, as the section's other folders do."""
        if not create and data.get("id", self.context.getId()) != self.context.getId():
            raise BelongsToSection(self.context)
        return super().get_schema_data(data, validate_all, create)


@implementer(IManagerValidator)
@adapter(ISection, IOnderneemLayer, NoneType, IInterface, Interface)
class SectionRules(WithoutRefused):
    """A phone number that was refused isn't missing as well."""
