"""The widget: all rows on the one form; without JavaScript one adds, removes and reorders too.

A row is a small form of its own below the widget's name. "Another row" is an ordinary submit
button that no handler knows, so that the form comes back with what was typed and one row more.
"""

from dataclasses import dataclass
from html import escape
from onderneem.addon.components.rows.field import bad_cell
from onderneem.addon.components.rows.field import BadRow
from onderneem.addon.components.rows.field import IRows
from onderneem.addon.components.rows.field import reason_of
from onderneem.addon.components.rows.posted import in_order
from onderneem.addon.components.rows.posted import indexes
from onderneem.addon.components.stylesheet import script_url
from plone.app.textfield.interfaces import IRichText
from plone.autoform.base import AutoFields
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from z3c.form.converter import BaseDataConverter
from z3c.form.form import BaseForm
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import IWidget
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from z3c.form.widget import Widget
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine

BLANK = "NEW"
NOTHING = (None, NO_VALUE, "", [], (), "--NOVALUE--")


class IRowsWidget(IWidget):
    """The widget of a repeating group."""


@dataclass(frozen=True)
class Cell:
    """A column of a row: its widget, and the classes that say how wide it is."""

    widget: IWidget
    css: str


class RowForm(AutoFields, BaseForm):
    """One row: a widget for each column."""

    ignoreRequest = False
    # Set for the row that somebody asked for: the page comes back there.
    autofocus: str | None = None

    def __init__(self, widget, index, row: dict, from_request: bool):
        super().__init__(row, widget.request)
        self.number: int | str = ""
        self.schema, self.index = widget.field.schema, index
        self.prefix = f"{widget.name}.{index}."
        self.ignoreRequest = not from_request
        self.mode = widget.mode
        self.parentForm = widget.form
        self.updateFieldsFromSchemata()
        self.updateWidgets(prefix="")
        for each in self.widgets.values():
            # A browser would hold up the whole form for the blank row; we look ourselves.
            each.required = False

    def getContent(self) -> dict:
        """The row."""
        return self.context

    @property
    def is_blank(self) -> bool:
        """Whether nobody filled in anything: what a column begins with doesn't count."""
        return all(
            _nothing(each.value) or _same(each.value, _usual(each))
            for each in self.widgets.values()
        )

    @property
    def cells(self) -> list[Cell]:
        """The columns; short ones stand side by side where there is room."""
        return [
            Cell(each, "col-12" if _is_long(each.field) else "col-md-6")
            for each in self.widgets.values()
        ]

    @property
    def tabindex(self) -> str | None:
        """Only what is focused by the page itself needs it."""
        return "-1" if self.autofocus else None

    @property
    def removal(self) -> str:
        """The name of the box that removes this row."""
        return f"{self.prefix}remove"

    @property
    def place(self) -> str:
        """The name of the field with this row's place."""
        return f"{self.prefix}place"


@dataclass(frozen=True)
class Extracted:
    """The rows as field values; ``problem`` is the first thing wrong in them."""

    rows: tuple[dict, ...]
    problem: BadRow | None = None


