"""Pure: the rows of a sheet of a workbook, one by one, without the work that nobody here asks for.

openpyxl's own reading writes a formula that cells share anew for each of them, and reads what
follows the cells (conditions, links, breaks): in a small file that can be the work of hours.
"""

from collections.abc import Iterator
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import DATA_TAG
from openpyxl.worksheet._reader import ROW_TAG
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.functions import iterparse
from typing import Any

# Excel's own limit.
MOST_ROWS_OF_EXCEL = 1_048_576


class _Parser(WorkSheetParser):  # type: ignore[misc]
    """Knows that a cell has a formula, and not which."""

    def parse_formula(self, _element: Any) -> str:
        """No formula is taken (``Flaw.FORMULA``)."""
        return "="

    def rows(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield each row that is there with its number, up to the end of the cells."""
        for _event, element in iterparse(self.source):
            if element.tag == DATA_TAG:
                return
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()


def rows_of(sheet: Any, columns: int) -> Iterator[list[Any]]:
    """Yield the cells of each row of a sheet of a workbook that is only read, empty ones for rows
    and cells that aren't there; of a row no more than so many ``columns``.

    Raises Unreadable where rows aren't in order or are more than Excel has, and what openpyxl
    raises of what is damaged.
    """
    book, last = sheet.parent, 0
    with sheet._get_source() as source:
        parser = _Parser(
            source,
            sheet._shared_strings,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, cells in parser.rows():
            if not last < number <= MOST_ROWS_OF_EXCEL:
                raise Unreadable(Flaw.BROKEN_WORKBOOK)
            for _missing in range(last + 1, number):
                yield []
            last = number
            yield _row(sheet, cells, columns)


def _row(sheet: Any, cells: list[dict[str, Any]], columns: int) -> list[Any]:
    kept = [each for each in cells if each["column"] <= columns]
    row = [EMPTY_CELL] * max((each["column"] for each in kept), default=0)
    for each in kept:
        row[each["column"] - 1] = ReadOnlyCell(sheet, **each)
    return row
