"""Pure: what a PDF does by itself when it is opened, and what stands behind its end.

A form may compute its fields and a document may open at a page: those stay. What runs without
anybody asking does not: a script on opening the document or a page of it or on closing either, also
behind another action, a script of the whole document, another program (ISO 32000-1, 7.5.7, 7.7.2,
12.6.3, 12.6.4). All objects are looked at, whichever of them the file's table tells of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from onderneem.addon.guard.pdf_values import NUMBER
from onderneem.addon.guard.pdf_values import Reader
from onderneem.addon.guard.pdf_values import Reference
from onderneem.addon.guard.pdf_values import SPACE
from onderneem.addon.guard.pdf_values import TooManyValues
from onderneem.addon.guard.pdf_values import Value
import re
import zlib

# Objects packed in streams, all together: a plan of ten megabytes has less.
MOST_UNPACKED = 64 * 1024 * 1024
MOST_OBJECTS = 300_000
CHUNK = 64 * 1024
ENCRYPTED = re.compile(rb"/Encrypt" + SPACE + rb"*(?:\d|<<)")
# Letters and digits only: a name with a coded bracket in it stays a name.
NAME_CODE = re.compile(rb"#(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])")
STREAM = re.compile(rb"(?<!end)stream\r?\n")
PACKED_HEAD = 1000
# A type may be told elsewhere; where the first object begins, of no other stream.
PACKED = re.compile(rb"/ObjStm|/First(?![A-Za-z0-9])")
FILTERS = re.compile(rb"/((?:[A-Za-z0-9]+Decode|Fl|AHx|A85|LZW|RL|Crypt))(?![A-Za-z0-9])")
DEFLATED = ([b"FlateDecode"], [b"Fl"])
OBJECT = re.compile(rb"(?<!\d)(\d{1,10})" + SPACE + rb"+\d{1,5}" + SPACE + rb"+obj")
TRIGGER = re.compile(rb"/(OpenAction|AA)(?![A-Za-z0-9])")
# Of a page and what is on it, when it is opened or seen and left; of the document (12.6.3). The C
# of a field computes it, that of a page is its closing.
BY_THEMSELVES = (b"/O", b"/PO", b"/PC", b"/PV", b"/PI", b"/WC", b"/WS", b"/DS", b"/WP", b"/DP")
PAGE = re.compile(rb"/Type" + SPACE + rb"*/Page(?![A-Za-z0-9])")
AROUND = 2000
RUN = {b"/JavaScript", b"/Launch"}
# The scripts of a whole document: in the tree of names, where no action is.
OF_ALL = re.compile(
    rb"/JavaScript" + SPACE + rb"*(?:\d+" + SPACE + rb"+\d+" + SPACE + rb"+R|<<)",
)
LAUNCH = re.compile(rb"/S" + SPACE + rb"*/Launch\b")
END = b"%%EOF"
# A change is written behind the end: objects, a table, an end of its own; so are signatures.
GOES_ON = re.compile(rb"[\s\0\x1a]*(?:\Z|%|\d+\s+\d+\s+obj\b|xref\b|startxref\b|endstream\b)")


class UnpacksToTooMuch(ValueError):
    """Its streams of objects hold more than any document needs."""


class CannotBeRead(ValueError):
    """Its objects are packed so that only some readers can read them."""


def runs_by_itself(data: bytes) -> bool:
    """Whether opening it runs something; raises UnpacksToTooMuch or CannotBeRead."""
    objects = _Objects.of(data)
    if any(LAUNCH.search(text) or OF_ALL.search(text) for text in objects.texts):
        return True
    try:
        return any(_runs(action, objects) for action in _actions(objects))
    except TooManyValues:
        raise UnpacksToTooMuch from None


def ends_as_pdf(data: bytes) -> bool:
    """Whether nothing of another kind stands behind an end of the document."""
    at = data.find(END)
    while at >= 0:
        if not GOES_ON.match(data, at + len(END)):
            return False
        at = data.find(END, at + len(END))
    return True


@dataclass
class _Objects:
    """``texts``: the file, and what is packed in it; ``packed``: the objects in there, with their
    numbers; ``locked``: whether some can't be read without a key."""

    texts: list[bytes]
    locked: bool
    packed: list[tuple[int, bytes]] = field(default_factory=list)
    reader: Reader = field(default_factory=Reader)

    @classmethod
    def of(cls, data: bytes) -> "_Objects":
        """Unpack a file; raises UnpacksToTooMuch or CannotBeRead."""
        found = cls([_plain(data)], bool(ENCRYPTED.search(data)))
        for text, head in _unpacked(data, found.locked):
            found.texts.append(_plain(text))
            found.packed += _packed_objects(text, head)
        return found

    @cached_property
    def places(self) -> dict[int, list[tuple[bytes, int]]]:
        """Where the object of a number begins, in all versions that there are of it."""
        found: dict[int, list[tuple[bytes, int]]] = {}
        for count, each in enumerate(OBJECT.finditer(self.texts[0])):
            if count > MOST_OBJECTS:
                raise UnpacksToTooMuch
            found.setdefault(int(each[1]), []).append((self.texts[0], each.end()))
        for number, body in self.packed:
            found.setdefault(number, []).append((body, 0))
        return found

    def values(self, value: Value, seen: set[int]) -> Iterator[Value]:
        """Yield a value; for a reference what it names, unless that was ``seen``.

        Raises CannotBeRead for what is nowhere: another reader may find it.
        """
        if not isinstance(value, Reference):
            yield value
        elif value.number not in seen:
            seen.add(value.number)
            places = self.places.get(value.number, [])
            if not (places or self.locked):
                raise CannotBeRead
            for text, at in places:
                yield from self.values(self.reader.value_at(text, at), seen)


