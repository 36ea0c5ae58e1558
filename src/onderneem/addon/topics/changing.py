"""A change over REST that takes away a link to what was deleted counts as a change."""

from onderneem.addon.components.rest_rules import NamesFields
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.topics.interfaces import IEntry
from onderneem.addon.topics.related import relations_of
from plone.dexterity.utils import iterSchemata
from plone.restapi.interfaces import IDeserializeFromJson
from zope.component import adapter
from zope.interface import implementer
from zope.schema import getFields


@implementer(IDeserializeFromJson)
@adapter(IEntry, IOnderneemLayer)
class ChangeEntry(NamesFields):
    """plone.restapi's own, which takes a link to what was deleted for none at all.

    So emptying such a field would be no change to it: no event, and the catalog keeps the link.
    """

    def get_schema_data(self, data, validate_all, create=False):
        """Let go of the dead links in the fields that are given, before they are compared."""
        for schema in iterSchemata(self.context):
            for name in getFields(schema):
                if name in data and self._let_go(name):
                    self.mark_field_as_changed(schema, name)
        return super().get_schema_data(data, validate_all, create)

    def _let_go(self, name: str) -> bool:
        relations = relations_of(self.context).get(name, [])
        alive = [each for each in relations if not each.isBroken()]
        if len(alive) == len(relations):
            return False
        many = isinstance(getattr(self.context, name), (list, tuple))
        setattr(self.context, name, alive if many else None)
        return True
