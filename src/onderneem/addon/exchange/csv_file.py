"""Pure: rows as a CSV file that a spreadsheet opens as it should.

UTF-8 with a byte order mark, without which Excel spoils accents; semicolons, which is how a Belgian
Excel parts columns. A cell that a spreadsheet would take for a formula gets an apostrophe in front
(OWASP, CSV injection): an address or a title may come from anybody. What reads our own files takes
that apostrophe off again (``as_written``).
"""

from collections.abc import Iterable
from collections.abc import Sequence
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


def csv_file(rows: Iterable[Sequence[str]], delimiter: str = ";") -> bytes:
    """Return the file; the first row is that of the headings."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


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
