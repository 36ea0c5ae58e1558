"""Fields of ours for desk forms."""

from onderneem.addon import _
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from plone.schemaeditor.fields import FieldFactory
from plone.supermodel.exportimport import BaseHandler
from zope.interface import implementer
from zope.schema import TextLine
from zope.schema import ValidationError
from zope.schema.interfaces import ITextLine


class IEnterpriseNumber(ITextLine):
    """A Belgian enterprise number (KBO)."""


class NoEnterpriseNumber(ValidationError):
    """It isn't a number that the Crossroads Bank for Enterprises gives."""

    __doc__ = _(
        "This is no enterprise number. It has ten digits and begins with 0 or 1, "
        "for example 0123.456.749."
    )


@implementer(IEnterpriseNumber)
class EnterpriseNumber(TextLine):
    """Takes any usual writing."""

    def _validate(self, value):
        super()._validate(value)
        try:
            parse_enterprise_number(value)
        except InvalidEnterpriseNumber:
            raise NoEnterpriseNumber(value) from None


EnterpriseNumberHandler = BaseHandler(EnterpriseNumber)
# An editor may add it to any form.
EnterpriseNumberFactory = FieldFactory(EnterpriseNumber, _("Enterprise number"))
