"""What a file is, by its content; what looks like two things is nothing."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard import file_kind
from onderneem.addon.guard.file_kind import BadFile
from onderneem.addon.guard.file_kind import kind_of
from tests.guard import files
import pytest

pytestmark = pytest.mark.pure

GOOD = {
    "pdf": (files.PDF, file_kind.PDF),
    "jpeg": (files.JPEG, file_kind.JPEG),
    "png": (files.PNG, file_kind.PNG),
    "docx": (files.DOCX, file_kind.DOCX),
    "xlsx": (files.XLSX, file_kind.XLSX),
    "odt": (files.ODT, file_kind.ODT),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_file_is_what_its_bytes_say(name):
    """The closed list of what is taken."""
    data, kind = GOOD[name]
    assert kind_of(data) == kind


def damaged_zip():
    """A document with a byte changed in its directory."""
    at = files.DOCX.rindex(b"PK\x01\x02")
    return files.DOCX[: at + 2] + b"\xff\xff" + files.DOCX[at + 4 :]


BAD = {
    "nothing": (b"", "empty"),
    "a program": (files.EXECUTABLE, "kind"),
    "EICAR": (files.EICAR, "kind"),
    "text": (b"hello", "kind"),
    "a page": (b"<html><script>x</script>", "kind"),
    "svg": (b"<svg onload='x'/>", "kind"),
    "rtf": (b"{\\rtf1}", "kind"),
    "half a pdf": (files.PDF[:-8], "damaged"),
    "half a jpeg": (files.JPEG[:-4], "damaged"),
    "half a png": (files.PNG[:-10], "damaged"),
    "half a zip": (files.DOCX[:-30], "damaged"),
    "a broken zip": (damaged_zip(), "damaged"),
    "a zip of files": (files.packed("a.txt"), "kind"),
    "an empty zip": (files.packed(), "kind"),
    "a pdf with a zip behind it": (files.PDF + files.packed("a.class"), "mixed"),
    "a pdf that ends as one, with a zip in it": (
        files.packed("a.class").join([files.PDF, b"%%EOF"]),
        "mixed",
    ),
    "a jpeg that is a pdf too": (files.JPEG[:20] + files.PDF + files.JPEG, "mixed"),
    "a png with a zip behind it": (files.PNG + files.packed("x"), "mixed"),
    "a jpeg with a page in its comment": (files.JPEG[:20] + b"<?php x" + files.JPEG[20:], "mixed"),
    "a pdf that begins later": (b"GIF89a" + files.PDF, "kind"),
    "a document behind something": (b"PKxx" + files.DOCX, "mixed"),
    "macros": (
        files.packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        "runs",
    ),
    "a program inside": (files.packed("[Content_Types].xml", "word/document.xml", "a.EXE"), "runs"),
    "thousands of entries": (files.packed(*(f"{n}.xml" for n in range(3001))), "unpacks"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_isn_t_taken_says_why(name):
    """Each with the reason that its sender reads."""
    data, reason = BAD[name]
    with pytest.raises(BadFile) as bad:
        kind_of(data)
    assert bad.value.reason == reason


def test_a_bomb_isn_t_unpacked():
    """200 MB in 200 kB: refused by what its directory says, none of it read."""
    with pytest.raises(BadFile, match="unpacks"):
        kind_of(files.bomb())


def test_a_locked_document_is_refused():
    """No scanner and no officer can look into it."""
    data = bytearray(files.DOCX)
    # The flag "encrypted" in each entry of the directory.
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    with pytest.raises(BadFile, match="locked"):
        kind_of(bytes(data))


def answer(data):
    """Return the kind of a file, or why it isn't taken."""
    try:
        return kind_of(data)
    except BadFile as bad:
        return bad.reason


ANSWERS = {*file_kind.ENDINGS, *(reason for _data, reason in BAD.values()), "locked"}


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4", files.DOCX[:60]]))
def test_whatever_the_bytes_are_there_is_an_answer(data, start):
    """A kind or a reason, never another error."""
    assert answer(start + data) in ANSWERS


@given(st.integers(0, len(files.DOCX) - 1), st.integers(0, 255))
def test_one_changed_byte_never_breaks_the_reader(at, value):
    """A document with any byte changed is taken or refused."""
    assert answer(files.DOCX[:at] + bytes([value]) + files.DOCX[at + 1 :]) in ANSWERS
