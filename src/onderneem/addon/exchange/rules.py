"""What a form asks of its values: each field, then the rules between fields."""

from collections.abc import Iterator
from onderneem.addon.components.rows.field import reason_of
from onderneem.addon.exchange.columns import Column
from types import SimpleNamespace
from typing import Any
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

    def broken(self, values: dict[Column, Any], item: Any) -> list[Broken]:
        """Return heading and reason of each rule that the values break; ``item``: None when new."""
        wrong = [] if item is not None else self._left_empty(values)
        for column, value in values.items():
            reason = refusal(column, value)
            if reason:
                wrong.append((column.name, reason))
        return wrong or list(self._against_each_other(values, item))

    def _left_empty(self, given: dict[Column, Any]) -> list[Broken]:
        return [
            (column.name, reason)
            for column, reason in self._wrong.items()
            if reason and column not in given
        ]

    def _against_each_other(self, values: dict[Column, Any], item: Any) -> Iterator[Broken]:
        touched = {column.schema for column in values}
        for schema, columns in self._ruled.items():
            if item is not None and schema not in touched:
                continue
            data = dict(self._usual[schema])
            if item is not None:
                data |= {column.name: column.get(item) for column in columns}
            data |= {each.name: values[each] for each in columns if each in values}
            errors: list = []
            try:
                schema.validateInvariants(SimpleNamespace(**data, __context__=item), errors)
            except Invalid:
                for error in errors:
                    named = error.args[1] if len(error.args) > 1 else ""
                    yield str(named), reason_of(error)


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
