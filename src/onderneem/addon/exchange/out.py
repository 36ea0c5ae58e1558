"""A folder's items as rows, in the columns that the import takes."""

from collections.abc import Iterator
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.exchange.columns import columns_of
from onderneem.addon.exchange.columns import ID
from onderneem.addon.exchange.interfaces import type_held
from onderneem.addon.exchange.tidy import tidy
from plone import api
from typing import Any


def rows_of(folder: Any) -> Iterator[list[str]]:
    """Yield the headings, then a row for every item that the user may see, by short name."""
    portal_type = type_held(folder)
    columns = columns_of(folder, portal_type)
    cells, headings = [], {column.name: column.shown(()) for column in columns}
    for item in _items(folder, portal_type):
        row = {ID: item.getId()}
        for column in columns:
            value = column.get(item)
            row.update(column.cells(value))
            needed = column.shown([value])
            if len(needed) > len(headings[column.name]):
                headings[column.name] = needed
        cells.append(row)
        item._p_deactivate()
    names = [ID, *(name for column in columns for name in headings[column.name])]
    yield names
    for row in cells:
        yield [tidy(row.get(name, "")) for name in names]


def _items(folder: Any, portal_type: str) -> Iterator[Any]:
    brains = api.portal.get_tool("portal_catalog")(
        portal_type=portal_type,
        path={"query": "/".join(folder.getPhysicalPath()), "depth": 1},
        sort_on="getId",
        # What has run out is still the editor's.
        show_inactive=True,
    )
    for brain in brains:
        item = brain.getObject()
        # Brought in again it would be a page of its own, beside the one that it changes.
        if not is_working_copy(item):
            yield item
