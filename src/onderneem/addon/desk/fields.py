"""Fields of ours for desk forms that are one line of text, checked and written in one way."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components.speaking import language_now
from onderneem.addon.reference import nace
from onderneem.addon.reference.amount import format_amount
from onderneem.addon.reference.amount import parse_amount
from onderneem.addon.reference.bank_account import format_account
from onderneem.addon.reference.bank_account import parse_account
from onderneem.addon.reference.enterprise_number import format_enterprise_number
from onderneem.addon.reference.enterprise_number import format_establishment_number
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import parse_establishment_number
from onderneem.addon.reference.enterprise_number import why_no_unit
from onderneem.addon.reference.enterprise_number import why_none
from onderneem.addon.reference.measure import format_measure
from onderneem.addon.reference.measure import parse_measure
from zope.interface import implementer
from zope.interface import Interface
from zope.schema import Bool
from zope.schema import Int
from zope.schema import TextLine
from zope.schema import ValidationError
from zope.schema.interfaces import IBool
from zope.schema.interfaces import ITextLine

# What is stored of somebody who has no number yet: never a number, so never merged with another.
NONE_YET = "none"
NACE = "2025"


class ICheckedLine(Interface):
    """A line that is stored in one writing and shown in another."""

    def normal(value):
        """Return the one writing that is stored; raises ValueError."""

    def shown(value):
        """Return how a person reads what is stored."""


class CheckedLine(TextLine):
    """A subclass reads the text in ``normal``, and says in ``problem`` what was wrong."""

    problem: type[ValidationError]

    def _validate(self, value):
        super()._validate(value)
        try:
            self.normal(value)
        except ValueError as wrong:
            raise self.problem(value, getattr(wrong, "reason", "")) from None


class IEnterpriseNumber(ITextLine):
    """A Belgian enterprise number (KBO)."""

    starters = Bool(
        title=_("Offer “I have none yet”"),
        description=_("For who hasn't started yet: then no number is asked."),
        required=False,
        default=False,
    )


class NoEnterpriseNumber(ValidationError):
    """It isn't a number that the Crossroads Bank for Enterprises gives."""

    def doc(self):
        """Says what to mend: its length, how it begins, or a digit."""
        return why_none(self.args[-1])


# What the page sends of who gives a number and ticks the box.
BOTH = f"{NONE_YET} "


class NumberAndNone(ValidationError):
    """A number was given, and the box was ticked: one of them is a mistake."""

    __doc__ = _("Choose one of the two: give the number, or tick that you have none yet.")


@implementer(IEnterpriseNumber, ICheckedLine)
class EnterpriseNumber(CheckedLine):
    """Takes any usual writing; with ``starters`` also the word "none"."""

    problem = NoEnterpriseNumber

    def __init__(self, *arguments, starters=False, **rest):
        super().__init__(*arguments, **rest)
        self.starters = starters

    def _validate(self, value):
        if self.starters and isinstance(value, str) and value.startswith(BOTH):
            raise NumberAndNone(value)
        super()._validate(value)

    def normal(self, value):
        """Ten digits, or "none"."""
        if self.starters and value == NONE_YET:
            return value
        return parse_enterprise_number(value)

    def shown(self, value):
        """As the register writes it."""
        return _("I have none yet") if value == NONE_YET else format_enterprise_number(value)


class IEstablishmentUnit(ITextLine):
    """The number of an establishment unit (KBO)."""


class NoEstablishmentUnit(ValidationError):
    """It isn't a number of an establishment unit."""

    def doc(self):
        """Says what to mend: its length, how it begins, or a digit."""
        return why_no_unit(self.args[-1])


@implementer(IEstablishmentUnit, ICheckedLine)
class EstablishmentUnit(CheckedLine):
    """Takes any usual writing."""

    problem = NoEstablishmentUnit

    def normal(self, value):
        """Ten digits."""
        return parse_establishment_number(value)

    def shown(self, value):
        """As the register writes it."""
        return format_establishment_number(value)


class IBankAccount(ITextLine):
    """A bank account (IBAN)."""