@implementer(IRowsWidget)
class RowsWidget(Widget):
    """All rows and one blank one."""

    klass = "oo-rows"
    template = ViewPageTemplateFile("widget.pt")
    display = ViewPageTemplateFile("display.pt")
    _posted: tuple[RowForm, ...] | None = None

    @property
    def rows_name(self) -> str:
        """The name of the hidden inputs that list the rows."""
        return f"{self.name}.row"

    @property
    def add_name(self) -> str:
        """The name of the button for another row."""
        return f"{self.name}.add"

    def render(self):
        """Show the rows; elsewhere than in a form as a plain list."""
        return self.template() if self.mode == "input" else self.display()

    def extract(self, default=NO_VALUE):
        """Return what was sent, or ``default`` when the form has no rows in it."""
        form = self.request.form
        if f"{self.name}-empty-marker" not in form:
            return default
        found = indexes(form.get(self.rows_name), self.field.max_length)
        places = {index: form.get(f"{self.name}.{index}.place") for index in found}
        sent = [
            RowForm(self, index, self.field.row(), from_request=True)
            for index in in_order(found, places)
            if not form.get(f"{self.name}.{index}.remove")
        ]
        self._posted = tuple(each for each in sent if not each.is_blank)
        self._next = max(found, default=-1) + 1
        return self._read(self._posted)

    def _read(self, forms: tuple[RowForm, ...]) -> Extracted:
        rows, problem = [], None
        for number, each in enumerate(forms, 1):
            each.widgets.setErrors = self.setErrors
            data, errors = each.widgets.extract()
            rows.append(self.field.row(**data))
            if errors and problem is None:
                problem = _problem(number, errors[0])
        return Extracted(tuple(rows), problem)

    @property
    def forms(self) -> list[RowForm]:
        """The rows to show, as last sent or as stored."""
        if self._posted is not None:
            return list(self._posted)
        value = self.value.rows if isinstance(self.value, Extracted) else ()
        return [
            RowForm(self, index, self.field.row(**row), from_request=False)
            for index, row in enumerate(value)
        ]

    @property
    def shown(self) -> list[RowForm]:
        """The rows, and on a form that can be filled in a blank one, or two when one asks."""
        forms = self.forms
        if self.mode != "input":
            return numbered(forms)
        after = self._next if self._posted is not None else len(forms)
        asked = self.add_name in self.request.form
        room = max(self.field.max_length - len(forms), 0)
        blank = [self._blank(after + more) for more in range(min(2 if asked else 1, room))]
        if asked and blank:
            blank[0].autofocus = "autofocus"
        return numbered([*forms, *blank])

    @property
    def pattern(self) -> RowForm:
        """What the script copies for another row."""
        return self._blank(BLANK)

    def _blank(self, index) -> RowForm:
        row = {name: column.default for name, column in self.field.columns.items()}
        return RowForm(self, index, row, from_request=False)

    @property
    def script(self) -> str:
        """The element of the script that makes it comfortable."""
        return f'<script src="{escape(script_url("rows.js"))}" type="module"></script>'


@adapter(IRows, IRowsWidget)
@implementer(IDataConverter)
class RowsConverter(BaseDataConverter):
    """Between the field's tuple and what the widget holds."""

    def toWidgetValue(self, value) -> Extracted:
        """Wrap the stored rows."""
        return Extracted(tuple(value or ()))

    def toFieldValue(self, value: Extracted):
        """Return the rows; raises the first thing that is wrong."""
        if value.problem is not None:
            raise value.problem
        return value.rows or self.field.missing_value


@adapter(IRows, IFormLayer)
@implementer(IFieldWidget)
def rows_widget(field, request):
    """Return the widget of a repeating group."""
    return FieldWidget(field, RowsWidget(request))


def numbered(forms: list[RowForm]) -> list[RowForm]:
    """Give each row the number that people read, from 1."""
    for number, each in enumerate(forms, 1):
        each.number = number
    return forms


def _problem(number: int, error: Any) -> BadRow:
    if error.field is None:
        return BadRow(reason_of(error.error))
    return bad_cell(number, error.field, error.error)


def _is_long(column: Any) -> bool:
    return IRichText.providedBy(column) or (
        IText.providedBy(column) and not ITextLine.providedBy(column)
    )


def _nothing(value: Any) -> bool:
    raw = getattr(value, "raw", value)
    if isinstance(raw, (list, tuple)):
        # A select whose choice stands on "no value".
        return all(each in NOTHING for each in raw)
    return raw in NOTHING or (isinstance(raw, str) and not raw.strip())


def _same(value: Any, usual: Any) -> bool:
    # A select holds a list, or a tuple once it was read from the request.
    one, other = (tuple(each) if isinstance(each, list) else each for each in (value, usual))
    return one == other


def _usual(widget) -> Any:
    """What the widget shows of a column nobody touched."""
    usual = widget.field.default
    return None if usual is None else IDataConverter(widget).toWidgetValue(usual)
