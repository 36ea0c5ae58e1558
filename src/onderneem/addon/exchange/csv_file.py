"""Pure: rows as a CSV file that a spreadsheet opens as it should.

UTF-8 with a byte order mark, without which Excel spoils accents; semicolons, which is how a Belgian
Excel parts columns. A cell that a spreadsheet would take for a formula gets an apostrophe in front
(OWASP, CSV injection): an address or a title may come from anybody.
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


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Return the file; the first row is that of the headings."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet runs.

    >>> neutral("=1+1"), neutral("https://loket.example")
    ("'=1+1", 'https://loket.example')
    """
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell
