"""Choices, numbers and days in REST: what is of another kind is a 400 with its field, no 500."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.topics.interfaces import IEntry
from plone.restapi.deserializer.dxfields import ChoiceFieldDeserializer
from plone.restapi.deserializer.dxfields import DatetimeFieldDeserializer
from plone.restapi.deserializer.dxfields import DecimalFieldDeserializer
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.dxfields import ChoiceFieldSerializer
from zope.component import adapter
from zope.interface import implementer
from zope.schema import ValidationError
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDatetime
from zope.schema.interfaces import IDecimal


@adapter(IChoice, IEntry, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneChoice(ChoiceFieldDeserializer):
    """A choice is a word, or an object with its token."""

    def __call__(self, value):
        token = value.get("token", {}) if isinstance(value, dict) else value
        if not isinstance(token, (str, int, bool)):
            raise BadValue(_("A value of another type belongs here."))
        return super().__call__(value)


@adapter(IChoice, IEntry, IOnderneemLayer)
@implementer(IFieldSerializer)
class TitledChoice(ChoiceFieldSerializer):
    """A choice that has no words of its own is called as it is, never null."""

    def __call__(self):
        told = super().__call__()
        if isinstance(told, dict) and told.get("title", "") is None:
            told["title"] = told["token"]
        return told


@adapter(IDecimal, IEntry, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneNumber(DecimalFieldDeserializer):
    """A number, or one as people write it: 12,50."""

    def __call__(self, value):
        if value is None:
            return super().__call__(value)
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise BadValue(_("A value of another type belongs here."))
        try:
            number = Decimal(str(value).replace(",", "."))
        except ArithmeticError:
            raise BadValue(_("A value of another type belongs here.")) from None
        if not number.is_finite():
            raise BadValue(_("A value of another type belongs here."))
        return super().__call__(str(number))


class InWords:
    """Goes before a stock reader whose complaint is for programmers."""

    def __call__(self, value):
        try:
            return super().__call__(value)
        except ValidationError:
            raise
        except (ValueError, TypeError, ArithmeticError, AttributeError):
            raise BadValue(_("Give a date, for example 2026-05-03.")) from None


@adapter(IDate, IEntry, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneDay(InWords, DefaultFieldDeserializer):
    """A day of the calendar."""


@adapter(IDatetime, IEntry, IOnderneemLayer)
@implementer(IFieldDeserializer)
class OneMoment(InWords, DatetimeFieldDeserializer):
    """A day with its time."""
