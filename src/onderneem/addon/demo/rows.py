"""Rows of the texts as a field keeps them."""

from datetime import date
from datetime import time
from decimal import Decimal
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import ITime

READERS = ((IDate, date.fromisoformat), (ITime, time.fromisoformat), (IDecimal, Decimal))


def rows_of(field, rows: list[dict]) -> tuple[dict, ...]:
    """Return the rows with days, times and numbers in their own type."""
    return tuple(field.row(**_cells(field.columns, row)) for row in rows)


def _cells(columns: dict, row: dict) -> dict:
    usual = {name: column.default for name, column in columns.items()}
    return {**usual, **{name: _cell(columns[name], value) for name, value in row.items()}}


def _cell(column, value):
    for kind, read in READERS:
        if kind.providedBy(column) and isinstance(value, str):
            return read(value)
    return value