def _plain(data: bytes) -> bytes:
    """Write names as their letters: /J#61vaScript is /JavaScript."""
    if b"#" not in data:
        return data
    return NAME_CODE.sub(lambda found: bytes([int(found[1], 16)]), data)


def _actions(objects: _Objects) -> Iterator[Value]:
    """Yield what happens by itself."""
    for text in objects.texts:
        for found in TRIGGER.finditer(text):
            closes = text is objects.texts[0] and _is_of_page(text, found.start())
            yield from _triggered(objects, text, found, closes)
    for _number, body in objects.packed:
        # In a stream a page stands beside fields, with nothing in between that tells them apart.
        if PAGE.search(body):
            for found in TRIGGER.finditer(body):
                yield from _triggered(objects, body, found, closes=True)


def _triggered(
    objects: _Objects, text: bytes, trigger: re.Match[bytes], closes: bool
) -> Iterator[Value]:
    """Yield the actions of a trigger; ``closes``: whether a C is a closing, not a computing."""
    value = objects.reader.value_at(text, trigger.end())
    if trigger[1] == b"OpenAction":
        yield value
        return
    names = (*BY_THEMSELVES, b"/C") if closes else BY_THEMSELVES
    for each in objects.values(value, set()):
        if isinstance(each, dict):
            yield from (action for name in names for action in each.get(name, ()))


def _is_of_page(text: bytes, at: int) -> bool:
    before = text[max(0, at - AROUND) : at].rpartition(b"obj")[2]
    return bool(PAGE.search(before + text[at : at + AROUND].partition(b"endobj")[0]))


def _runs(action: Value, objects: _Objects) -> bool:
    """Whether it is a script or a program, or one comes after it."""
    waiting, seen = [action], set[int]()
    while waiting:
        for each in objects.values(waiting.pop(), seen):
            # A list is a place in the document, to open it at.
            if not isinstance(each, dict):
                continue
            if b"/JS" in each or RUN & set(_kinds(each, objects)):
                return True
            for given in each.get(b"/Next", ()):
                for after in objects.values(given, seen):
                    waiting += after if isinstance(after, list) else [after]
    return False


def _kinds(action: dict[bytes, list[Value]], objects: _Objects) -> Iterator[bytes]:
    for given in action.get(b"/S", ()):
        yield from (kind for kind in objects.values(given, set()) if isinstance(kind, bytes))


def _unpacked(data: bytes, locked: bool) -> Iterator[tuple[bytes, bytes]]:
    """Yield the streams of objects, each with what its head says."""
    left = MOST_UNPACKED
    for found in STREAM.finditer(data):
        before = _plain(data[max(0, found.start() - PACKED_HEAD) : found.start()])
        head = before.rpartition(b"obj")[2]
        if not PACKED.search(before):
            continue
        try:
            text = _inflated(data, found.end(), head, left)
        except (zlib.error, CannotBeRead):
            # Protected: who reads it can, we can't. Or the head of another stream before it.
            if locked or not PACKED.search(head):
                continue
            raise CannotBeRead from None
        left -= len(text)
        if left <= 0:
            raise UnpacksToTooMuch
        yield text, head


def _inflated(data: bytes, at: int, head: bytes, left: int) -> bytes:
    """Return what is packed there, at most ``left``; raises zlib.error or CannotBeRead."""
    if b"/Filter" not in head:
        end = data.find(b"endstream", at, at + left)
        return data[at : end if end >= 0 else at + left]
    if FILTERS.findall(head) not in DEFLATED or b"/Predictor" in head:
        # No program writes objects so.
        raise CannotBeRead
    tap, parts = zlib.decompressobj(), []
    while not tap.eof and at < len(data) and left > 0:
        parts.append(tap.decompress(data[at : at + CHUNK], left))
        left, at = left - len(parts[-1]), at + CHUNK
    return b"".join(parts)


def _packed_objects(text: bytes, head: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of a stream with their numbers."""
    first = re.search(rb"/First" + SPACE + rb"*(\d{1,10})", head)
    if first is None:
        return
    start = int(first[1])
    pairs = [int(each) for each in text[:start].split() if NUMBER.match(each)]
    numbers, places = pairs[::2], pairs[1::2]
    ends = [*places[1:], len(text)]
    for number, at, end in zip(numbers, places, ends, strict=False):
        yield number, _plain(text[start + at : start + end])
