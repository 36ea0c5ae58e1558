"""The keyboard that a phone shows for a kind of field (HTML's ``inputmode``)."""

from onderneem.addon.desk.fields import IAmount
from onderneem.addon.desk.fields import IBankAccount
from onderneem.addon.desk.fields import IEnterpriseNumber
from onderneem.addon.desk.fields import IEstablishmentUnit
from onderneem.addon.desk.fields import IMeasure

KEYBOARDS = (
    (IEnterpriseNumber, "numeric"),
    (IEstablishmentUnit, "numeric"),
    (IAmount, "decimal"),
    (IMeasure, "decimal"),
    (IBankAccount, "text"),
)


def keyboard_of(field) -> str | None:
    """Return the keyboard for a field of ours; None leaves it to the input's type."""
    return next((each for kind, each in KEYBOARDS if kind.providedBy(field)), None)
