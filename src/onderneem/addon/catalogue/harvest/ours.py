"""What stands on our page, and how a decision comes onto it."""

from Acquisition import aq_base
from datetime import date
from onderneem.addon.catalogue.harvest.values import DAYS
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.values import ROWS
from onderneem.addon.catalogue.harvest.values import SETS
from onderneem.addon.catalogue.harvest.values import value_of
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.catalogue.row_lines import rows_for
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.place.section import section_of
from plone import api
from plone.dexterity.schema import SCHEMA_CACHE
from plone.dexterity.utils import iterSchemata
from plone.dexterity.utils import iterSchemataForType
from zope.event import notify
from zope.interface import Invalid
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFields
from zope.schema import ValidationError

PLAIN = (type(None), bool, str, tuple)


class ValueRefused(ValueError):
    """A field of ours doesn't take a value; ``field`` and ``reason`` (may be a message)."""

    def __init__(self, field: str, reason):
        super().__init__(field)
        self.field, self.reason = field, reason


class Locked(Exception):
    """Somebody is editing the page."""


def ours_of(item) -> dict:
    """Return the comparable values of the fields that the item has."""
    own, names = aq_base(item), _names(iterSchemata(item))
    return {name: value_of(name, getattr(own, name, None)) for name in FIELDS if name in names}


def raw_of(portal_type: str, values, rows) -> dict:
    """Return values in the form in which a new item of that type keeps them.

    ``rows``: those groups of them that have more structure than lines. What is empty, or what the
    field doesn't take, is left out: the editor fills it in.
    """
    fields = {name: schema[name] for schema in iterSchemataForType(portal_type) for name in schema}
    found = {}
    for name, value in values.items():
        if name in fields:
            try:
                found[name] = _raw(fields[name], value, rows.get(name))
            except ValueRefused:
                continue
    return {name: value for name, value in found.items() if value and _fits(fields[name], value)}


def leave_blank(item) -> None:
    """Let a new item keep the defaults of the fields it doesn't say, as an empty add form does.

    Not those that are reckoned, can be changed, or are kept elsewhere than on the item. A field
    never set is looked for in every schema of the type at each reading.
    """
    behaviors = SCHEMA_CACHE.behavior_registrations(item.portal_type)
    own = [each.interface for each in behaviors if not each.factory]
    said = vars(item)
    for schema in (SCHEMA_CACHE.get(item.portal_type), *own):
        for name, field in getFields(schema).items():
            plain = field.defaultFactory is None and isinstance(field.default, PLAIN)
            # A property says another field in other words, and would empty that one.
            kept = not isinstance(getattr(type(item), name, None), property)
            if plain and kept and not field.readonly and name not in said:
                setattr(item, name, field.default)


def put(item, values, rows, **more) -> None:
    """Let the item say ``values``; ``more``: fields of ours that aren't compared.

    A row that the item has, and that says one of the lines, stays as it is; the others come from
    ``rows`` (those groups that have more structure than lines), or from their lines.

    Raises ValueRefused or Locked before anything is written.
    """
    if is_being_edited(item):
        raise Locked
    known = {name: schema[name] for schema in iterSchemata(item) for name in schema}
    fields = {name: field for name, field in known.items() if name in values}
    own, raw = aq_base(item), {}
    for name, field in fields.items():
        raw[name] = _raw(field, values[name], getattr(own, name, None), rows.get(name))
        _validate(field, item, raw[name])
    for name in fields:
        setattr(item, name, raw[name])
    for name, value in more.items():
        setattr(item, name, value)
    notify(ObjectModifiedEvent(item))


def items_of(section) -> dict[str, str]:
    """Return product address or number -> UID of our page that follows it.

    Of several, one is a copy that an editor made of the other: it is the page that visitors see and
    that nothing replaces, or else the oldest. A working copy is no page of its own.
    """
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        object_provides=IPublicService.__identifier__,
        path="/".join(section.getPhysicalPath()),
        sort_on="created",
    )
    replaced: dict[str, str] = {}
    found: dict[str, str] = {}
    for brain in sorted(brains, key=lambda each: each.review_state != "published"):
        item = brain._unrestrictedGetObject()
        own = aq_base(item)
        pages = replaced if getattr(own, "replaced_by", None) else found
        for name in ("product_id", "product_number"):
            value = getattr(own, name, None)
            if value and section_of(item) is not None and not is_working_copy(item):
                pages.setdefault(value, brain.UID)
        item._p_deactivate()
    return replaced | found


def _names(schemata) -> set[str]:
    return {name for schema in schemata for name in schema}


def _raw(field, value, *known):
    name = field.__name__
    if name in ROWS:
        try:
            return rows_for(name, value, *known)
        except BadLink as problem:
            raise ValueRefused(name, field.title) from problem
    if name in SETS:
        return field._type(value)
    if name in DAYS and value:
        return date.fromisoformat(value)
    return value or None


def _fits(field, value) -> bool:
    try:
        _validate(field, api.portal.get(), value)
    except ValueRefused:
        return False
    return True


def _validate(field, item, value) -> None:
    try:
        field.bind(item).validate(value)
    except (ValidationError, Invalid) as problem:
        raise ValueRefused(field.__name__, field.title) from problem
