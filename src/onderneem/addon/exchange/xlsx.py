"""Pure: the records of an Excel workbook (XLSX), and a workbook of records.

Every cell that we write is text, so that Excel makes no date of ``1-2`` and no number of ``56.10``;
and the first sheet is read as text, of which a formula is none (``Flaw.FORMULA``): what a formula
gives depends on where it is opened.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from onderneem.addon.exchange.csv_file import neutral
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.tidy import tidy
from openpyxl import load_workbook
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from typing import Any
import io
import zipfile

MOST_COLUMNS = 200
# A workbook is a zip: what it says it unpacks to is asked before anything is unpacked.
MOST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 500
# Excel's own limit; openpyxl would cut a longer text without a word.
LONGEST_CELL = 32_767
WIDTH = 24


def xlsx_records(data: bytes) -> Iterator[list[str | Flaw]]:
    """Yield every row of the first sheet as text; raises Unreadable."""
    _refuse_bombs(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        # One more than may be, to see that there are more; what a row is padded to is bounded.
        for row in sheet.iter_rows(max_col=MOST_COLUMNS + 1):
            yield [_text(cell) for cell in row]
        book.close()
    except Unreadable:
        raise
    except Exception:
        # Each kind of damage has its own error in there, from KeyError to ParseError.
        raise Unreadable(Flaw.BROKEN) from None


def xlsx_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Return a workbook of one sheet; raises Unreadable for a text that Excel would cut."""
    texts = [[tidy(neutral(cell)) for cell in row] for row in rows]
    _refuse_long(texts)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("onderneem")
    sheet.freeze_panes = "B2"
    for column in range(1, len(texts[0]) + 1 if texts else 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH
    for number, row in enumerate(texts, 1):
        sheet.append([_cell(sheet, text, heading=number == 1) for text in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _refuse_long(texts: list[list[str]]) -> None:
    for number, row in enumerate(texts, 1):
        for text in row:
            if len(text) > LONGEST_CELL:
                raise Unreadable(Flaw.CELL_TOO_LONG, number, text[:40])


def _cell(sheet: Any, text: str, heading: bool) -> Any:
    cell = WriteOnlyCell(sheet, text)
    # A text that begins with an equals sign would be made a formula.
    cell.data_type = "s"
    cell.number_format = "@"
    if heading:
        cell.font = Font(bold=True)
    elif "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unreadable(Flaw.BROKEN) from None
    if len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > MOST_UNPACKED:
        raise Unreadable(Flaw.UNPACKS_TOO_LARGE)


def _text(cell: Any) -> str | Flaw:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Flaw.FORMULA
    if cell.data_type == "e":
        return Flaw.CELL_ERROR
    return _shown(value)


def _shown(value: Any) -> str:
    """Return a value as a Belgian sheet shows it: a comma, and a day before its time."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        # Fifteen digits, as Excel itself keeps them; never with an exponent.
        return f"{Decimal(format(value, '.15g')):f}".replace(".", ",")
    return str(value)
