"""The questions of a form, without parsing again what this process has parsed before.

EasyForm parses a form's XML at each look at its fields: a twelfth of what a submission costs the
processor (bench/README.md). The XML decides alone what comes of it, whatever the language, the
visitor or the request, so it is kept by its text: who changes the form has another text, in every
process that reads the change. EasyForm, z3c.form and a formula may write on what they get (the form
it belongs to, a tagged value, ``ignoreRequest``): each asker gets a copy of its own.
"""

from collective.easyform.api import CONTEXT_KEY
from collective.easyform.api import get_schema
from copy import copy
from copy import deepcopy
from functools import lru_cache
from plone.supermodel import loadString
from plone.supermodel.model import SchemaClass
from plone.supermodel.parser import SupermodelParseError
from zope.schema import Field
from zope.schema import getFieldsInOrder

# Of 10 to 30 kB each: some megabytes, for the forms of a dozen municipalities.
MOST_KEPT = 128


def schema_of(form) -> SchemaClass:
    """Return what EasyForm's ``get_schema`` does: the fields of a form, new at each call."""
    parsed = _read(form)
    # EasyForm knows what stands in the place of fields that aren't there or can't be read.
    return get_schema(form) if parsed is None else _copied(parsed, form)


def fields_of(form) -> list[Field]:
    """Return the fields of a form in order, only to look at: all askers get the same ones."""
    parsed = _read(form)
    schema = get_schema(form) if parsed is None else parsed
    return [field for _name, field in getFieldsInOrder(schema)]


def _read(form) -> SchemaClass | None:
    written = getattr(form, "fields_model", None)
    try:
        return _parsed(written) if written else None
    except SupermodelParseError:
        return None


@lru_cache(maxsize=MOST_KEPT)
def _parsed(written: str) -> SchemaClass | None:
    """Return what nobody may write on, or None where there is no schema."""
    return loadString(written).schema


def _copied(parsed: SchemaClass, form) -> SchemaClass:
    schema = SchemaClass(
        parsed.__name__,
        bases=parsed.__bases__,
        attrs={name: _field(parsed.direct(name)) for name in parsed.names()},
        __module__=parsed.__module__,
    )
    for tag in parsed.getDirectTaggedValueTags():
        schema.setTaggedValue(tag, deepcopy(parsed.getDirectTaggedValue(tag)))
    schema.setTaggedValue(CONTEXT_KEY, form)
    return schema


def _field(field):
    """Return a copy that has its own of all that can be written on; choices and sources can't."""
    made = copy(field)
    vars(made).update({name: _own(value) for name, value in vars(field).items()})
    return made


def _own(value):
    if isinstance(value, (dict, list, set)):
        return deepcopy(value)
    return _field(value) if isinstance(value, Field) else value
