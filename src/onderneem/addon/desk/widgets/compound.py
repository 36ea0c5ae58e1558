"""The widget of an address or a period: an input for each part, under one question."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.desk.compound import IAddress
from onderneem.addon.desk.compound import ICompound
from onderneem.addon.desk.compound import IPeriod
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.converter import BaseDataConverter
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import IWidget
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from z3c.form.widget import Widget
from zope.component import adapter
from zope.interface import implementer


@dataclass(frozen=True)
class Part:
    """How one part is asked; ``autocomplete`` and ``inputmode`` are HTML's tokens."""

    name: str
    label: str
    type: str = "text"
    autocomplete: str | None = None
    inputmode: str | None = None
    css: str = "form-control"


@dataclass(frozen=True)
class Input:
    """A part with its place on the page and what stands in it."""

    part: Part
    id: str
    name: str
    value: str


ADDRESS = (
    Part("street", _("Street and number"), autocomplete="address-line1"),
    Part(
        "postal_code",
        _("Postal code"),
        autocomplete="postal-code",
        inputmode="numeric",
        css="form-control oo-short",
    ),
    Part("place", _("Municipality"), autocomplete="address-level2"),
)
PERIOD = (
    Part("start", _("First day"), type="date", css="form-control oo-short"),
    Part("end", _("Last day"), type="date", css="form-control oo-short"),
)


class ICompoundWidget(IWidget):
    """An input for each part."""


@implementer(ICompoundWidget)
class CompoundWidget(Widget):
    """Its value is a dict of texts."""

    template = ViewPageTemplateFile("compound.pt")
    value: dict[str, str] = {}

    def __init__(self, request, parts: tuple[Part, ...]):
        super().__init__(request)
        self.parts = parts

    def extract(self, default=NO_VALUE):
        """Return what was sent for each part; nothing sent is no value."""
        form = self.request.form
        found = {each.name: form.get(f"{self.name}.{each.name}") for each in self.parts}
        if all(text is None for text in found.values()):
            return default
        return {name: text if isinstance(text, str) else "" for name, text in found.items()}

    @property
    def inputs(self) -> list[Input]:
        """The inputs, in order."""
        held = self.value or {}
        return [
            Input(
                each, f"{self.id}-{each.name}", f"{self.name}.{each.name}", held.get(each.name, "")
            )
            for each in self.parts
        ]


@adapter(ICompound, ICompoundWidget)
@implementer(IDataConverter)
class CompoundConverter(BaseDataConverter):
    """Nothing filled in anywhere is nothing."""

    def toWidgetValue(self, value):
        """The texts, or none."""
        return dict(value or {})

    def toFieldValue(self, value):
        """The texts without outer spaces."""
        texts = {name: text.strip() for name, text in value.items()}
        return texts if any(texts.values()) else self.field.missing_value


@adapter(IAddress, IFormLayer)
@implementer(IFieldWidget)
def address_widget(field, request):
    """Street, postal code and place."""
    return FieldWidget(field, CompoundWidget(request, ADDRESS))


@adapter(IPeriod, IFormLayer)
@implementer(IFieldWidget)
def period_widget(field, request):
    """Two days."""
    return FieldWidget(field, CompoundWidget(request, PERIOD))
