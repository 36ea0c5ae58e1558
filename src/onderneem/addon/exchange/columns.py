"""The columns of a type: one for each field that its form shows, several for a repeating group."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.rows import IRows
from onderneem.addon.components.rows.field import BetweenRows
from onderneem.addon.components.rows.field import reason_of
from onderneem.addon.exchange.cells import BadCell
from onderneem.addon.exchange.cells import Converter
from onderneem.addon.exchange.cells import converter_of
from onderneem.addon.exchange.paths import Paths
from onderneem.addon.exchange.to_come import to_be_validated
from onderneem.addon.place.authority_name import IOnlyInAForm
from plone.app.dexterity.behaviors.metadata import IBasic
from plone.autoform.interfaces import MODES_KEY
from plone.autoform.interfaces import OMITTED_KEY
from plone.autoform.interfaces import WRITE_PERMISSIONS_KEY
from plone.dexterity.utils import iterSchemataForType
from plone.supermodel.utils import mergedTaggedValueDict
from typing import Any
from z3c.form.interfaces import IDataManager
from z3c.relationfield.interfaces import IRelationValue
from zope.component import getMultiAdapter
from zope.schema import getFieldsInOrder
from zope.schema import ValidationError
from zope.security import checkPermission
import re

# The short name has a column of its own; the others are no content.
LEFT_OUT = {"id", "changeNote", "versioning_enabled", "allow_discussion", "creators"}
ID = "id"


# Heading and reason, a message.
Refusal = tuple[str, str]


class BadColumns(ValueError):
    """``args``: for each cell that can't be read its heading and the reason."""


@dataclass(frozen=True, eq=False)
class Column:
    """A field with one column, called after it."""

    schema: Any
    field: Any
    converter: Converter

    @property
    def name(self) -> str:
        """The name of the field."""
        return self.field.__name__

    def title_of(self, heading: str, say: Callable[[str], str]) -> str:
        """Return what the form calls a heading of this field."""
        return say(self.field.title)

    def field_of(self, heading: str) -> Any:
        """Return the field that the cells below a heading are values of."""
        return self.field

    @property
    def proposed(self) -> Any:
        """What the form of something new proposes where it must be filled in; else None."""
        asked = self.field.required and IOnlyInAForm.providedBy(self.field.defaultFactory)
        return self.field.default if asked else None

    @property
    def usual(self) -> Any:
        """What an untouched form gives; not what it proposes to who fills it in."""
        proposed = IOnlyInAForm.providedBy(self.field.defaultFactory)
        default = None if proposed else self.field.default
        return self.field.missing_value if default is None else default

    def has(self, heading: str) -> bool:
        """Whether a heading is about this field."""
        return heading == self.name

    def cells(self, value: Any) -> dict[str, str]:
        """Return heading -> text; what is empty is left out."""
        empty = value is None or value == self.field.missing_value
        text = "" if empty else self.converter.show(value)
        return {self.name: text} if text else {}

    def read(self, cells: Mapping[str, str], now: Any) -> Any:
        """Return the value of the cells; raises BadColumns."""
        wrong: list[Refusal] = []
        value = _read(self.name, cells[self.name], self.field, self.converter, wrong)
        if wrong:
            raise BadColumns(*wrong)
        return value

    def refusals(self, value: Any, cells: Mapping[str, str], now: Any) -> list[Refusal]:
        """Return why the field doesn't take a value that was read from the cells."""
        try:
            self.field.validate(to_be_validated(value))
        except ValidationError as problem:
            return [(self.name, reason_of(problem))]
        return []

    def get(self, item: Any) -> Any:
        """Return what is stored, relations as what they lead to."""
        value = getattr(self.schema(item), self.name, self.field.missing_value)
        if isinstance(value, (list, tuple)) and value and IRelationValue.providedBy(value[0]):
            return [each.to_object for each in value if not each.isBroken()]
        if IRelationValue.providedBy(value):
            return None if value.isBroken() else value.to_object
        return value

    def set(self, item: Any, value: Any) -> None:
        """Store a value, as a form does."""
        getMultiAdapter((item, self.field), IDataManager).set(value)

    def shown(self, values: Iterable[Any]) -> list[str]:
        """Return the headings that these values need."""
        return [self.name]


