"""Pure: what a file is by its content, and why it isn't taken; its name says nothing.

The list is closed and each kind has strict rules, so no library that guesses is needed
(decision 3). What a virus scanner is for isn't done here.
"""

from onderneem.addon.guard.pdf import CannotBeRead
from onderneem.addon.guard.pdf import ends_as_pdf
from onderneem.addon.guard.pdf import runs_by_itself
from onderneem.addon.guard.pdf import UnpacksToTooMuch
from onderneem.addon.guard.runs_inside import why_not
from onderneem.addon.guard.zipped import BadZip
from onderneem.addon.guard.zipped import entries_of
from onderneem.addon.guard.zipped import LOCAL
import re

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
# The endings that each kind may have; the first is given to a name that has none of them.
ENDINGS = {
    PDF: (".pdf",),
    JPEG: (".jpg", ".jpeg"),
    PNG: (".png",),
    DOCX: (".docx",),
    XLSX: (".xlsx",),
    ODT: (".odt",),
    ODS: (".ods",),
}
# The end of a zip's directory stands in its last 64 KiB: anything may have a zip behind it.
ZIP_END = b"PK\x05\x06"
TAIL = 66_000
PAGE = re.compile(rb"<(!doctype\s+html|html|script|svg|\?php)", re.IGNORECASE)
# Of several reasons the one that is told: what is locked can't be read, nor be seen to run.
WORST_FIRST = ("locked", "runs", "mixed", "damaged")


class BadFile(ValueError):
    """``reason``: empty, kind, mixed, unpacks, heavy, locked, runs, script or damaged."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def kind_of(data: bytes) -> str:
    """Return the media type of a file that is taken; raises BadFile."""
    if not data:
        raise BadFile("empty")
    if data.startswith(b"PK"):
        return _office(data)
    found = _plain(data)
    if found is None:
        raise BadFile("kind")
    head = data[:4096]
    if ZIP_END in data[-TAIL:] or PAGE.search(head) or (found != PDF and b"%PDF-" in head):
        raise BadFile("mixed")
    return found


def _document(data: bytes) -> str:
    """A PDF with nothing behind its end, and nothing that runs by itself."""
    _whole(PDF, b"%%EOF" in data)
    if not ends_as_pdf(data):
        # Cut off in the middle of a change, or another file behind it.
        raise BadFile("mixed" if b"%%EOF" in data[-TAIL:] else "damaged")
    try:
        runs = runs_by_itself(data)
    except UnpacksToTooMuch:
        raise BadFile("heavy") from None
    except CannotBeRead:
        raise BadFile("damaged") from None
    if runs:
        raise BadFile("script")
    return PDF


def _plain(data: bytes) -> str | None:
    if re.match(rb"%PDF-[12]\.\d", data):
        return _document(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _whole(JPEG, b"\xff\xd9" in data[-TAIL:])
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return _whole(PNG, b"IEND" in data[-TAIL:])
    return None


def _whole(kind: str, ends: bool) -> str:
    if not ends:
        raise BadFile("damaged")
    return kind


def _office(data: bytes) -> str:
    if not data.startswith(LOCAL) and data.count(LOCAL):
        # Something else stands before it.
        raise BadFile("mixed")
    try:
        entries = entries_of(data, why_not)
    except BadZip as bad:
        raise BadFile(bad.reason) from None
    if not entries:
        raise BadFile("kind")
    names = {each.name for each in entries}
    seen = {each.seen for each in entries}
    for reason in WORST_FIRST:
        if reason in seen:
            raise BadFile(reason)
    first = entries[0].head.decode("ascii", "replace")
    if entries[0].name == "mimetype" and first in (ODT, ODS):
        return first
    if "[Content_Types].xml" in names:
        for kind, main in ((DOCX, "word/document.xml"), (XLSX, "xl/workbook.xml")):
            if main in names:
                return kind
    raise BadFile("kind")
