"""A zip is measured before it is unpacked, and its directory isn't believed."""

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from onderneem.addon.guard import zipped
from onderneem.addon.guard.file_kind import BadFile
from onderneem.addon.guard.file_kind import DOCX
from onderneem.addon.guard.file_kind import kind_of
from onderneem.addon.guard.zipped import BadZip
from onderneem.addon.guard.zipped import entries_of
from tests.guard import files
import pytest
import struct
import zipfile
import zlib

pytestmark = pytest.mark.pure

MEGABYTE = 1024 * 1024
WORDS = b"<w:t>Mag mijn terras ook 's avonds open?</w:t>"


def letter(*more, content=WORDS):
    """Return a document with these entries besides what makes it one."""
    return files.packed("[Content_Types].xml", ("word/document.xml", content), *more)


def streamed(content):
    """Return a document as a program writes it that can't go back: the sizes come afterwards."""

    class Tube(BytesIO):
        def seekable(self):
            return False

    there = Tube()
    with zipfile.ZipFile(there, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("[Content_Types].xml", "word/document.xml"):
            made.writestr(name, content)
    return there.getvalue()


def says(data, size, at="both"):
    """Return the zip with another size for its last entry in the directory, its head or both."""
    changed = bytearray(data)
    if at != "head":
        struct.pack_into("<L", changed, data.rindex(b"PK\x01\x02") + 24, size)
    if at != "directory":
        struct.pack_into("<L", changed, data.rindex(b"PK\x03\x04") + 22, size)
    return bytes(changed)


def twice(data):
    """Return the zip whose two entries in the directory lead to the same bytes."""
    changed, last = bytearray(data), data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", changed, last + 42, 0)
    return bytes(changed)


def renamed(data):
    """Return the zip whose directory calls its last entry otherwise than the entry itself."""
    at = data.rindex(b"PK\x03\x04") + 30
    return data[:at] + b"W" + data[at + 1 :]


GOOD = {
    "a long text": letter(content=WORDS * 20_000),
    "a small sheet of zeros": letter(content=b"0" * MEGABYTE),
    "a sheet in a letter": letter(("word/embeddings/a.xlsx", files.XLSX)),
    "written in one go": streamed(WORDS * 1000),
    "a name with an accent": letter(("word/media/café.png", b"x")),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_people_write_is_taken(name):
    """Also what packs well, and a document in a document."""
    assert kind_of(GOOD[name]) == DOCX


BAD = {
    "150 MB of zeros": (letter(content=b"\0" * (150 * MEGABYTE)), "unpacks"),
    "30 MB of zeros": (letter(content=b"\0" * (30 * MEGABYTE)), "unpacks"),
    "many times 2 MB": (
        letter(*((f"{n}", b"\0" * (2 * MEGABYTE)) for n in range(20))),
        "unpacks",
    ),
    "says ten bytes": (says(letter(content=b"\0" * (30 * MEGABYTE)), 10), "unpacks"),
    "says ten bytes in one place": (
        says(letter(content=b"\0" * (30 * MEGABYTE)), 10, "directory"),
        "mixed",
    ),
    "its head says more": (says(letter(), 99, "head"), "mixed"),
    "says more than there is": (says(letter(), 1000), "damaged"),
    "two entries of the same bytes": (twice(letter()), "mixed"),
    "two of one name": (letter("word/documenx.xml").replace(b"documenx", b"document"), "mixed"),
    "another name in its head": (renamed(letter()), "mixed"),
    "a bomb in a sheet in a letter": (letter(("word/a.xlsx", files.bomb(30))), "unpacks"),
    "a zip in a zip in a zip": (letter(("a", files.packed(("b", files.XLSX)))), "unpacks"),
    "a lie in a sheet in a letter": (
        letter(("a", says(files.packed(("b", b"\0" * (30 * MEGABYTE))), 10))),
        "unpacks",
    ),
    "a program in a sheet in a letter": (letter(("a.xlsx", files.packed("b.exe"))), "runs"),
    "packed otherwise": (letter().replace(b"\x08\x00", b"\x0c\x00"), "damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_isn_t_what_it_says_is_refused(name):
    """With the reason that its sender reads."""
    data, reason = BAD[name]
    with pytest.raises(BadFile) as bad:
        kind_of(data)
    assert bad.value.reason == reason


def test_the_directory_is_counted_before_it_is_read(monkeypatch):
    """Two hundred thousand entries fit in ten megabytes, and make ten times that of objects."""
    monkeypatch.setattr(zipped.zipfile, "ZipFile", None)
    with pytest.raises(BadZip, match="unpacks"):
        entries_of(b"PK\x03\x04" + b"PK\x01\x02" * 3001)


def told_besides(extra, count=8):
    """Return a zip whose directory says so much more of each of its entries."""
    there = BytesIO()
    with zipfile.ZipFile(there, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(count):
            made.writestr(f"a{number}", b"")
        # Only the directory is written after this.
        for each in made.filelist:
            each.extra = extra
    return there.getvalue()


def test_what_a_directory_says_besides_is_counted_before_it_is_read(monkeypatch):
    """Reading an extra field takes the square of its length; of all zips in each other together."""
    # Of a thousand entries each says when it was made, as some programs write it.
    clock = struct.pack("<HHLHHQQQ", 10, 32, 0, 1, 24, 1, 1, 1)
    assert len(entries_of(told_besides(clock, 1000))) == 1000
    long = struct.pack("<HH", 0x99, 0) * 16_000
    alone = told_besides(long, 20)
    inside = letter(*((f"{number}", told_besides(long)) for number in range(3)))
    with pytest.raises(BadZip, match="unpacks"):
        entries_of(inside)
    monkeypatch.setattr(zipped.zipfile, "ZipFile", None)
    with pytest.raises(BadZip, match="unpacks"):
        entries_of(alone)


def test_no_more_is_unpacked_than_was_said(monkeypatch):
    """The tap is closed within a piece of where the directory lied."""
    seen, make = [], zlib.decompressobj

    class Tap:
        def __init__(self, bits):
            self._tap = make(bits)

        def decompress(self, data, most):
            chunk = self._tap.decompress(data, most)
            seen.append(len(chunk))
            return chunk

        def __getattr__(self, name):
            return getattr(self._tap, name)

    data = says(files.packed(("a", b"\0" * (30 * MEGABYTE))), 10)
    monkeypatch.setattr(zipped.zlib, "decompressobj", Tap)
    # zipfile reads no content; only our own tap does.
    with pytest.raises(BadZip, match="unpacks"):
        entries_of(data)
    assert sum(seen) <= zipped.CHUNK


# What begins as a zip is asked as one, and "damaged" where it is none.
CONTENTS = st.binary(max_size=3000).filter(lambda content: not content.startswith(zipped.LOCAL))


@given(st.lists(CONTENTS, max_size=5), st.integers(0, 2**32 - 1), st.booleans())
@settings(max_examples=60)
def test_whatever_a_zip_says_of_its_size_no_more_is_unpacked(contents, size, honest):
    """An honest zip is measured to the byte; of one that lies in both places nothing is taken."""
    made = files.packed(*((f"{n}.xml", content) for n, content in enumerate(contents)))
    if honest or not contents or size == len(contents[-1]):
        assert len(entries_of(made)) == len(contents)
        return
    with pytest.raises(BadZip):
        entries_of(says(made, size))