class Group(Column):
    """A repeating group: ``windows.1.opens``, the first row's column ``opens``."""

    def title_of(self, heading: str, say: Callable[[str], str]) -> str:
        """Return the group, the number of its row, and the column: "Windows 1, Opens"."""
        place, own = self._place(heading), say(self.field.title)
        if place is None:
            return own
        number, name = place
        return f"{own} {number}, {say(self._columns[name].title)}"

    def field_of(self, heading: str) -> Any:
        """Return the column of the rows that a heading is about."""
        place = self._place(heading)
        return self._columns[place[1]].bind(self.field.context) if place else self.field

    @property
    def _columns(self) -> dict[str, Any]:
        return self.field.columns

    def has(self, heading: str) -> bool:
        """Whether a heading is a column of a row of this group."""
        return self._place(heading) is not None

    def cells(self, value: Any) -> dict[str, str]:
        """Return heading -> text for every row."""
        found = {}
        for number, row in enumerate(value or (), 1):
            for name, converter in self.converter.items():
                cell = row.get(name)
                text = "" if cell is None else converter.show(cell)
                if text:
                    found[f"{self.name}.{number}.{name}"] = text
        return found

    def read(self, cells: Mapping[str, str], now: Any) -> Any:
        """Return the rows: what the sheet has no columns for stays; an empty row is none."""
        return tuple(self._numbered(cells, now).values())

    def refusals(self, value: Any, cells: Mapping[str, str], now: Any) -> list[Refusal]:
        """Return all that is wrong: a cell with its own heading, a row with its number."""
        numbers, found = list(self._numbered(cells, now)), []
        for each in self.field.problems(value):
            number = numbers[each.row - 1]
            if each.column:
                found.append((f"{self.name}.{number}.{each.column}", each.reason))
            else:
                # "Row" is that of the sheet; this is one of those that a row holds.
                words = {"number": number, "reason": each.reason}
                found.append((self.name, _("In group ${number}: ${reason}", mapping=words)))
        return found or self._between(value, numbers)

    def _between(self, value: Any, numbers: list[int]) -> list[Refusal]:
        try:
            self.field.validate(value)
        except BetweenRows as problem:
            return [(self.name, problem.renumbered(numbers))]
        except ValidationError as problem:
            return [(self.name, reason_of(problem))]
        return []

    def _numbered(self, cells: Mapping[str, str], now: Any) -> dict[int, dict[str, Any]]:
        rows = {number: dict(row) for number, row in enumerate(now or (), 1)}
        wrong: list[Refusal] = []
        for heading, text in cells.items():
            number, name = self._place(heading)
            field, converter = self._columns[name], self.converter[name]
            rows.setdefault(number, {})[name] = _read(heading, text, field, converter, wrong)
        if wrong:
            raise BadColumns(*wrong)
        kept = (number for number in sorted(rows) if any(map(_says, rows[number].values())))
        return {number: self._whole(rows[number]) for number in kept}

    def _whole(self, row: dict[str, Any]) -> dict[str, Any]:
        """What the sheet has no column for is what the form begins with."""
        usual = {name: each.default for name, each in self._columns.items() if each.default}
        return self.field.row(**{**usual, **row})

    def shown(self, values: Iterable[Any]) -> list[str]:
        """Return the headings of as many rows as the longest has; of one at least."""
        most = max((len(value or ()) for value in values), default=0)
        return [
            f"{self.name}.{number}.{name}"
            for number in range(1, max(most, 1) + 1)
            for name in self.converter
        ]

    def _place(self, heading: str) -> tuple[int, str] | None:
        found = re.fullmatch(rf"{re.escape(self.name)}\.([1-9][0-9]?[0-9]?)\.(\w+)", heading)
        if not found or found.group(2) not in self.converter:
            return None
        return int(found.group(1)), found.group(2)


def columns_of(folder: Any, portal_type: str, paths: Paths | None = None) -> list[Column]:
    """Return the columns of a type as the user may fill them in, title and summary first."""
    schemata = sorted(iterSchemataForType(portal_type), key=lambda each: each is not IBasic)
    paths, found = paths or Paths(folder), {}
    for schema in schemata:
        needed = mergedTaggedValueDict(schema, WRITE_PERMISSIONS_KEY)
        not_asked = _not_asked(schema)
        for name, field in getFieldsInOrder(schema):
            if name in LEFT_OUT | not_asked | set(found) or field.readonly:
                continue
            if needed.get(name) and not checkPermission(needed[name], folder):
                continue
            column = _column(schema, field.bind(folder), paths)
            if column is not None:
                found[name] = column
    return list(found.values())


def _not_asked(schema: Any) -> set[str]:
    """The fields that every form of a schema only shows, or leaves out."""
    shown = {name for _form, name, _mode in schema.queryTaggedValue(MODES_KEY, ())}
    omitted = [(name, told) for _form, name, told in schema.queryTaggedValue(OMITTED_KEY, ())]
    # Stock behaviours leave a field out and put it back for the forms of content.
    back = {name for name, told in omitted if told != "true"}
    return shown | {name for name, told in omitted if told == "true"} - back


def _column(schema: Any, field: Any, paths: Paths) -> Column | None:
    if IRows.providedBy(field):
        inner = {name: each.bind(field.context) for name, each in field.columns.items()}
        made = {name: converter_of(each, paths) for name, each in inner.items()}
        return Group(schema, field, {name: each for name, each in made.items() if each})
    converter = converter_of(field, paths)
    return Column(schema, field, converter) if converter else None


def _read(heading: str, text: str, field: Any, converter: Converter, wrong: list) -> Any:
    """Return the value of a cell; what is wrong with it joins ``wrong``."""
    if text:
        try:
            return converter.read(text)
        except BadCell as problem:
            wrong += [(heading, reason) for reason in problem.args]
    return field.missing_value


def _says(cell: Any) -> bool:
    return cell not in (None, "", ())
