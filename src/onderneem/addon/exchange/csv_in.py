"""Pure: the records of a CSV file, whichever spreadsheet wrote it.

UTF-8 with or without a mark, UTF-16 with one, or the Windows code page that a Belgian Excel writes;
parted by semicolons, commas or tabs. Excel's first line ``sep=;`` is obeyed.
"""

from collections.abc import Iterator
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
import codecs
import csv
import io
import re

PARTS = (";", ",", "\t")
SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# What no text has and every picture or archive does. Of other such signs one may slip into a cell,
# where its row is told; a heading has none.
BINARY = re.compile(r"\x00|\A[^\r\n]*[\x01-\x08\x0e-\x1f]")
SAMPLE = 65_536


def csv_records(data: bytes) -> Iterator[list[str]]:
    """Yield every record, the empty ones too: their number is the row that people see."""
    text = _text(data)
    told = SEP.match(text)
    if told:
        # It is a row of its own in a spreadsheet.
        yield []
        text = text[told.end() :]
    part = told.group(1) if told else _part(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=part, strict=True)
    number = 1 if told else 0
    while True:
        number += 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # A quote that isn't closed, or a cell of more than the module's own limit.
            raise Unreadable(Flaw.BROKEN, number) from None
        yield record


def _text(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codes: tuple[str, ...] = ("utf-16",)
    else:
        codes = ("utf-8-sig", "cp1252")
    for code in codes:
        try:
            text = data.decode(code)
        except UnicodeDecodeError:
            continue
        if BINARY.search(text):
            break
        return text
    raise Unreadable(Flaw.NO_TABLE)


def _part(text: str) -> str:
    """What parts the columns: the sign that gives the heading most of them."""
    return max(PARTS, key=lambda part: _width(text[:SAMPLE], part))


def _width(text: str, part: str) -> int:
    try:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=part), []))
    except csv.Error:
        return 0
