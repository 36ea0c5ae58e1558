"""Pure: what a PDF does by itself when it is opened, and what stands behind its end.

A form may compute its fields and a document may open at a page: those stay. What runs without
anybody asking (a script on opening, a script of the whole document, another program) does not
(ISO 32000-1, 7.5.7, 7.7.2, 12.6.4).
"""

from collections.abc import Iterator
import re
import zlib

# Objects packed in streams, all together: a plan of ten megabytes has less.
MOST_UNPACKED = 64 * 1024 * 1024
NAME_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
STREAM = re.compile(rb"(?<!end)stream\r?\n")
PACKED_HEAD = 600
OPENS = re.compile(rb"/OpenAction\s*(?:(\d+)\s+\d+\s+R|<<(.{0,2000}))", re.DOTALL)
SCRIPT = re.compile(rb"/S\s*/JavaScript\b")
# The scripts of a whole document: in the tree of names, where no action is.
OF_ALL = re.compile(rb"(?<!/S)(?<!/S )/JavaScript\s*(?:\d+\s+\d+\s+R|<<)")
LAUNCH = re.compile(rb"/S\s*/Launch\b")
END = b"%%EOF"
# A change is written behind the end: objects, a table, an end of its own; so are signatures.
GOES_ON = re.compile(rb"[\s\0\x1a]*(?:\Z|%|\d+\s+\d+\s+obj\b|xref\b|startxref\b|endstream\b)")


class UnpacksToTooMuch(ValueError):
    """Its streams of objects hold more than any document needs."""


def runs_by_itself(data: bytes) -> bool:
    """Whether opening it runs something; raises UnpacksToTooMuch."""
    numbered: dict[bytes, bytes] = {}
    texts = [_plain(data)]
    for text, head in _unpacked(data):
        numbered.update(_objects(text, head))
        texts.append(_plain(text))
    return any(
        LAUNCH.search(text) or OF_ALL.search(text) or _opens(text, texts[0], numbered)
        for text in texts
    )


def ends_as_pdf(data: bytes) -> bool:
    """Whether nothing of another kind stands behind an end of the document."""
    at = data.find(END)
    while at >= 0:
        if not GOES_ON.match(data, at + len(END)):
            return False
        at = data.find(END, at + len(END))
    return True


def _plain(data: bytes) -> bytes:
    """Write names as their letters: /J#61vaScript is /JavaScript."""
    return NAME_CODE.sub(lambda found: bytes([int(found[1], 16)]), data)


def _opens(text: bytes, file: bytes, numbered: dict[bytes, bytes]) -> bool:
    """Whether the action on opening is a script: told here, or in the object that it names."""
    for found in OPENS.finditer(text):
        inside = found[2] or _object(found[1], file, numbered)
        if SCRIPT.search(inside.split(b">>")[0] if found[2] else inside):
            return True
    return False


def _object(number: bytes, file: bytes, numbered: dict[bytes, bytes]) -> bytes:
    written = re.compile(rb"(?<!\d)" + number + rb"\s+\d+\s+obj\b(.{0,5000}?)endobj", re.DOTALL)
    return numbered.get(number, b"") + b" ".join(written.findall(file))


def _unpacked(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the streams of objects, each with what its head says."""
    left = MOST_UNPACKED
    for found in STREAM.finditer(data):
        head = data[max(0, found.start() - PACKED_HEAD) : found.start()].rpartition(b"obj")[2]
        if b"ObjStm" not in _plain(head):
            continue
        try:
            text = zlib.decompressobj().decompress(data[found.end() :], left)
        except zlib.error:
            # Locked, or damaged: no reader runs what it can't read.
            continue
        left -= len(text)
        if left <= 0:
            raise UnpacksToTooMuch
        yield text, head


def _objects(text: bytes, head: bytes) -> dict[bytes, bytes]:
    """Return the objects of a stream by their numbers."""
    first = re.search(rb"/First\s+(\d+)", head)
    if first is None:
        return {}
    start = int(first[1])
    pairs = text[:start].split()
    numbers, places = pairs[::2], [int(each) for each in pairs[1::2] if each.isdigit()]
    ends = [*places[1:], len(text)]
    return {
        number: _plain(text[start + at : start + end])
        for number, at, end in zip(numbers, places, ends, strict=False)
    }
