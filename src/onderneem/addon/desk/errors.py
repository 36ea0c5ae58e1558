"""What is wrong with an answer, in words that name its question and what it may be."""

from datetime import date
from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.desk.numbers import as_typed
from onderneem.addon.desk.rules import NO_ADDRESS
from onderneem.addon.dossiers.when import day_shown
from plone.schema.email import InvalidEmail
from Products.CMFPlone.RegistrationTool import EmailAddressInvalid
from z3c.form.converter import FormatterValidationError
from zope.i18n import translate
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooShort
from zope.schema.interfaces import TooSmall
from zope.schema.interfaces import WrongType

NUMBERS = (
    (IInt, _("Give a whole number, for example 12.")),
    (IFloat, _("Give a number, for example 6,50.")),
    (IDecimal, _("Give a number, for example 6,50.")),
)
LATEST, EARLIEST = _("${day} at the latest."), _("${day} at the earliest.")
# By the error: the field's name of its bound, and the words, also of a field that takes several.
BOUNDS = {
    TooLong: ("max_length", _("At most ${bound} characters."), _("At most ${bound} here.")),
    TooShort: ("min_length", _("At least ${bound} characters."), _("At least ${bound} here.")),
    TooBig: ("max", _("At most ${bound}."), _("At most ${bound} here.")),
    TooSmall: ("min", _("At least ${bound}."), _("At least ${bound} here.")),
}


def message_of(widget, request) -> str:
    """Return the widget's error in words that name the field, or an empty string."""
    if widget.error is None:
        return ""
    # A single checkbox has its label beside it, and none of its own.
    label = translate(widget.label or widget.field.title, context=request)
    problem = getattr(widget.error, "error", None)
    if isinstance(problem, RequiredMissing):
        return translate(_("Fill in “${field}”.", mapping={"field": label}), context=request)
    if isinstance(problem, tuple(BOUNDS)):
        told = _bound_told(widget.field, problem, request)
        return f"{named(label)}: {translate(told, context=request)}"
    if isinstance(problem, (ConstraintNotSatisfied, WrongType)):
        # Plone's own words for these ("a condition isn't met") help nobody.
        wrong = _("“${field}” isn't right. Check what you filled in.", mapping={"field": label})
        return translate(wrong, context=request)
    words = widget.error.message
    if isinstance(problem, (InvalidEmail, EmailAddressInvalid)):
        # Plone's own have no example, and other slips in an address are told in ours.
        words = NO_ADDRESS
    if isinstance(problem, FormatterValidationError):
        # z3c.form's own are about "integer literals", and in English alone.
        words = next((ours for kind, ours in NUMBERS if kind.providedBy(widget.field)), words)
    return f"{named(label)}: {translate(words, context=request)}"


def named(label: str) -> str:
    """Return a question as it stands before what is said of it, without the sign it ends with.

    >>> f"{named('Wat doet uw zaak?')}: kies uit de lijst"
    'Wat doet uw zaak: kies uit de lijst'
    """
    return label.rstrip(" ?:.\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}") or label


def _bound_told(field, problem: Exception, request):
    """Say the bound that was passed: Plone's own words ("too long") leave one guessing."""
    name, words, of_several = next(
        told for kind, told in BOUNDS.items() if isinstance(problem, kind)
    )
    bound = getattr(field, name)
    if ICollection.providedBy(field):
        words = of_several
    if isinstance(bound, date):
        words = LATEST if name == "max" else EARLIEST
        return type(words)(words, mapping={"day": day_shown(bound)})
    if isinstance(bound, float | Decimal):
        bound = as_typed(bound, request)
    return type(words)(words, mapping={"bound": bound})
