"""The widget of a wish to be called or to come by: how, on which number, on which half-days."""

from dataclasses import dataclass
from datetime import date
from onderneem.addon import clock
from onderneem.addon.desk.widgets.compound import CompoundWidget
from onderneem.addon.desk.widgets.compound import ICompoundWidget
from onderneem.addon.desk.wish import IContactWish
from onderneem.addon.desk.wish import offered
from onderneem.addon.desk.wish import PHONE
from onderneem.addon.dossiers.when import weekday_shown
from onderneem.addon.dossiers.wishes import HALVES
from onderneem.addon.dossiers.wishes import WAYS
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.converter import BaseDataConverter
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.interface import implementer


class IWishWidget(ICompoundWidget):
    """Radio buttons, a number and boxes."""


@dataclass(frozen=True)
class Box:
    """One thing to choose: ``checked`` is "checked" or None."""

    id: str
    token: str
    title: str
    checked: str | None


@dataclass(frozen=True)
class Day:
    """A day with the halves on which the desk is open."""

    title: str
    boxes: tuple[Box, ...]


@implementer(IWishWidget)
class WishWidget(CompoundWidget):
    """Its value is a dict of two texts and a list."""

    template = ViewPageTemplateFile("wish.pt")

    def __init__(self, request):
        super().__init__(request, ())

    def extract(self, default=NO_VALUE):
        """Return what was sent; nothing chosen and nothing filled in is no value."""
        form = self.request.form
        given = {part: form.get(f"{self.name}.{part}") for part in ("way", "phone", "moments")}
        if all(each is None for each in given.values()):
            return default
        moments = given["moments"] or ()
        moments = [moments] if isinstance(moments, str) else list(moments)
        way, phone = _text(given["way"]), _text(given["phone"])
        if way or moments:
            # The number that the form asked already.
            phone = phone or _text(form.get(self._beside(PHONE)))
        return {"way": way, "phone": phone, "moments": moments}

    def _beside(self, name: str) -> str:
        """Return the name of another field's input: a table of answers has other prefixes."""
        return f"{self.name.removesuffix(self.field.getName())}{name}"

    def _held(self, part: str, nothing):
        return (self.value or {}).get(part, nothing)

    @property
    def opened(self) -> str | None:
        """Folded away as long as nobody needs it, so that it makes no question longer."""
        said = any((self.value or {}).values())
        return "open" if said or self.error or self.required else None

    @property
    def asks_phone(self) -> bool:
        """Whether the number must be asked here; a form of one phone field asks it there."""
        return PHONE not in self.field.interface

    @property
    def phone(self) -> str:
        """The number."""
        return self._held("phone", "")

    @property
    def ways(self) -> list[Box]:
        """How."""
        held = self._held("way", "")
        return [self._box("way", token, title, token == held) for token, title in WAYS.items()]

    @property
    def days(self) -> list[Day]:
        """When: day by day; in a table of saved answers also what was chosen and is over."""
        held, found = self._held("moments", ()), {}
        moments = offered(self.form.context, clock.today())
        if not self.ignoreContext:
            moments = sorted({*moments, *held})
        for moment in moments:
            day, half = moment.split(" ")
            box = self._box("moments", moment, HALVES[half], moment in held)
            found.setdefault(day, []).append(box)
        return [
            Day(weekday_shown(date.fromisoformat(day)), tuple(boxes))
            for day, boxes in found.items()
        ]

    def _box(self, part: str, token: str, title, chosen: bool) -> Box:
        id = f"{self.id}-{part}-{token.replace(' ', '-')}"
        return Box(id, token, title, "checked" if chosen else None)


@adapter(IContactWish, IWishWidget)
@implementer(IDataConverter)
class WishConverter(BaseDataConverter):
    """Nothing filled in anywhere is nothing."""

    def toWidgetValue(self, value):
        """The parts, or none."""
        return dict(value or {})

    def toFieldValue(self, value):
        """The parts without outer spaces."""
        texts = {part: value[part].strip() for part in ("way", "phone")}
        if not (any(texts.values()) or value["moments"]):
            return self.field.missing_value
        return {**texts, "moments": value["moments"]}


@adapter(IContactWish, IFormLayer)
@implementer(IFieldWidget)
def wish_widget(field, request):
    """How, on which number, when."""
    return FieldWidget(field, WishWidget(request))


def _text(given) -> str:
    return given if isinstance(given, str) else ""
