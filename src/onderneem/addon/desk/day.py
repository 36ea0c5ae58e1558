"""A day, and what an editor allows of it: not over yet, not still to come."""

from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from zope.interface import implementer
from zope.schema import Bool
from zope.schema import Date
from zope.schema import ValidationError
from zope.schema.interfaces import IDate

PAST = {
    "title": _("Days that are over"),
    "description": _("Off: only today and days that come are taken."),
    "required": False,
    "default": True,
}


class IDay(IDate):
    """A day."""

    past = Bool(**PAST)
    future = Bool(
        title=_("Days that come"),
        description=_("Off: only today and days that are over are taken."),
        required=False,
        default=True,
    )


class IsOver(ValidationError):
    """It came before today."""

    __doc__ = _("This day is over. Give today, or a day that comes.")


class IsToCome(ValidationError):
    """It comes after today."""

    __doc__ = _("This day is still to come. Give today, or a day that is over.")


@implementer(IDay)
class Day(Date):
    """A date; today always counts, as the calendar here says it."""

    def __init__(self, *arguments, past=True, future=True, **rest):
        super().__init__(*arguments, **rest)
        self.past, self.future = past, future

    def _validate(self, value: date) -> None:
        super()._validate(value)
        today = clock.today()
        if not self.past and value < today:
            raise IsOver(value)
        if not self.future and value > today:
            raise IsToCome(value)
