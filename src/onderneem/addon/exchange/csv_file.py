"""Pure: rows as a CSV file that a spreadsheet opens as it should.

UTF-8 with a byte order mark, without which Excel spoils accents; semicolons, which is how a Belgian
Excel parts columns. A cell that a spreadsheet would take for a formula gets an apostrophe in front
(OWASP, CSV injection): an address or a title may come from anybody. What reads our own files takes
that apostrophe off again (``as_written``).
"""

from collections.abc import Iterable
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from onderneem.addon.place.times import in_brussels
import csv
import io

FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
)
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


# A day, an aware moment and a number are written as such, all else is text.
Cell = str | int | date | datetime


def csv_file(rows: Iterable[Sequence[Cell]], delimiter: str = ";") -> bytes:
    """Return the file; the first row is that of the headings."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL)
    writer.writerows([as_text(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def as_text(cell: Cell) -> str:
    """Return a cell as it is written: ISO 8601, a moment by the Belgian clock with its zone.

    >>> as_text(datetime.fromisoformat("2026-07-01T12:00:30+00:00")), as_text(date(2026, 7, 1))
    ('2026-07-01T14:00+02:00', '2026-07-01')
    """
    if isinstance(cell, str):
        return neutral(cell)
    if isinstance(cell, datetime):
        return in_brussels(cell).isoformat(timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet runs.

    >>> neutral("=1+1"), neutral("https://loket.example")
    ("'=1+1", 'https://loket.example')
    """
    cell = cell.replace("\0", "")
    return f"'{cell}" if would_run(cell) else cell


def as_written(cell: str) -> str:
    """Return what ``neutral`` was given.

    >>> as_written("'=1+1"), as_written("'s avonds")
    ('=1+1', "'s avonds")
    """
    return cell[1:] if cell.startswith("'") and would_run(cell[1:]) else cell


def would_run(cell: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula when it is typed.

    >>> would_run("+32 9 000 00 00"), would_run("Markt 1")
    (True, False)
    """
    # Past apostrophes too: else a text that has one in front would lose it on its way back.
    return cell.lstrip(" '").startswith(FORMULA)
