"""Write planned rows: in the transaction of the request all of them or none (``write``), or by a
job one after the other (``put``, ``complete``)."""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.referring import without_theirs
from onderneem.addon.exchange.to_come import awaited_in
from onderneem.addon.exchange.to_come import come
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent
import transaction


class RowsWrong(ValueError):
    """Some of the chosen rows can't be written: ``rows``; nothing was."""

    def __init__(self, rows: list[Planned]):
        super().__init__(len(rows))
        self.rows = rows


@dataclass(frozen=True)
class Written:
    """How many items were added and how many changed."""

    added: int
    changed: int


def to_write(plan: Plan, numbers: set[int] | None = None) -> list[Planned]:
    """Return all rows that change something, or those with these numbers; what is new comes first.

    Raises RowsWrong when one of them can't be written.
    """
    chosen = [row for row in plan.rows if numbers is None or row.number in numbers]
    wrong = [row for row in chosen if row.deed is Deed.WRONG]
    if wrong:
        raise RowsWrong(wrong)
    alone = without_theirs(chosen)
    if alone:
        raise RowsWrong(alone)
    added = [row for row in chosen if row.deed is Deed.NEW]
    return [*added, *(row for row in chosen if row.deed is Deed.CHANGED)]


def write(plan: Plan, rows: list[Planned]) -> Written:
    """Write these rows of ``to_write``, in one transaction."""
    later: list[tuple[Planned, Collection[str]]] = []
    for number, row in enumerate(rows, 1):
        later.append((row, put(plan, row)))
        if number % 200 == 0:
            # To be undone with the rest; what was written leaves the memory.
            transaction.savepoint(optimistic=True)
    # Now that every row has its item, those that came before what they refer to.
    for row, names in later:
        complete(plan, row, names)
    added = sum(row.deed is Deed.NEW for row in rows)
    return Written(added, len(rows) - added)


def put(plan: Plan, row: Planned) -> tuple[str, ...]:
    """Write a row; return the names of the columns that refer to what isn't there yet."""
    names = tuple(column.name for column in still_to_come(plan, row))
    if row.deed is Deed.NEW:
        _add(plan, row)
    else:
        _change(plan.folder[row.name], _come(plan, row.values))
    return names


def complete(plan: Plan, row: Planned, names: Collection[str]) -> None:
    """Write the columns of a row that were to wait."""
    values = {column: value for column, value in row.values.items() if column.name in names}
    if values:
        _change(plan.folder[row.name], _come(plan, values))


def still_to_come(plan: Plan, row: Planned) -> list[Column]:
    """Return the columns of a row that refer to an item that isn't there."""
    return [
        column
        for column, value in row.values.items()
        if any(each.name not in plan.folder for each in awaited_in(value))
    ]


def _add(plan: Plan, row: Planned) -> None:
    item = createContent(plan.portal_type)
    item.id = row.name
    wrapped = item.__of__(plan.folder)
    _fill(wrapped, _with_defaults(plan.columns, _come(plan, row.values)))
    addContentToContainer(plan.folder, item)


def _come(plan: Plan, values: dict[Column, Any]) -> dict[Column, Any]:
    return {column: come(value, plan.folder) for column, value in values.items()}


def _with_defaults(columns: Iterable[Column], given: dict) -> dict[Column, Any]:
    """What a form would have filled in by itself, such as a day that depends on today."""
    usual = {
        each: each.usual
        for each in columns
        if each not in given and each.field.defaultFactory is not None
    }
    return {**usual, **given}


def _change(item: Any, values: dict[Column, Any]) -> None:
    _fill(item, values)
    changed: dict[Any, list[str]] = {}
    for column in values:
        changed.setdefault(column.schema, []).append(f"{column.schema.__name__}.{column.name}")
    told = (Attributes(schema, *names) for schema, names in changed.items())
    notify(ObjectModifiedEvent(item, *told))


def _fill(item: Any, values: dict[Column, Any]) -> None:
    for column, value in values.items():
        column.set(item, value)
