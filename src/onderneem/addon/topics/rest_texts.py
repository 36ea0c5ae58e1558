"""Texts in REST, by the rule of the desk's forms: no signs that nobody types and nobody can see.

What can't be kept (NUL, half a character) is refused by its field: whoever sent it has a fault, and
what is stored would differ from it. Other controls are left out (``reference.signs``).
"""

from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.refusals import in_words
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.reference.signs import is_broken
from onderneem.addon.reference.signs import UNREADABLE
from onderneem.addon.reference.signs import without_controls
from plone.app.textfield.interfaces import IRichText
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.deserializer.dxfields import RichTextFieldDeserializer
from plone.restapi.deserializer.dxfields import TextLineFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine


class Readable:
    """Goes before a stock reader of texts; ``IHasCounter``: all that we have a type for."""

    def __call__(self, value):
        """Read it without controls; raises BadValue."""
        if isinstance(value, dict):
            return super().__call__({**value, "data": _kept(value.get("data", ""))})
        return super().__call__(_kept(value))


@adapter(ITextLine, IHasCounter, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneLine(Readable, TextLineFieldDeserializer):
    """A title, a name, a line of a list."""

    def __call__(self, value):
        """Say of a line that was broken which rule that is; a stock field only says "a condition".

        Raises BadValue.
        """
        try:
            return super().__call__(value)
        except ConstraintNotSatisfied as problem:
            raise BadValue(in_words(self.field, value, problem) or problem.doc()) from None


@adapter(IText, IHasCounter, IOnderneemLayer)
@implementer(IFieldDeserializer)
class SeveralLines(Readable, DefaultFieldDeserializer):
    """A summary, a remark."""


@adapter(IRichText, IHasCounter, IOnderneemLayer)
@implementer(IFieldDeserializer)
class WithMarkup(Readable, RichTextFieldDeserializer):
    """A part of a guide, the text of a permit."""


def _kept(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if is_broken(value):
        raise BadValue(UNREADABLE)
    return without_controls(value)
