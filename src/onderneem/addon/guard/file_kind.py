"""Pure: what a file is by its content, and why it isn't taken; its name says nothing.

The list is closed and each kind has strict rules, so no library that guesses is needed
(decision 3). What a virus scanner is for isn't done here.
"""

from io import BytesIO
import re
import zipfile

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
# An office document of ten megabytes unpacks to less; a bomb to a thousandfold.
MOST_UNPACKED = 150 * 1024 * 1024
MOST_ENTRIES = 3000
# The end of a zip's directory stands in its last 64 KiB: anything may have a zip behind it.
ZIP_END = b"PK\x05\x06"
TAIL = 66_000
PAGE = re.compile(rb"<(!doctype\s+html|html|script|svg|\?php)", re.IGNORECASE)
RUNS = re.compile(r"(vbaproject\.bin|\.(exe|dll|js|vbs|scr|jar|bat|cmd|ps1|hta|lnk))\Z", re.I)


class BadFile(ValueError):
    """``reason``: empty, kind, mixed, unpacks, locked, runs or damaged."""

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


def _plain(data: bytes) -> str | None:
    if re.match(rb"%PDF-[12]\.\d", data):
        return _whole(PDF, b"%%EOF" in data[-2048:])
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
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            entries = packed.infolist()
            _refuse(entries)
            names = {each.filename for each in entries}
            first = packed.read(entries[0])[:80] if entries[0].file_size <= 80 else b""
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError) as problem:
        # BadFile is a ValueError too, and says more.
        raise problem if isinstance(problem, BadFile) else BadFile("damaged") from None
    except Exception:  # zlib and struct raise their own errors for bytes that were changed
        raise BadFile("damaged") from None
    if entries[0].filename == "mimetype" and first.decode("ascii", "replace") in (ODT, ODS):
        return first.decode("ascii")
    if "[Content_Types].xml" in names:
        for kind, main in ((DOCX, "word/document.xml"), (XLSX, "xl/workbook.xml")):
            if main in names:
                return kind
    raise BadFile("kind")


def _refuse(entries: list[zipfile.ZipInfo]) -> None:
    if not entries:
        raise BadFile("kind")
    if len(entries) > MOST_ENTRIES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise BadFile("unpacks")
    if min(each.header_offset for each in entries) != 0:
        raise BadFile("mixed")
    if any(each.flag_bits & 1 for each in entries):
        raise BadFile("locked")
    if any(RUNS.search(each.filename) for each in entries):
        raise BadFile("runs")
