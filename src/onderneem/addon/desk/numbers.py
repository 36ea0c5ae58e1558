"""The numbers that a form asks: read and shown as people type them.

z3c.form reads a point as the mark between thousands where the page is Dutch: 30.5 square metres
would be 305, without a word.
"""

from decimal import Decimal
from onderneem.addon.components.fields import ITypedNumber
from onderneem.addon.reference.number import written
from plone.supermodel.model import SchemaClass
from zope.interface import alsoProvides
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt

NUMBERS = (IInt, IFloat, IDecimal)


def read_as_typed(schema: SchemaClass) -> SchemaClass:
    """Return the schema, whose number fields are marked; they are its own."""
    for _name, field in getFieldsInOrder(schema):
        if any(kind.providedBy(field) for kind in NUMBERS):
            alsoProvides(field, ITypedNumber)
    return schema


def as_typed(value: int | float | Decimal, request) -> str:
    """Return a number without dots between thousands, with the page's sign before decimals."""
    sign = request.locale.numbers.getFormatter("decimal").symbols["decimal"]
    return written(value, sign)
