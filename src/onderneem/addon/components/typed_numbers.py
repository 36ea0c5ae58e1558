"""Numbers as a form sends them: what is no number is refused in words, not as a "literal"."""

from onderneem.addon import _
from onderneem.addon.components.fields import INumberInWords
from z3c.form.converter import DecimalDataConverter
from z3c.form.converter import IntegerDataConverter
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IWidget
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IDecimal


class TypedDecimal(DecimalDataConverter):
    """With decimals; also for 1e400, which is none that anybody means."""

    errorMessage = _("Write a number, for example: 12.50.")


class TypedWhole(IntegerDataConverter):
    """Without them."""

    errorMessage = _("Write a whole number, for example: 12.")


@adapter(INumberInWords, IWidget)
@implementer(IDataConverter)
def typed_number(field, widget):
    """Return the reader of a number field of ours."""
    kind = TypedDecimal if IDecimal.providedBy(field) else TypedWhole
    return kind(field, widget)
