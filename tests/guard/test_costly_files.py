"""Files made to take a server's time or memory: a few kilobytes each, that would take minutes."""

from onderneem.addon.guard.file_kind import BadFile
from onderneem.addon.guard.file_kind import DOCX
from onderneem.addon.guard.file_kind import kind_of
from tests.guard import files
import pytest
import struct
import zlib

pytestmark = pytest.mark.pure

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ANY_FILE = "Ole10Native".encode("utf-16-le")
# What nothing comes out of, and doesn't end.
EMPTY_BLOCK = b"\0\0\0\xff\xff"


def pdf(*objects: bytes) -> bytes:
    """Return a document of these objects."""
    told = b"".join(b"%d 0 obj%bendobj\n" % each for each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + told + b"startxref\n9\n%%EOF\n"


def packed(text: bytes, head: bytes = b"/First 0") -> bytes:
    """Return a stream of objects with this text."""
    stream = zlib.compress(text)
    return b"<</Type/ObjStm" + head + b"/Filter/Fl>>stream\n" + stream + b"\nendstream "


def in_each_other(count: int, behind: bytes = EMPTY_BLOCK * 20_000) -> bytes:
    """Return a document of streams, each of which goes on through all that follow, and ``behind``.

    What stands between its head and ``behind`` is a block that isn't packed.
    """
    head = b"9 0 obj<</First 0/Filter/Fl>>stream\n"
    lengths = [(count - 1 - number) * (len(head) + 7) for number in range(count)]
    parts = (head + b"\x78\x01\0" + struct.pack("<HH", each, each ^ 0xFFFF) for each in lengths)
    return b"%PDF-1.7\n%%EOF\n" + b"".join(parts) + behind


def letter_with(old: bytes) -> bytes:
    """Return a document with an old one in it."""
    return files.packed("[Content_Types].xml", "word/document.xml", ("word/o.bin", old))


COSTLY = {
    "coded letters, packed": (pdf(packed(b"#41aa" * 300_000)), "heavy"),
    "coded letters": (pdf(b"<</X/" + b"#41" * 60_000 + b">>"), "heavy"),
    "its first object told many times": (
        pdf(packed(b" " * 100_000, b"/First 100000" * 50)),
        "damaged",
    ),
    "a long table": (pdf(packed(b"1 " * 700_000, b"/First 1400000")), "heavy"),
    "streams in each other": (in_each_other(200), "heavy"),
    "streams in each other, of a protected one": (
        in_each_other(200, EMPTY_BLOCK * 20_000 + b"\xff\ntrailer<</Encrypt 1 0 R>>"),
        "heavy",
    ),
    "names in an old document": (letter_with(OLD + ANY_FILE + b"a.ab\0" * 60_000), "runs"),
}


@pytest.mark.parametrize("name", COSTLY)
def test_what_costs_too_much_is_refused(name):
    """Before it is looked at whole; the reason tells its sender what to do."""
    data, reason = COSTLY[name]
    with pytest.raises(BadFile) as bad:
        kind_of(data)
    assert bad.value.reason == reason


FINE = {
    "a name with coded letters": pdf(b"<</X/J#61n#73sens>>" * 100, packed(b"#41 /#4a " * 1000)),
    "many signs that code nothing": pdf(b"(" + b"#" * 200_000 + b")"),
    "a stream that is cut off": pdf(packed(b"<<>>" * 9000).replace(b"\nendstream", b"")),
    "as many streams as fit": pdf(*(packed(b"<<>>" * 20) for _number in range(300))),
}


@pytest.mark.parametrize("name", FINE)
def test_what_is_only_odd_is_taken(name):
    """Programs write such things."""
    assert kind_of(FINE[name]).endswith("pdf")


def test_names_in_an_old_document_alone_run_nothing():
    """An equation may hold anything that looks like one."""
    assert kind_of(letter_with(OLD + b"a.ab\0" * 60_000)) == DOCX
    assert kind_of(letter_with(OLD + ANY_FILE + b"a.txt\0" * 60)) == DOCX
