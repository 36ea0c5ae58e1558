"""Pure: a file of an editor as headings and lines, with what is wrong cell by cell."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from onderneem.addon.exchange.csv_file import as_written
from onderneem.addon.exchange.csv_in import csv_records
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.tidy import tidy
from onderneem.addon.exchange.xlsx import MOST_COLUMNS
from onderneem.addon.exchange.xlsx import xlsx_records
import re

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
LONGEST_CELL = 50_000
# No keyboard types these; what copied a text from elsewhere leaves them in it.
SIGN = re.compile(r"[\x00-\x08\x0e-\x1f]")
ZIP = b"PK\x03\x04"
# The compound file of Excel 97, which needs another reader.
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
# A column that is the editor's own business.
REMARK = "#"
# Of a CSV only: there a cell that begins so was a formula, or would be one in a spreadsheet. The
# other signs of ``csv_file`` begin phone numbers and amounts as well.
RUNS = ("=", "\N{FULLWIDTH EQUALS SIGN}")


@dataclass(frozen=True)
class Line:
    """A row of the sheet: its number there, and heading -> text; ``wrong``: heading -> why."""

    number: int
    cells: Mapping[str, str]
    wrong: Mapping[str, Flaw] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """Headings in their order, and the lines below them."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]


def read_sheet(data: bytes) -> Sheet:
    """Return what stands in a CSV or XLSX file; raises Unreadable for a file that is neither."""
    if len(data) > MOST_BYTES:
        raise Unreadable(Flaw.TOO_LARGE)
    if data.startswith(OLD_EXCEL):
        raise Unreadable(Flaw.OLD_EXCEL)
    records: Iterator[Sequence[str | Flaw]]
    if data.startswith(ZIP):
        records = xlsx_records(data)
    else:
        records = ([_csv_cell(cell) for cell in record] for record in csv_records(data))
    return _sheet(records)


def renamed(sheet: Sheet, names: Mapping[str, str]) -> Sheet:
    """Return the sheet with headings that are a title (in small letters) named as their field.

    A heading that would then be there twice stays what it is.
    """
    new: dict[str, str] = {}
    for heading in sheet.headings:
        name = names.get(heading.casefold(), heading)
        taken = name in sheet.headings or name in new.values()
        new[heading] = heading if taken else name
    if all(heading == name for heading, name in new.items()):
        return sheet
    lines = tuple(
        Line(
            each.number,
            {new[heading]: text for heading, text in each.cells.items()},
            {new.get(heading, heading): flaw for heading, flaw in each.wrong.items()},
        )
        for each in sheet.lines
    )
    return Sheet(tuple(new.values()), lines)


def _csv_cell(cell: str) -> str | Flaw:
    return Flaw.FORMULA if cell.lstrip(" ").startswith(RUNS) else cell


def _sheet(records: Iterator[Sequence[str | Flaw]]) -> Sheet:
    headings: tuple[str, ...] = ()
    lines: list[Line] = []
    for number, record in enumerate(records, 1):
        if not any(record):
            continue
        if not headings:
            headings = _headings(record, number)
            continue
        if len(lines) == MOST_ROWS:
            raise Unreadable(Flaw.TOO_MANY_ROWS)
        lines.append(_line(number, headings, record))
    if not headings:
        raise Unreadable(Flaw.EMPTY)
    return Sheet(tuple(name for name in headings if _counts(name)), tuple(lines))


def _counts(heading: str) -> bool:
    return bool(heading) and not heading.startswith(REMARK)


def _headings(record: Sequence[str | Flaw], number: int) -> tuple[str, ...]:
    names = ["" if isinstance(each, Flaw) else as_written(each).strip() for each in record]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise Unreadable(Flaw.TOO_MANY_COLUMNS)
    real = [name for name in names if _counts(name)]
    if not real:
        raise Unreadable(Flaw.NO_HEADING, number)
    for name in real:
        if real.count(name) > 1:
            raise Unreadable(Flaw.HEADING_TWICE, number, name[:80])
    return tuple(names)


def _line(number: int, headings: tuple[str, ...], record: Sequence[str | Flaw]) -> Line:
    cells: dict[str, str] = {}
    wrong: dict[str, Flaw] = {}
    for name, cell in zip(headings, record, strict=False):
        if not _counts(name):
            continue
        if isinstance(cell, Flaw):
            wrong[name], cells[name] = cell, ""
        elif len(cell) > LONGEST_CELL:
            wrong[name], cells[name] = Flaw.CELL_TOO_LONG, ""
        elif SIGN.search(cell):
            wrong[name], cells[name] = Flaw.SIGN, ""
        else:
            cells[name] = tidy(as_written(cell))
    if any(record[len(headings) :]):
        wrong[""] = Flaw.NO_COLUMN
    for name in headings[len(record) :]:
        if _counts(name):
            cells[name] = ""
    return Line(number, cells, wrong)
