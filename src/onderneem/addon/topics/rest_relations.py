"""Relations in REST: only to what whoever asks may see, as on the page."""

from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.refusals import SHOWN
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.topics.interfaces import IEntry
from plone.restapi.deserializer.relationfield import RelationChoiceFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.relationfield import RelationChoiceFieldSerializer
from plone.restapi.serializer.relationfield import RelationListFieldSerializer
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.component import adapter
from zope.interface import implementer
from zope.schema import ValidationError
from zope.security import checkPermission


@adapter(IRelationList, IEntry, IOnderneemLayer)
@implementer(IFieldSerializer)
class SeenRelations(RelationListFieldSerializer):
    """Stock plone.restapi tells title and summary of a private item to everybody."""

    def get_value(self, default=None):
        """Return those that lead to something that may be seen."""
        return [each for each in super().get_value(default) or () if _is_seen(each)]


@adapter(IRelationChoice, IEntry, IOnderneemLayer)
@implementer(IFieldSerializer)
class SeenRelation(RelationChoiceFieldSerializer):
    """The same of a single one."""

    def get_value(self, default=None):
        """Return it when it may be seen, else nothing."""
        value = super().get_value(default)
        return value if _is_seen(value) else None


@adapter(IRelationChoice, IEntry, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneRelation(RelationChoiceFieldDeserializer):
    """A UID, an address, or an object with its address."""

    def __call__(self, value):
        """Return the item; one that isn't there is named in words."""
        given = value.get("@id") if isinstance(value, dict) else value
        if not isinstance(given, (str, int)) or isinstance(given, bool):
            raise BadValue(_("A value of another type belongs here."))
        try:
            return super().__call__(given)
        except ValidationError:
            raise
        except (ValueError, KeyError, TypeError, OverflowError):
            words = {"value": str(given)[:SHOWN]}
            raise BadValue(_("There is no “${value}” here.", mapping=words)) from None


def _is_seen(relation) -> bool:
    target = getattr(relation, "to_object", None)
    return target is not None and checkPermission("zope2.View", target)
