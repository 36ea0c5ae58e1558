"""Pure: the records of an Excel workbook (XLSX), and a workbook of records.

Every text that we write is text, so that Excel makes no date of ``1-2`` and no number of ``56.10``;
a day, a moment and a number are that, to sort and reckon with;
and the first sheet is read as text, of which a formula is none (``Flaw.FORMULA``): what a formula
gives depends on where it is opened. A text that would be a formula if it were typed anew is written
as it is, with Excel's own mark for that (the quote prefix, ECMA-376 18.8.45), which is what the
apostrophe is in a CSV.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from onderneem.addon.exchange.csv_file import Cell
from onderneem.addon.exchange.csv_file import neutral
from onderneem.addon.exchange.csv_file import would_run
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.tidy import tidy
from onderneem.addon.exchange.workbook_rows import rows_of
from onderneem.addon.place.times import on_the_wall
from onderneem.addon.reference.signs import is_broken
from openpyxl import load_workbook
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment
from openpyxl.styles import Font
from openpyxl.styles.numbers import STRIP_RE
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.xml.constants import ARC_STYLE
from openpyxl.xml.functions import fromstring
from typing import Any
import io
import re
import zipfile

MOST_COLUMNS = 200
# A workbook is a zip: what it says it unpacks to is asked before anything is unpacked.
MOST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 500
# Excel's own limit; openpyxl would cut a longer text without a word.
LONGEST_CELL = 32_767
WIDTH = 24
# Excel's own limit too. What reads a format may take the square of its length.
LONGEST_FORMAT = 255
# What in a number's format is no sign of its own: a text, a colour, a condition, what follows a
# backslash, and a sign whose width is left open or that fills a cell (ECMA-376 18.8.30, 18.8.31).
NO_SIGN = re.compile(rf"{STRIP_RE.pattern}|[\\_*].")


def xlsx_records(data: bytes) -> Iterator[list[str | Flaw]]:
    """Yield every row of the first sheet as text; raises Unreadable."""
    _refuse_bombs(data)
    try:
        _refuse_long_formats(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        # One more than may be, to see that there are more.
        for row in rows_of(book.worksheets[0], MOST_COLUMNS + 1):
            yield [_text(cell) for cell in row]
        book.close()
    except Unreadable:
        raise
    except Exception:
        # Each kind of damage has its own error in there, from KeyError to ParseError.
        raise Unreadable(Flaw.BROKEN_WORKBOOK) from None


def xlsx_file(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook of one sheet; raises Unreadable for a text that Excel would cut.

    Row by row, so that ten thousand are never in memory together.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("onderneem")
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    try:
        for number, row in enumerate(rows, 1):
            if number == 1:
                _widen(sheet, len(row))
            sheet.append([_cell(sheet, cell, number) for cell in row])
    finally:
        # Refused or not: it takes away the file that openpyxl has written so far.
        book.save(out)
    return out.getvalue()


def _widen(sheet: Any, columns: int) -> None:
    for column in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH


def _cell(sheet: Any, value: Cell, number: int) -> Any:
    if isinstance(value, str):
        return _text_cell(sheet, tidy(value), number)
    if isinstance(value, datetime):
        # Excel knows no zones: it keeps what a clock in Belgium shows.
        value = on_the_wall(value).replace(second=0, microsecond=0)
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy hh:mm" if isinstance(value, datetime) else "dd/mm/yyyy"
    return cell


def _text_cell(sheet: Any, text: str, number: int) -> Any:
    if len(text) > LONGEST_CELL:
        raise Unreadable(Flaw.CELL_TOO_LONG, number, text[:40])
    cell = WriteOnlyCell(sheet, text)
    # A text that begins with an equals sign would be made a formula.
    cell.data_type = "s"
    cell.number_format = "@"
    if would_run(text):
        cell.quotePrefix = True
    if number == 1:
        cell.font = Font(bold=True)
    elif "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unreadable(Flaw.BROKEN_WORKBOOK) from None
    if len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > MOST_UNPACKED:
        raise Unreadable(Flaw.UNPACKS_TOO_LARGE)


def _refuse_long_formats(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if ARC_STYLE not in archive.namelist():
            return
        styles = fromstring(archive.read(ARC_STYLE))
    if any(len(each.get("formatCode", "")) > LONGEST_FORMAT for each in styles.iter("{*}*")):
        raise Unreadable(Flaw.FORMAT_TOO_LONG)


def _text(cell: Any) -> str | Flaw:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Flaw.FORMULA
    if cell.data_type == "e":
        return Flaw.CELL_ERROR
    if isinstance(value, str):
        value = _unescaped(value)
        return neutral(value) if cell.style_array.quotePrefix else value
    if isinstance(value, int | float) and _is_percentage(value, cell.number_format):
        return f"{_decimal(value, 100)}%"
    return _shown(value)


def _unescaped(text: str) -> str:
    """Return a text with the signs that Excel writes as _x000D_ (ECMA-376 22.9.2.19), but for
    halves of a character, which no file can be written with."""
    found = unescape(text)
    return text if is_broken(found) else found


def _is_percentage(value: float, number_format: str) -> bool:
    """Whether a sheet shows a hundred times the number: who types 50% into one gives it 0.5."""
    if isinstance(value, bool):
        return False
    # Sections for what is more than nothing, less, and nothing; a first one alone is for all.
    sections = NO_SIGN.sub("", number_format or "").split(";")[:3]
    section = 1 if value < 0 else 2 if value == 0 else 0
    return "%" in sections[section if section < len(sections) else 0]


def _decimal(value: float, times: int = 1) -> str:
    """Return it with fifteen digits, as Excel itself keeps them; never with an exponent."""
    return f"{(Decimal(format(value, '.15g')) * times).normalize():f}".replace(".", ",")


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
        return _decimal(value)
    return str(value)