class NoBankAccount(ValidationError):
    """Its check digits or its length are wrong."""

    __doc__ = _("This is no IBAN. A Belgian one is written as BE68 5390 0754 7034.")


@implementer(IBankAccount, ICheckedLine)
class BankAccount(CheckedLine):
    """An account of any country that has IBANs."""

    problem = NoBankAccount

    def normal(self, value):
        """Without spaces, in capitals."""
        return parse_account(value)

    def shown(self, value):
        """In groups of four."""
        return format_account(value)


class IAmount(ITextLine):
    """An amount in euros."""


class NoAmount(ValidationError):
    """It isn't an amount."""

    __doc__ = _("Give an amount in euros, for example 1250 or 1.250,50.")


@implementer(IAmount, ICheckedLine)
class Amount(CheckedLine):
    """Stored with a point and two decimals."""

    problem = NoAmount

    def normal(self, value):
        """Such as "1250.50"."""
        return str(parse_amount(value))

    def shown(self, value):
        """Such as "€ 1.250,50"."""
        return format_amount(Decimal(value))


METRES, LARGEST = "m", 1000


class IMeasure(ITextLine):
    """A length or an area."""

    unit = TextLine(
        title=_("Unit"),
        description=_("Said behind the number, for example m or m²."),
        max_length=10,
        default=METRES,
    )
    largest = Int(
        title=_("Largest"),
        description=_("More is refused: it is a slip of the finger."),
        min=1,
        max=1_000_000,
        default=LARGEST,
    )


class NoMeasure(ValidationError):
    """No number, nothing, or more than can be; its arguments are the reason and the largest."""

    def doc(self):
        """Says what to write."""
        reason, largest = self.args
        if reason == "size":
            return _("It must be more than 0, and ${most} at most.", mapping={"most": largest})
        return _("Give a number, for example 6,50.")


@implementer(IMeasure, ICheckedLine)
class Measure(CheckedLine):
    """Stored with a point and two decimals, in the field's unit."""

    problem = NoMeasure

    def __init__(self, *arguments, unit=METRES, largest=LARGEST, **rest):
        super().__init__(*arguments, **rest)
        self.unit, self.largest = unit, largest

    def _validate(self, value):
        try:
            super()._validate(value)
        except NoMeasure as wrong:
            _value, reason = wrong.args
            raise NoMeasure(reason, self.largest) from None

    def normal(self, value):
        """Such as "6.50"."""
        return str(parse_measure(value, self.largest, self.unit))

    def shown(self, value):
        """Such as "6,5 m"."""
        return format_measure(Decimal(value), self.unit)


class IActivity(ITextLine):
    """An economic activity (NACE-BEL 2025)."""


WHICH_ACTIVITY = _("Choose the activity that fits best, or try another word.")
NO_SUCH_ACTIVITY = _("We don't know this activity. Give a NACE-BEL code or another word.")


class NoActivity(ValidationError):
    """No line of the list, or words that still have to become one."""

    def doc(self):
        """Says to choose only where a word leads to something."""
        word, language = self.args[0][:80], language_now()
        leads = not nace.normalised(word) and nace.found_by(word, NACE, language, most=1)
        return WHICH_ACTIVITY if leads else NO_SUCH_ACTIVITY


@implementer(IActivity, ICheckedLine)
class Activity(CheckedLine):
    """A code of two to five digits; the page looks codes up by words."""

    problem = NoActivity

    def normal(self, value):
        """Digits alone."""
        code = nace.normalised(value)
        if code is None or nace.activity(code, NACE) is None:
            raise ValueError(value[:40])
        return code

    def shown(self, value, language="nl"):
        """The code with its name."""
        return f"{nace.shown(value)} {nace.activity(value, NACE).label(language)}"


class IConsent(IBool):
    """Somebody agrees."""


class NotAgreed(ValidationError):
    """The box wasn't ticked."""

    __doc__ = _("We can't go on without your agreement. Tick the box.")


@implementer(IConsent)
class Consent(Bool):
    """A box that must be ticked where the field is required."""

    def validate(self, value):
        """Not ticked is missing."""
        if self.required and value is not True:
            raise NotAgreed(value)
        super().validate(value)
