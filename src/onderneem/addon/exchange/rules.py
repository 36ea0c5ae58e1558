"""What a form asks of its values: each field, then the rules between fields."""

from collections.abc import Iterator
from onderneem.addon.components.rows.field import reason_of
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.interfaces import IRowsRule
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.planned import RowSaid
from onderneem.addon.exchange.planned import Wrong
from types import SimpleNamespace
from typing import Any
from z3c.form.validator import NoInputData
from zope.component import getUtilitiesFor
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema import ValidationError

Broken = tuple[str, str]


class Rules:
    """The rules of a type; what an untouched form gives, and is refused for, is asked once."""

    def __init__(self, columns: list[Column]):
        self._wrong = {column: refusal(column, column.usual) for column in columns}
        # The schemata with rules between fields, each with its columns.
        self._ruled = {
            schema: [column for column in columns if column.schema is schema]
            for schema in dict.fromkeys(column.schema for column in columns)
            if any(each.queryDirectTaggedValue("invariants") for each in schema.__iro__)
        }
        self._usual = {schema: _usual_of(schema, each) for schema, each in self._ruled.items()}

    def broken(self, values: dict[Column, Any], item: Any, unread: set[Column]) -> list[Broken]:
        """Return heading and reason of each rule that a whole row breaks.

        ``item``: None when it is new; ``unread``: the columns whose own cells were refused.
        """
        wrong, known = {}, values.keys() | unread
        if item is None:
            wrong = {each: why for each, why in self._wrong.items() if why and each not in known}
        left_empty = [(column.name, reason) for column, reason in wrong.items()]
        between = self._against_each_other(values, item, unread | wrong.keys())
        return left_empty + list(dict.fromkeys(between))

    def _against_each_other(
        self, values: dict[Column, Any], item: Any, without: set[Column]
    ) -> Iterator[Broken]:
        touched = {column.schema for column in values}
        for schema, columns in self._ruled.items():
            if item is not None and schema not in touched:
                continue
            data = dict(self._usual[schema])
            if item is not None:
                data |= {column.name: column.get(item) for column in columns}
            data |= {each.name: values[each] for each in columns if each in values}
            for each in without:
                data.pop(each.name, None)
            errors: list = []
            try:
                schema.validateInvariants(_Read(**data, __context__=item), errors)
            except Invalid:
                for error in errors:
                    if isinstance(error, NoInputData):
                        continue
                    named = error.args[1] if len(error.args) > 1 else ""
                    yield str(named), reason_of(error)


def refuse_what_rooms_refuse(folder: Any, rows: list[Planned], columns: list[Column]) -> None:
    """Note what the rules of rooms say of the rows that touch their fields."""
    for _name, rule in getUtilitiesFor(IRowsRule):
        asked = [column for column in columns if column.name in rule.fields]
        touching = [
            row
            for row in rows
            if row.deed is not Deed.WRONG and not row.values.keys().isdisjoint(asked)
        ]
        by_number = {row.number: row for row in touching}
        said = [_said(folder, row, asked) for row in touching]
        for number, heading, reason in rule.broken(folder, said):
            by_number[number].wrong.append(Wrong(heading, reason))
            by_number[number].deed = Deed.WRONG


def _said(folder: Any, row: Planned, columns: list[Column]) -> RowSaid:
    item = None if row.deed is Deed.NEW else folder[row.name]
    values = {
        each.name: row.values[each]
        if each in row.values
        else (each.usual if item is None else each.get(item))
        for each in columns
    }
    return RowSaid(row.number, row.name, item, values)


class _Read(SimpleNamespace):
    """What could be read of a row; a rule that asks for more is for when it can."""

    def __getattr__(self, name: str) -> Any:
        raise NoInputData(name)


def refusal(column: Column, value: Any) -> str:
    """Return why the field doesn't take a value; an empty string when it does."""
    try:
        column.field.validate(value)
    except ValidationError as problem:
        return reason_of(problem)
    return ""


def _usual_of(schema: Any, columns: list[Column]) -> dict[str, Any]:
    found = {name: getattr(field, "default", None) for name, field in getFieldsInOrder(schema)}
    return {**found, **{column.name: column.usual for column in columns}}
