"""Pure: whether a zip is what it says, before anybody unpacks it.

Asked in this order, so that a bomb costs little: how many entries and how much is said besides of
them (counted before the directory is read), what the directory says of their sizes, whether they
lie beside each other and not in each other, and then whether the directory told the truth: each
entry is unpacked with a hand on the tap, and one byte more than it says ends it. What is a zip
again (a sheet in a letter is) is asked the same, once, out of the same budget.
"""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import TypeAlias
import struct
import zipfile
import zlib

# An office document of ten megabytes unpacks to less.
MOST_UNPACKED = 100 * 1024 * 1024
MOST_ENTRIES = 3000
# Text in XML packs to a tenth, a sheet of zeros to a fiftieth; a bomb to a thousandth. What is
# small in all may pack as well as it likes.
RATIO, SMALL = 100, 2 * 1024 * 1024
# Names, extra fields and remarks of a directory: of an office document some hundred bytes an entry
# at most. zipfile takes the square of the length of an extra field.
MOST_TOLD = 1024 * 1024
# A document in a document, and no more.
DEEPEST = 1
ENTRY, LOCAL = b"PK\x01\x02", b"PK\x03\x04"
HEAD = 30
# Of a name, an extra field and a remark, in a directory's entry.
LENGTHS, LENGTHS_AT = struct.Struct("<HHH"), 28
CHUNK = 256 * 1024


class BadZip(ValueError):
    """``reason``: unpacks, damaged, mixed or locked."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@dataclass
class Budget:
    """What may still be unpacked of one file, how many entries are left, and how long what their
    directories say besides may be."""

    left: int
    entries: int = MOST_ENTRIES
    told: int = MOST_TOLD

    @classmethod
    def of(cls, data: bytes) -> "Budget":
        """As much as a document of that size may be."""
        return cls(min(MOST_UNPACKED, max(SMALL, RATIO * len(data))))

    def take(self, size: int = 0, entries: int = 0, told: int = 0) -> None:
        """Raises BadZip when it is too much."""
        self.left, self.entries = self.left - size, self.entries - entries
        self.told -= told
        if min(self.left, self.entries, self.told) < 0:
            raise BadZip("unpacks")


@dataclass(frozen=True)
class Entry:
    """An entry as the directory tells of it, as it begins, and what was seen in it."""

    name: str
    head: bytes
    seen: str = ""


Look: TypeAlias = Callable[[str, Iterator[bytes]], str]


def _nothing(_name: str, _content: Iterator[bytes]) -> str:
    return ""


def entries_of(
    data: bytes, look: Look = _nothing, budget: Budget | None = None, depth: int = 0
) -> list[Entry]:
    """Return the entries of a zip, those of the zips in it after them; raises BadZip.

    ``look``: what an entry's name and its content, as it is unpacked, are shown to.
    """
    budget = Budget.of(data) if budget is None else budget
    if data.count(ENTRY) > budget.entries:
        raise BadZip("unpacks")
    budget.take(told=_told_besides(data))
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            told = packed.infolist()
    except Exception:  # zipfile, struct and codecs raise their own for bytes that were changed
        raise BadZip("damaged") from None
    _look_at(told, data, budget)
    found: list[Entry] = []
    inside: list[Entry] = []
    for each in told:
        content = _unpacked(data, each)
        first = next(content, b"")
        if not first.startswith(LOCAL):
            seen = look(each.filename, chain((first,), content))
            found.append(Entry(each.filename, first[:80], seen))
            _drain(content)
            continue
        found.append(Entry(each.filename, first[:80], look(each.filename, iter((first,)))))
        if depth >= DEEPEST:
            raise BadZip("unpacks")
        inside += entries_of(b"".join(chain((first,), content)), look, budget, depth + 1)
    return found + inside


def _told_besides(data: bytes) -> int:
    """Return how long the names, extra fields and remarks are of all that may be an entry of a
    directory, whichever of them is."""
    told, at = 0, data.find(ENTRY)
    while 0 <= at <= len(data) - LENGTHS_AT - LENGTHS.size:
        told += sum(LENGTHS.unpack_from(data, at + LENGTHS_AT))
        at = data.find(ENTRY, at + len(ENTRY))
    return told


def _look_at(told: list[zipfile.ZipInfo], data: bytes, budget: Budget) -> None:
    """Ask of the directory alone."""
    budget.take(sum(each.file_size for each in told), len(told))
    if any(each.flag_bits & 1 for each in told):
        raise BadZip("locked")
    if len({each.filename for each in told}) != len(told):
        # Which of the two would be opened differs from program to program.
        raise BadZip("mixed")
    if min((each.header_offset for each in told), default=0):
        # Something stands before the first that no directory tells of.
        raise BadZip("mixed")
    end = 0
    for each in sorted(told, key=lambda entry: entry.header_offset):
        if each.header_offset < end:
            raise BadZip("mixed")
        end = _begins(data, each) + each.compress_size
    if end > len(data):
        raise BadZip("damaged")


def _begins(data: bytes, entry: zipfile.ZipInfo) -> int:
    """Return where an entry's bytes begin; what stands before them must be the same entry."""
    head = data[entry.header_offset : entry.header_offset + HEAD]
    if len(head) < HEAD or not head.startswith(LOCAL):
        raise BadZip("damaged")
    flags, method = struct.unpack("<HH", head[6:10])
    packed, size, name, extra = struct.unpack("<LLHH", head[18:30])
    begins: int = entry.header_offset + HEAD + name + extra
    called = data[entry.header_offset + HEAD : entry.header_offset + HEAD + name]
    if flags & 1:
        raise BadZip("locked")
    # Where the sizes come after the bytes (bit 3), or in 64 bits, they don't stand here.
    told = (packed, size) == (entry.compress_size, entry.file_size)
    later = flags & 8 and not (packed or size)
    same = called == _name(entry) and method == entry.compress_type
    if not (same and (told or later or packed == 0xFFFFFFFF)):
        raise BadZip("mixed")
    return begins


def _name(entry: zipfile.ZipInfo) -> bytes:
    """Return an entry's name as the directory writes it (bit 11: in UTF-8)."""
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437", "replace")


def _unpacked(data: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield an entry's content, never more than the directory says; raises BadZip for a lie."""
    begins = _begins(data, entry)
    packed = memoryview(data)[begins : begins + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        if len(packed) != entry.file_size:
            raise BadZip("mixed")
        if zlib.crc32(packed) != entry.CRC:
            raise BadZip("damaged")
        yield bytes(packed)
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise BadZip("damaged")
    yield from _inflated(packed, entry)


def _inflated(packed: memoryview, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    tap, size, checksum = zlib.decompressobj(-zlib.MAX_WBITS), 0, 0
    waiting: bytes | memoryview = packed
    while not tap.eof:
        try:
            chunk = tap.decompress(waiting, CHUNK)
        except zlib.error:
            raise BadZip("damaged") from None
        waiting = tap.unconsumed_tail
        if not (chunk or waiting or tap.eof):
            raise BadZip("damaged")
        size, checksum = size + len(chunk), zlib.crc32(chunk, checksum)
        if size > entry.file_size:
            raise BadZip("unpacks")
        yield chunk
    if size != entry.file_size or tap.unused_data or checksum != entry.CRC:
        raise BadZip("damaged")


def _drain(content: Iterator[bytes]) -> None:
    for _chunk in content:
        pass
