"""Pure: the objects of a PDF, those packed in streams too (ISO 32000-1, 7.3.8, 7.3.10, 7.5.7).

All of them, whichever the file's table tells of: from each place where one is said to begin, as
far as what is written there goes. Nothing is looked for at a distance, which filling could make
larger, nor up to the next one, which may be made up.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from itertools import chain
from onderneem.addon.guard.pdf_values import Dictionary
from onderneem.addon.guard.pdf_values import NUMBER
from onderneem.addon.guard.pdf_values import plain
from onderneem.addon.guard.pdf_values import Reader
from onderneem.addon.guard.pdf_values import Reference
from onderneem.addon.guard.pdf_values import TooManyValues
from onderneem.addon.guard.pdf_values import Value
from onderneem.addon.guard.pdf_values import WHITE
from onderneem.addon.guard.zipped import RATIO
from onderneem.addon.guard.zipped import SMALL
import re
import zlib

# Objects packed in streams, all together: a plan of ten megabytes has less. Numbers and brackets
# pack to a tenth; what is small in all may pack as well as it likes.
MOST_UNPACKED = 64 * 1024 * 1024
MOST_OBJECTS = 300_000
# Two numbers for each.
MOST_OF_TABLE = 16 * MOST_OBJECTS
# Reading objects one by one, where a search doesn't tell what they hold.
MOST_TOKENS = 1_000_000
# Read and unpacked at a time: so much is lost of a stream that turns out to be none.
PIECE, CHUNK = 2 * 1024, 16 * 1024
TRAILER = re.compile(rb"trailer")
TABLE = re.compile(rb"/XRef(?![A-Za-z0-9])")
# A few spaces at most, and no remark: every number in the file is looked behind.
OBJECT = re.compile(
    rb"(?<!\d)0*(\d{1,10})" + WHITE + rb"{1,16}[+-]?\d{1,20}" + WHITE + rb"{1,16}obj"
)
# Dictionaries whose end a search finds too, as most are; no further, or starts in each other take
# a file's length each.
SIMPLE = re.compile(
    rb"[\0\t\n\f\r ]*(?:<<[^<>()%]*"
    rb"(?:(?:<<[^<>()%]*>>|<[0-9A-Fa-f\s]*>|\([^()\\]*\))[^<>()%]*)*>>|[^<%\0\t\n\f\r ])"
)
FAR = 1000
END_OF_LINE = rb"[ \t]*(?:\r\n|\n|\r)"
LINE = re.compile(END_OF_LINE)
# A type may be told elsewhere; where the first object begins, of no other stream.
PACKED = re.compile(rb"/ObjStm|/First(?![A-Za-z0-9])")
BEGINS = re.compile(rb"obj|(?<!end)stream" + END_OF_LINE)
DEFLATED = ([b"/FlateDecode"], [b"/Fl"])


class UnpacksToTooMuch(ValueError):
    """Its streams of objects hold more than any document needs."""


class CannotBeRead(ValueError):
    """Its objects are packed so that only some readers can read them."""


@dataclass
class Room:
    """What may still come ``out`` of the streams of a file, and how much they may still have
    ``inside``: since they don't lie in each other, together they aren't longer than the file."""

    out: int
    inside: int

    def take(self, out: int, inside: int) -> None:
        """Raises UnpacksToTooMuch."""
        self.out, self.inside = self.out - out, self.inside - inside
        if self.out <= 0 or self.inside < 0:
            raise UnpacksToTooMuch


@dataclass
class Objects:
    """``texts``: the file, and what is packed in it; ``packed``: the objects in there: number,
    stream and place."""

    data: bytes
    texts: list[bytes]
    packed: list[tuple[int, bytes, int]] = field(default_factory=list)
    reader: Reader = field(default_factory=Reader)

    @classmethod
    def of(cls, data: bytes) -> "Objects":
        """Unpack a file; raises UnpacksToTooMuch, CannotBeRead or TooManyValues."""
        found = cls(data, [plain(data)])
        if not PACKED.search(found.texts[0]):
            return found
        for text, head in found.unpacked():
            found.texts.append(plain(text))
            for each in _packed_objects(text, head):
                found.packed.append(each)
                if len(found.packed) > MOST_OBJECTS:
                    raise UnpacksToTooMuch
        return found

    def unpacked(self) -> Iterator[tuple[bytes, Dictionary]]:
        """Yield the streams of objects, each with its head."""
        size, known = len(self.data), set()
        room = Room(min(MOST_UNPACKED, max(SMALL, RATIO * size)), size)
        for at, head in _streams(self.data):
            known.add(at)
            try:
                text = b"".join(_inflated(self.data, at, head, room))
            except (zlib.error, CannotBeRead):
                # Protected: who reads it can, we can't.
                if self.locked:
                    continue
                raise CannotBeRead from None
            yield text, head
        if _are_out_of_sight(self.data, known):
            raise CannotBeRead

    @cached_property
    def places(self) -> dict[int, list[tuple[bytes, int]]]:
        """Where the object of a number begins, in all versions that there are of it."""
        found: dict[int, list[tuple[bytes, int]]] = {}
        for count, each in enumerate(OBJECT.finditer(self.data)):
            if count > MOST_OBJECTS:
                raise UnpacksToTooMuch
            found.setdefault(int(each[1]), []).append((self.data, each.end()))
        for number, text, at in self.packed:
            found.setdefault(number, []).append((text, at))
        return found

    @cached_property
    def locked(self) -> bool:
        """Whether all that tells readers where to begin tells of a key too: one may be made up."""
        tables = (each for each in self.having(TABLE) if b"/XRef" in each.get(b"/Type", ()))
        trailers = (each for each in self.behind(TRAILER) if isinstance(each, dict))
        keys = [b"/Encrypt" in each for each in (*trailers, *tables)]
        return bool(keys) and all(keys)

    def behind(self, name: re.Pattern[bytes]) -> Iterator[Value]:
        """Yield what stands behind a name, wherever that is; raises TooManyValues."""
        for text in self.texts:
            for found in name.finditer(text):
                yield self.reader.value_at(text, found.end())

    def having(self, names: re.Pattern[bytes]) -> Iterator[Dictionary]:
        """Yield the dictionaries with such names, and some without; raises UnpacksToTooMuch."""
        seen = ((self.data, found.end()) for found in OBJECT.finditer(self.data))
        packed = ((text, at) for _number, text, at in self.packed)
        yield from (found for found, _reader in _dictionaries(chain(seen, packed), names))

    def values(self, value: Value, seen: set[int]) -> Iterator[Value]:
        """Yield a value; for a reference what it names, unless that was ``seen``.

        Raises CannotBeRead for what is nowhere: another reader may find it.
        """
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if not isinstance(each, Reference):
                yield each
            elif each.number not in seen:
                seen.add(each.number)
                places = self.places.get(each.number, [])
                if not (places or self.locked):
                    raise CannotBeRead
                waiting += [self.reader.value_at(text, at) for text, at in places]


def _are_out_of_sight(data: bytes, known: set[int]) -> bool:
    """Whether streams of objects are written so that we don't see where one begins; another reader
    may."""
    before = head = 0
    for found in BEGINS.finditer(data):
        if found[0] == b"obj":
            head = found.end()
            continue
        if found.end() not in known:
            named = b"/ObjStm" in plain(data[before : found.start()])
            if named or PACKED.search(plain(data[head : found.start()])):
                return True
        before = head = found.end()
    return False


def _streams(data: bytes) -> Iterator[tuple[int, Dictionary]]:
    """Yield where each stream of objects begins, and its head."""
    places = ((data, found.end()) for found in OBJECT.finditer(data))
    for head, reader in _dictionaries(places, PACKED):
        if b"/First" not in head and b"/ObjStm" not in head.get(b"/Type", ()):
            continue
        if not reader.word().startswith(b"stream"):
            continue
        begins = LINE.match(data, reader.at)
        if begins is None:
            # Where it begins differs from reader to reader.
            raise CannotBeRead
        yield begins.end(), head


def _dictionaries(
    places: Iterable[tuple[bytes, int]], names: re.Pattern[bytes]
) -> Iterator[tuple[Dictionary, Reader]]:
    """Yield what begins there, but what surely has none of the names; raises UnpacksToTooMuch."""
    reader = Reader(MOST_TOKENS)
    try:
        for text, at in places:
            whole = SIMPLE.match(text, at, at + FAR)
            if whole and not names.search(plain(whole[0])):
                continue
            value = reader.value_at(text, at)
            if isinstance(value, dict):
                yield value, reader
    except TooManyValues:
        raise UnpacksToTooMuch from None


def _inflated(data: bytes, at: int, head: Dictionary, room: Room) -> Iterator[bytes]:
    """Yield what is packed there; raises UnpacksToTooMuch, zlib.error or CannotBeRead."""
    given = head.get(b"/Filter", [])
    filters = [each for one in given for each in (one if isinstance(one, list) else [one])]
    if not filters:
        end = data.find(b"endstream", at)
        end = end if end >= 0 else len(data)
        room.take(end - at, end - at)
        yield data[at:end]
        return
    if filters not in DEFLATED or any(map(_changes, head.get(b"/DecodeParms", ()))):
        # No program writes objects so.
        raise CannotBeRead
    tap = zlib.decompressobj()
    for begin in range(at, len(data), PIECE):
        piece = waiting = data[begin : begin + PIECE]
        while waiting and not tap.eof:
            chunk = tap.decompress(waiting, CHUNK)
            room.take(len(chunk), 0)
            yield chunk
            waiting = tap.unconsumed_tail
        room.take(0, len(piece) - len(tap.unused_data))
        if tap.eof:
            return


def _changes(parameters: Value) -> bool:
    """Whether what comes out of the filter is reckoned with once more."""
    if isinstance(parameters, dict):
        return b"/Predictor" in parameters
    return parameters is not None


def _packed_objects(text: bytes, head: Dictionary) -> Iterator[tuple[int, bytes, int]]:
    """Yield the number, the stream and the place of its objects; raises CannotBeRead."""
    first, *others = head.get(b"/First", [None])
    if others or not isinstance(first, int):
        # Which of them counts differs from reader to reader.
        raise CannotBeRead
    if first > MOST_OF_TABLE:
        raise UnpacksToTooMuch
    words = text[:first].split(maxsplit=2 * MOST_OBJECTS)
    if len(words) > 2 * MOST_OBJECTS:
        raise UnpacksToTooMuch
    numbers = list(map(_number, words))
    for number, at in zip(numbers[::2], numbers[1::2], strict=False):
        yield number, text, first + at


def _number(word: bytes) -> int:
    found = NUMBER.match(word)
    if found is None:
        # With something in between: no program writes it so.
        raise CannotBeRead
    return int(found[1])
