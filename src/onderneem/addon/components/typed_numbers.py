"""Numbers as a form sends them: what is no number is refused in words, not as a "literal"."""

from onderneem.addon import _
from onderneem.addon.components.fields import INumberInWords
from onderneem.addon.components.fields import ITypedNumber
from onderneem.addon.reference.number import InvalidNumber
from onderneem.addon.reference.number import parse_number
from onderneem.addon.reference.number import typed
from z3c.form.converter import DecimalDataConverter
from z3c.form.converter import FormatterValidationError
from z3c.form.converter import IntegerDataConverter
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IWidget
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt


class Typed:
    """A comma and a point are both read, whatever the language of who types.

    In a field of ours nobody writes thousandths. In one that an editor of a form chose they may:
    what stands before decimals in the language of the page does nothing else there.
    """

    def toWidgetValue(self, value):
        """Return the number without marks between its thousands."""
        if value is None or value == self.field.missing_value:
            return ""
        return typed(value, self.formatter.symbols["decimal"])

    def toFieldValue(self, value):
        """Return the number, or refuse it."""
        if not value.strip():
            return self.field.missing_value
        try:
            return self.kind(parse_number(value, self._mark))
        except InvalidNumber:
            raise FormatterValidationError(self.errorMessage, value) from None

    @property
    def _mark(self) -> str:
        whole = IInt.providedBy(self.field)
        ours = INumberInWords.providedBy(self.field)
        return "" if whole or ours else self.formatter.symbols["decimal"]

    def kind(self, number):
        """Return the number as its field wants it; to be overridden."""
        return number


class TypedDecimal(Typed, DecimalDataConverter):
    """With decimals; also for 1e400, which is none that anybody means."""

    errorMessage = _("Write a number, for example: 12.50.")


class TypedWhole(Typed, IntegerDataConverter):
    """Without them."""

    errorMessage = _("Write a whole number, for example: 12.")

    def kind(self, number):
        """Half an employee is refused, not rounded."""
        if number != int(number):
            raise InvalidNumber(str(number))
        return int(number)


class TypedFloat(TypedDecimal):
    """With decimals, in a field that an editor of a form chose."""

    def kind(self, number):
        """Return it as such a field keeps it."""
        return float(number)


@adapter(ITypedNumber, IWidget)
@implementer(IDataConverter)
def typed_number(field, widget):
    """Return the reader of a number field of ours."""
    if IFloat.providedBy(field):
        return TypedFloat(field, widget)
    kind = TypedDecimal if IDecimal.providedBy(field) else TypedWhole
    return kind(field, widget)
