"""What an item belongs to and goes with; kept once, shown from both ends."""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.parts import Card
from onderneem.addon.components.relation_fields import RelationChoice
from onderneem.addon.components.relation_fields import RelationList
from onderneem.addon.components.speaking import language_of
from plone.app.relationfield.event import update_behavior_relations
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform.interfaces import IFormFieldProvider
from plone.dexterity.utils import iterSchemata
from plone.supermodel import model
from z3c.relationfield import RelationValue
from z3c.relationfield.event import updateRelations
from z3c.relationfield.interfaces import IRelation
from z3c.relationfield.interfaces import IRelationList
from zc.relation.interfaces import ICatalog
from zope.component import queryUtility
from zope.interface import provider
from zope.intid.interfaces import IIntIds
from zope.schema import getFields
from zope.security import checkPermission

ENTRIES = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")


class Others(RelationList):
    """Relations to other items; one to itself is refused."""

    def _validate(self, value):
        super()._validate(value)
        own = aq_base(self.context)
        # A form gives the items themselves, REST gives either.
        chosen = (getattr(each, "to_object", each) for each in value)
        if any(aq_base(each) is own for each in chosen):
            raise BadValue(_("A page can't go together with itself."))


@provider(IFormFieldProvider)
class IRelated(model.Schema):
    """Topics and related items."""

    model.fieldset("related", label=_("Topics and related"), fields=["topics", "related"])
    topics = RelationList(
        title=_("Topics"),
        description=_("It shows on the pages of these topics."),
        value_type=RelationChoice(source=CatalogSource(portal_type="onderneem.Topic")),
        required=False,
        default=[],
    )
    related = Others(
        title=_("Goes together with"),
        description=_("Guides, permits and subsidies; the link shows on both pages."),
        value_type=RelationChoice(source=CatalogSource(portal_type=list(ENTRIES))),
        required=False,
        default=[],
    )


def sees(item) -> bool:
    """Whether whoever asks may see an item."""
    return bool(checkPermission("zope2.View", item))


def targets(item, name: str) -> list:
    """Return what ``item`` points at by the field ``name``, as far as the visitor may see it."""
    relations = getattr(item, name, None) or ()
    found = [relation.to_object for relation in relations if not relation.isBroken()]
    return [each for each in found if sees(each)]


def sources(item, name: str) -> list:
    """Return what points at ``item`` by the field ``name``, as far as the visitor may see it."""
    return [each for each in all_sources(item, name) if sees(each)]


def all_sources(item, name: str) -> list:
    """Return what points at ``item`` by the field ``name``, whoever asks; by title."""
    intids, catalog = queryUtility(IIntIds), queryUtility(ICatalog)
    number = intids.queryId(item) if intids is not None else None
    if number is None or catalog is None:
        return []
    relations = catalog.findRelations({"to_id": number, "from_attribute": name})
    found = (relation.from_object for relation in relations if not relation.isBroken())
    seen = {each.UID(): each for each in found}
    return sorted(seen.values(), key=lambda each: each.title.lower())


def relations_of(item) -> dict[str, list[RelationValue]]:
    """Return all that an item points at, by field: topics, related, and what its type adds."""
    found = {}
    for schema in iterSchemata(item):
        for name, field in getFields(schema).items():
            if IRelationList.providedBy(field):
                found[name] = list(getattr(item, name, None) or ())
            elif IRelation.providedBy(field):
                value = getattr(item, name, None)
                found[name] = [value] if value is not None else []
    return found


def relate_anew(item) -> None:
    """Give an item relations of its own again.

    A working copy hands over its own relations when it is checked in, and takes them out of the
    relation catalog as it goes: the link would show from one end only.
    """
    for name, relations in relations_of(item).items():
        found = [RelationValue(each.to_id) for each in relations if not each.isBroken()]
        many = isinstance(getattr(item, name), (list, tuple))
        setattr(item, name, found if many else next(iter(found), None))
    updateRelations(item, None)
    update_behavior_relations(item, None)


def related(item) -> list:
    """Return what goes together with ``item``, whoever of the two says so, each once."""
    seen = {each.UID(): each for each in targets(item, "related") + sources(item, "related")}
    return list(seen.values())


def lang_of(item, around: str | None) -> str | None:
    """Return the language of an item's words where it isn't that around them."""
    return other_than(language_of(item), around) or None if around else None


def cards(items, portal_type: str, around: str | None = None) -> list[Card]:
    """Return the items of one type as cards; ``around``: the language of the page."""
    return [
        Card(each.title, each.absolute_url(), each.description, lang=lang_of(each, around))
        for each in items
        if each.portal_type == portal_type
    ]
