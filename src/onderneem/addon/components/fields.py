"""The fields of our forms: the stock ones, but what they refuse they refuse in words of their own.

Stock errors say "Constraint not satisfied"; the same words reach a form, REST and an import, since
they are the field's own. What goes into the registry stays stock (``plone.registry`` demands it);
``place.changing`` says it there.
"""

from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.refusals import in_words
from onderneem.addon.reference.likely_days import FIRST_DAY
from onderneem.addon.reference.likely_days import is_likely
from onderneem.addon.reference.likely_days import LAST_DAY
from typing import Any
from zope import schema
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import ValidationError
from zope.schema.interfaces import WrongType


class IInWords(Interface):
    """A field whose refusals are words of ours."""


@implementer(IInWords)
class InWords:
    """Goes before a stock field."""

    def validate(self, value: Any) -> None:
        """Raise BadValue where the stock field raises one of its own."""
        try:
            super().validate(value)
        except ValidationError as problem:
            reason = in_words(self, value, problem)
            if reason is None:
                raise
            raise BadValue(reason) from problem


class LikelyDay:
    """Goes before a field of a day or a moment: a year that nobody means is refused."""

    def _validate(self, value: date) -> None:
        super()._validate(value)
        day = value.date() if isinstance(value, datetime) else value
        if not is_likely(day):
            words = {"first": FIRST_DAY.year, "last": LAST_DAY.year}
            raise BadValue(_("Give a day in the years ${first} to ${last}.", mapping=words))


class Bool(InWords, schema.Bool):
    """Yes or no."""


class Choice(InWords, schema.Choice):
    """One of a list."""


class Date(InWords, LikelyDay, schema.Date):
    """A day."""


class Datetime(InWords, LikelyDay, schema.Datetime):
    """A moment."""


class ITypedNumber(Interface):
    """A number that a form reads as people type it: with a comma or a point, in any language."""


class INumberInWords(IInWords, ITypedNumber):
    """A number; what a form can't read as one is refused in words of ours too."""


@implementer(INumberInWords)
class Decimal(InWords, schema.Decimal):
    """A number."""


@implementer(INumberInWords)
class Int(InWords, schema.Int):
    """A whole number; to Python yes and no are numbers too, to nobody else."""

    def _validate(self, value: int) -> None:
        if isinstance(value, bool):
            raise WrongType(value, int, self.__name__).with_field_and_value(self, value)
        super()._validate(value)


class Set(InWords, schema.Set):
    """Several of a list."""


class Text(InWords, schema.Text):
    """Lines of text."""


class TextLine(InWords, schema.TextLine):
    """A line of text."""


class Time(InWords, schema.Time):
    """An hour."""


class Tuple(InWords, schema.Tuple):
    """Several, in order."""


class URI(InWords, schema.URI):
    """A web address."""
