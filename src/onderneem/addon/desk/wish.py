"""The field by which somebody asks to be called or to come by, on days that the desk is open."""

from collections.abc import Mapping
from datetime import date
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk.compound import BadPart
from onderneem.addon.desk.compound import Compound
from onderneem.addon.desk.compound import ICompound
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.wishes import HALVES
from onderneem.addon.dossiers.wishes import moment_words
from onderneem.addon.dossiers.wishes import WAYS
from onderneem.addon.dossiers.wishes import wish_of
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.counter_hours import open_halves
from onderneem.addon.reference.phone import is_phone
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.schema.interfaces import WrongType

# As many days as somebody looks through; a wish for later can be said in words.
DAYS_OFFERED, DAYS_LOOKED_AT = 8, 60
MOST_CHOSEN = 6
# The field of a form that asks for a number, by its name.
PHONE = "phone"
WORDS = {
    "way": _("Choose whether we call you or you come by."),
    "phone": _("Give the number on which we can call you, for example 0470 12 34 56."),
    "moments": _("Choose one or more moments that suit you."),
    "gone": _("One of those moments can't be chosen any more. Choose again."),
    "many": _("Choose at most ${most} moments.", mapping={"most": MOST_CHOSEN}),
}


class IContactWish(ICompound):
    """How and when somebody would like to speak with the desk."""


@implementer(IContactWish)
class ContactWish(Compound):
    """``way``: "call" or "visit"; ``phone``; ``moments``: such as "2026-11-30 am", one or more."""

    parts = ("way", "phone", "moments")

    def _validate(self, value):
        if not isinstance(value, Mapping):
            raise WrongType(value, dict, self.__name__)
        super()._validate({part: text for part, text in value.items() if part != "moments"})
        self._check_moments(value.get("moments"))

    def normal(self, value):
        """Trimmed, the moments in order."""
        way, phone = (value.get(part, "").strip() for part in ("way", "phone"))
        if way not in WAYS:
            raise BadPart("way", WORDS["way"])
        if not is_phone(phone) and (phone or way == "call"):
            raise BadPart("phone", WORDS["phone"])
        return {"way": way, "phone": phone, "moments": sorted(set(value.get("moments", ())))}

    def shown(self, value):
        """What is asked, and each moment on a line."""
        way = translate(WAYS[value["way"]], context=getRequest())
        said = f"{way}: {value['phone']}" if value["phone"] else way
        return (said, *(moment_words(each) for each in value["moments"]))

    def wish(self, value) -> str:
        """What an officer's list shows of it."""
        return wish_of(value["way"], value["moments"])

    def _check_moments(self, moments) -> None:
        if not isinstance(moments, (list, tuple)):
            if moments is None:
                raise BadPart("moments", WORDS["moments"])
            raise WrongType(moments, list, self.__name__)
        if not all(isinstance(each, str) for each in moments):
            raise WrongType(moments, list, self.__name__)
        if not moments:
            raise BadPart("moments", WORDS["moments"])
        if len(moments) > MOST_CHOSEN:
            raise BadPart("moments", WORDS["many"])
        if not set(moments) <= set(offered(self.context, clock.today())):
            raise BadPart("moments", WORDS["gone"])


def offered(context, today: date) -> list[str]:
    """Return the half-days to choose from: those on which the desk is open, from tomorrow on."""
    section = section_of(context)
    halves = open_halves(getattr(section, "hours", None) or ())
    closed = closing_days(context)
    days = (today + timedelta(days=ahead) for ahead in range(1, DAYS_LOOKED_AT))
    # Who writes down that the desk is open on Saturdays means it; a holiday stays one.
    open_days = [
        [f"{day.isoformat()} {half}" for half in HALVES if (day.weekday(), half) in halves]
        for day in days
        if not closed.is_closed(day)
    ]
    return [moment for day in [day for day in open_days if day][:DAYS_OFFERED] for moment in day]
