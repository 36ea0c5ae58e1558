"""The keyboard that a phone shows for a kind of field (HTML's ``inputmode``)."""

from onderneem.addon.desk.fields import IAmount
from onderneem.addon.desk.fields import IBankAccount
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.fields import IEstablishmentUnit
from onderneem.addon.desk.fields import IMeasure
from zope.schema.interfaces import IInt

KEYBOARDS = (
    (IEnterpriseNumber, "numeric"),
    (IEstablishmentUnit, "numeric"),
    (IAmount, "decimal"),
    (IMeasure, "decimal"),
    (IBankAccount, "text"),
)


def keyboard_of(field) -> str | None:
    """Return the keyboard for a field; None leaves it to the input's type."""
    if IInt.providedBy(field) and (field.min is None or field.min >= 0):
        # On some phones the one for digits has no minus: only where none is typed.
        return "numeric"
    return next((each for kind, each in KEYBOARDS if kind.providedBy(field)), None)
