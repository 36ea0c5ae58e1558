"""Fields of ours that ask more than one thing: an address, a period."""

from collections.abc import Mapping
from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk.day import IsOver
from onderneem.addon.desk.day import PAST
from onderneem.addon.desk.rules import problem_with
from onderneem.addon.dossiers.when import day_shown
from onderneem.addon.reference.addresses import Address as Read
from onderneem.addon.reference.addresses import InvalidAddress
from onderneem.addon.reference.addresses import parse_address
from zope.interface import Attribute
from zope.interface import implementer
from zope.schema import Bool
from zope.schema import Field
from zope.schema import Int
from zope.schema import ValidationError
from zope.schema.interfaces import IField
from zope.schema.interfaces import WrongType


class ICompound(IField):
    """Several texts under one question; the value is a dict of them."""

    parts = Attribute("The names of the parts, in order.")

    def normal(value):
        """Return the dict that is stored; raises ValidationError."""

    def shown(value):
        """Return the lines of what is stored."""


class BadPart(ValidationError):
    """One of the parts is missing or wrong; ``part``: which."""

    def __init__(self, part: str, message: str):
        super().__init__(message)
        self.part, self.message = part, message

    def doc(self):
        """The message, as z3c.form asks for it."""
        return self.message


class Compound(Field):
    """Checks that all parts are texts of one line; a subclass reads them in ``normal``."""

    parts: tuple[str, ...] = ()

    def _validate(self, value):
        super()._validate(value)
        if not isinstance(value, Mapping):
            raise WrongType(value, dict, self.__name__)
        for name, text in value.items():
            if name not in self.parts or not isinstance(text, str):
                raise WrongType(value, dict, self.__name__)
            problem = problem_with(text, line=True)
            if problem:
                raise BadPart(name, problem)
        self.normal(value)


class IAddress(ICompound):
    """An address in Belgium."""


MISSING = {
    "street": _("Fill in street and number."),
    "postal_code": _("Fill in the postal code."),
    "place": _("Fill in the municipality."),
}
WRONG = {
    "street": _("The street is too long."),
    "postal_code": _("A postal code has four digits, for example 9000."),
    "place": _("The name of the municipality is too long."),
}


ELSEWHERE = _(
    "Postal code and municipality don't belong together: ${postal_code} is in ${municipality}, and "
    "${place} has ${codes}."
)


@implementer(IAddress)
class Address(Compound):
    """Street, postal code and place; with the municipality of today where we know it."""

    parts = ("street", "postal_code", "place")

    def normal(self, value):
        """The parts, tidied, with the NIS code and name of the municipality."""
        return vars(self._read(value)).copy()

    def shown(self, value):
        """Two lines, as on an envelope."""
        return Read(**value).lines

    def _read(self, value) -> Read:
        try:
            return parse_address(value, clock.today())
        except InvalidAddress as wrong:
            if wrong.reason == "elsewhere":
                raise BadPart(wrong.part, type(ELSEWHERE)(ELSEWHERE, mapping=wrong.told)) from None
            words = MISSING if wrong.reason == "missing" else WRONG
            raise BadPart(wrong.part, words[wrong.part]) from None


# A year with a digit too few or too many is a slip of the finger.
EARLIEST, LATEST = 1900, 2100
NO_DAY = _("“${value}” is no day. Write it as 2026-12-31.")
# What is said again of what was typed.
MOST_TOLD = 30


class IPeriod(ICompound):
    """From one day to another."""

    past = Bool(**PAST)
    most_days = Int(
        title=_("Longest, in days"),
        description=_("First and last day included. Empty: as long as one likes."),
        min=1,
        max=36_600,
        required=False,
    )


@implementer(IPeriod)
class Period(Compound):
    """Two days, both included."""

    parts = ("start", "end")

    def __init__(self, *arguments, past=True, most_days=None, **rest):
        super().__init__(*arguments, **rest)
        self.past, self.most_days = past, most_days

    def _validate(self, value):
        super()._validate(value)
        # Asked of what is sent, not of what is stored: a day that was to come is over once.
        start, end = (self._day(value, part) for part in self.parts)
        if not self.past and start < clock.today():
            raise BadPart("start", IsOver.__doc__)
        if self.most_days and (end - start).days >= self.most_days:
            raise BadPart("end", _("At most ${most} days.", mapping={"most": self.most_days}))

    def normal(self, value):
        """Both days as ISO dates."""
        start, end = (self._day(value, part) for part in self.parts)
        for part, day in zip(self.parts, (start, end), strict=True):
            if not EARLIEST <= day.year <= LATEST:
                years = {"first": EARLIEST, "last": LATEST}
                raise BadPart(part, _("The year must be from ${first} to ${last}.", mapping=years))
        if end < start:
            raise BadPart("end", _("The last day can't come before the first."))
        return {"start": start.isoformat(), "end": end.isoformat()}

    def shown(self, value):
        """One line."""
        start, end = (date.fromisoformat(value[part]) for part in self.parts)
        return (f"{day_shown(start)} – {day_shown(end)}",)

    def _day(self, value, part) -> date:
        given = value.get(part, "").strip()
        if not given:
            missing = _("Fill in the first day.") if part == "start" else _("Fill in the last day.")
            raise BadPart(part, missing)
        try:
            return date.fromisoformat(given)
        except ValueError:
            told = {"value": given[:MOST_TOLD]}
            raise BadPart(part, type(NO_DAY)(NO_DAY, mapping=told)) from None
