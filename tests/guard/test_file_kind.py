"""What a file is, by its content; what looks like two things is nothing."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard import file_kind
from onderneem.addon.guard.file_kind import BadFile
from onderneem.addon.guard.file_kind import kind_of
from tests.guard import files
import pytest
import zlib

pytestmark = pytest.mark.pure

CHANGE = b"4 0 obj<</Type/Sig>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n"


def pdf(catalog: bytes, action: bytes = b"<<>>") -> bytes:
    """Return a document with this catalog, and an object 4 with this action."""
    objects = b"1 0 obj" + catalog + b"endobj\n4 0 obj" + action + b"endobj\n"
    return b"%PDF-1.7\n" + objects + b"trailer<<>>\n%%EOF\n"


def packed_pdf(catalog: bytes, action: bytes = b"<<>>", places=b"1 0 4 %d ", head=b"") -> bytes:
    """Return the same with its objects packed in a stream, as programs of today write them.

    ``places``: where they are said to begin; ``head``: what stands in its head besides.
    """
    places = places % len(catalog)
    stream = zlib.compress(places + catalog + action)
    told = b"<</Type/ObjStm/N 2/First %d/Filter/FlateDecode" % len(places)
    inside = b"9 0 obj" + told + head + b">>stream\n" + stream + b"\nendstream endobj\n"
    return b"%PDF-1.7\n" + inside + b"startxref\n9\n%%EOF\n"


ON_OPENING = b"<</OpenAction 4 0 R>>", b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
SCRIPT = b"<</S/JavaScript/JS(x)>>"
CLOSED = b"/AA<</C" + SCRIPT + b">>"


def with_page(triggers: bytes, action: bytes = SCRIPT) -> bytes:
    """Return a document whose page has these triggers; object 4 is an action."""
    return pdf(b"<</Pages 2 0 R>>", action + b"endobj\n3 0 obj<</Type/Page" + triggers + b">>")


def docx(*entries, types=b"") -> bytes:
    """Return a document with these parts, and these types."""
    return files.packed(
        ("[Content_Types].xml", types or b"<Types/>"), "word/document.xml", *entries
    )


def odt(*entries, content=b"<office:document-content/>") -> bytes:
    """Return a text of LibreOffice with these parts."""
    mime = ("mimetype", file_kind.ODT.encode())
    return files.packed(mime, ("content.xml", content), *entries)


def part_type(kind: str) -> bytes:
    """Return the types of a document with a part of this kind."""
    return f'<Types><Override PartName="/x/y.xml" ContentType="{kind}"/></Types>'.encode()


CALL = '<a:event-listener xlink:href="vnd.sun.star.script:x"/>'
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MODULES = COMPOUND + "_VBA_PROJECT".encode("utf-16-le")
PACKAGE = COMPOUND + "Ole10Native".encode("utf-16-le") + b"\0" * 300_000
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
VBA_PART = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
MACRO_SHEET = "application/vnd.ms-excel.macrosheet+xml"
GOOD = {
    "a page that opens elsewhere": (
        with_page(b"/AA<</O<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>>>", b"<</S/GoTo/D[3 0 R/Fit]>>"),
        file_kind.PDF,
    ),
    "a field that is checked when it is left": (
        with_page(b"/X 1>>endobj\n5 0 obj<</FT/Tx/AA<</K 4 0 R/Bl 4 0 R/C 4 0 R>>"),
        file_kind.PDF,
    ),
    "a form that computes, packed beside a page": (
        packed_pdf(b"<</Type/Page/Annots[4 0 R]>>", b"<</FT/Tx" + CLOSED + b">>"),
        file_kind.PDF,
    ),
    "a form that computes, in a field that is a part of another": (
        packed_pdf(b"<</Type/Page>>", b"<</Subtype/Widget/TU(/Type /Page)" + CLOSED + b">>"),
        file_kind.PDF,
    ),
    "objects packed with a long head": (packed_pdf(b"<<>>", head=b" " * 1500), file_kind.PDF),
    "a pdf with a long word of digits": (
        pdf(b"<</OpenAction " + b"1" * 300_000 + b"a>>"),
        file_kind.PDF,
    ),
    "a pdf with numbers in remarks": (
        pdf(b"<</First 9>>endobj\n" + (b"1%" * 127 + b"\n") * 8000),
        file_kind.PDF,
    ),
    "a pdf about packed objects": (
        pdf(b"<</Title(9 0 obj<</Type/ObjStm/First 9>> and more)/Outlines<</First 4 0 R>>>>"),
        file_kind.PDF,
    ),
    "a button that runs when pressed": (with_page(b"/A 4 0 R"), file_kind.PDF),
    "a docx with its types": (
        docx(types=part_type("application/vnd.openxmlformats-officedocument.theme+xml")),
        file_kind.DOCX,
    ),
    "a link to a page about macros": (
        docx(("word/_rels/document.xml.rels", b'<R Type="x/hyperlink" Target="x/vbaProject"/>')),
        file_kind.DOCX,
    ),
    "an equation of Word's own": (docx(("word/embeddings/o.bin", COMPOUND)), file_kind.DOCX),
    "another file in a document": (
        docx(("word/embeddings/o.bin", PACKAGE + b"plan.txt\0")),
        file_kind.DOCX,
    ),
    "letters that begin as a program does": (
        docx(("word/fonts/1.odttf", b"MZ" + b"\xfe" * 900)),
        file_kind.DOCX,
    ),
    "a text about listeners": (odt(content=b"<p>&lt;a:event-listener/></p>"), file_kind.ODT),
    "libraries without a module": (
        odt("Basic/script-lc.xml", "Basic/Standard/script-lb.xml", ("Basic/Standard/", b"")),
        file_kind.ODT,
    ),
    "a text in UTF-16": (
        odt(content='<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")),
        file_kind.ODT,
    ),
    "pdf": (files.PDF, file_kind.PDF),
    "jpeg": (files.JPEG, file_kind.JPEG),
    "png": (files.PNG, file_kind.PNG),
    "docx": (files.DOCX, file_kind.DOCX),
    "xlsx": (files.XLSX, file_kind.XLSX),
    "odt": (files.ODT, file_kind.ODT),
    "a pdf with lines behind it": (files.PDF + b"\r\n\0 \n", file_kind.PDF),
    "a pdf that was changed": (files.PDF + CHANGE, file_kind.PDF),
    "a pdf that opens at a page": (pdf(b"<</OpenAction[3 0 R/Fit]>>"), file_kind.PDF),
    "a pdf that opens by an action": (
        pdf(b"<</OpenAction 4 0 R>>", b"<</S/GoTo/D[3 0 R]>>"),
        file_kind.PDF,
    ),
    "a form that computes": (
        pdf(b"<</OpenAction<</S/GoTo>>>>", b"<</FT/Tx" + CLOSED + b">>"),
        file_kind.PDF,
    ),
    "a pdf about scripts": (pdf(b"<</Title(JavaScript and /OpenAction)>>"), file_kind.PDF),
    "a signed pdf": (pdf(b"<</Type/Sig/ByteRange[0 1 2 3]/Contents<00ff>>>"), file_kind.PDF),
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
    "a pdf with a program behind it": (files.PDF + files.EXECUTABLE, "mixed"),
    "a program between two ends": (files.PDF + files.EXECUTABLE + b"\n%%EOF", "mixed"),
    "a script on opening": (pdf(b"<</OpenAction<</S/JavaScript/JS(x)>>>>"), "script"),
    "a script on opening, elsewhere": (pdf(*ON_OPENING), "script"),
    "a script on closing a page, packed": (
        packed_pdf(b"<</Type/Page" + CLOSED + b">>", b"<</FT/Tx>>"),
        "script",
    ),
    "a script on closing a page, in halves by a made-up place": (
        packed_pdf(b"<</Type/Page" + CLOSED + b">>", b"<</FT/Tx>>", b"1 0 99 12 4 %d "),
        "script",
    ),
    "a script on closing what doesn't say that it is a page": (
        packed_pdf(b"<</MediaBox[0 0 9 9]/FT/Tx" + CLOSED + b">>"),
        "script",
    ),
    "a script on closing a page whose type stands elsewhere": (
        pdf(b"<</T(a)/Type 4 0 R" + CLOSED + b">>", b"/Page "),
        "script",
    ),
    "a script on closing a page, behind a long text": (
        with_page(b"/X(" + b"x" * 2100 + b")" + CLOSED),
        "script",
    ),
    "a script on closing a page, behind the text of an object": (
        with_page(b"/X(5 0 obj<</FT/Tx)" + CLOSED),
        "script",
    ),
    "a script on opening, packed with a filled head": (
        packed_pdf(*ON_OPENING, head=b" " * 1500),
        "script",
    ),
    "a script on opening, packed with an object in the text of its head": (
        packed_pdf(*ON_OPENING, head=b"/X(endobj 1 0 obj<</A)"),
        "script",
    ),
    "a script on opening, packed far before its stream": (
        packed_pdf(*ON_OPENING).replace(b">>stream", b">>%" + b" " * 1500 + b"\nstream"),
        "script",
    ),
    "a script on opening, packed": (packed_pdf(*ON_OPENING), "script"),
    "a script by another name": (pdf(b"<</OpenAction<</S/J#61vaScript/JS(x)>>>>"), "script"),
    "a script of the whole": (pdf(b"<</Names<</JavaScript 4 0 R>>>>"), "script"),
    "a program that is started": (pdf(b"<</OpenAction<</S/Launch/F(cmd.exe)>>>>"), "script"),
    "a script on opening a page": (with_page(b"/AA<</O<</S/JavaScript/JS(x)>>>>"), "script"),
    "a script on opening a page, elsewhere": (with_page(b"/AA 4 0 R", b"<</O" + SCRIPT), "script"),
    "a script on closing a page": (with_page(b"/AA<</C 4 0 R>>"), "script"),
    "a script when a field is seen": (pdf(b"<<>>", b"<</AA<</PV" + SCRIPT + b">>>>"), "script"),
    "a script on closing the document": (pdf(b"<</AA<</WC 4 0 R>>>>", SCRIPT), "script"),
    "a script after another action": (
        pdf(b"<</OpenAction<</S/GoTo/Next 4 0 R>>>>", SCRIPT),
        "script",
    ),
    "a script among those after it": (
        pdf(b"<</OpenAction<</S/GoTo/Next[<</S/GoTo/Next[4 0 R]>>]>>>>", SCRIPT),
        "script",
    ),
    "a script behind a comment": (
        pdf(b"<</OpenAction%" + b"x" * 999 + b"\n4%\n0\0R>>", b"<</S%x\n/JavaScript/JS(x)>>"),
        "script",
    ),
    "a script behind a bracket in a text": (
        pdf(b"<</OpenAction<</T(>>\\))/Next<</A#28 0/S 5 0 R>>>>>>endobj\n5 0 obj/JavaScript "),
        "script",
    ),
    "a script that plays": (pdf(b"<</OpenAction<</S/Rendition/JS(x)>>>>"), "script"),
    "an action that is nowhere": (pdf(b"<</OpenAction 77 0 R>>"), "damaged"),
    "a script whose object has a number with a sign": (
        pdf(b"<</OpenAction +4 -0 R>>", SCRIPT),
        "script",
    ),
    "a script whose object has a number with many zeros": (
        pdf(b"<</OpenAction 00000000000004 00000000000 R>>", SCRIPT),
        "script",
    ),
    "a script whose object has a number with a dot": (
        pdf(b"<</OpenAction 4. 0 R>>", SCRIPT),
        "damaged",
    ),
    "a script on closing a page that says it is a field": (
        pdf(b"<</Type/Pages/Kids[4 0 R]>>", b"<</FT/Tx/Parent 1 0 R" + CLOSED + b">>"),
        "script",
    ),
    "scripts of the whole, by a number with a sign": (
        pdf(b"<</Names<</JavaScript +4 0 R>>>>", SCRIPT),
        "script",
    ),
    "objects packed in an object with a strange number": (
        packed_pdf(*ON_OPENING, head=b" " * 1500).replace(b"9 0 obj", b"000000000009 0000000 obj"),
        "script",
    ),
    "objects packed out of sight, with a filled head": (
        packed_pdf(*ON_OPENING, head=b" " * 1500).replace(b"9 0 obj", b"9 0. obj"),
        "damaged",
    ),
    "a program that is started, behind a long space": (
        pdf(b"<</OpenAction<</S" + b" " * 999 + b"/Launch/F(cmd.exe)>>>>"),
        "script",
    ),
    "a script at the end of a chain of references": (
        pdf(
            b"<</OpenAction 4 0 R>>",
            b"".join(b"%d 0 R endobj\n%d 0 obj " % (n + 1, n + 1) for n in range(4, 2000)) + SCRIPT,
        ),
        "script",
    ),
    "a pdf of remarks after a name": (
        pdf(b"<</OpenAction " + b"%\n" * 1_000_000 + b">>"),
        "heavy",
    ),
    "a pdf with a number among its places that no program writes": (
        packed_pdf(*ON_OPENING, places=b"0" * 5000 + b"1 0 4 %d "),
        "script",
    ),
    "a pdf of remarks": (pdf(b"<</First 9>>endobj\n" + b"%/JavaScript\n" * 50_000), "heavy"),
    "actions in each other": (pdf(b"<</OpenAction" + b"<</Next" * 99), "heavy"),
    "objects packed as nobody does": (
        packed_pdf(*ON_OPENING).replace(b"/FlateDecode", b"[/AHx/FlateDecode]"),
        "damaged",
    ),
    "objects packed from a place that stands elsewhere": (
        packed_pdf(*ON_OPENING).replace(b"/First ", b"/First 8 0 R/X "),
        "damaged",
    ),
    "objects packed with a remark among their places": (
        packed_pdf(*ON_OPENING, places=b"1 0 %%5\n 4 %d "),
        "damaged",
    ),
    "objects packed from a place that readers don't agree on": (
        packed_pdf(*ON_OPENING).replace(b"stream\n", b"stream"),
        "damaged",
    ),
    "objects packed out of sight": (
        packed_pdf(*ON_OPENING).replace(b"9 0 obj", b"9 0 OBJ"),
        "damaged",
    ),
    "objects packed as nobody does, with a remark of a key": (
        packed_pdf(*ON_OPENING).replace(b"/FlateDecode", b"[/AHx/FlateDecode]")
        + b"%trailer<</Encrypt<<>>>>\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n",
        "damaged",
    ),
    "objects packed and broken": (
        packed_pdf(*ON_OPENING).replace(b"stream\nx", b"stream\ny"),
        "damaged",
    ),
    "a pdf that unpacks to too much": (packed_pdf(b" " * 70_000_000), "heavy"),
    "a pdf that unpacks to a thousand times its size": (packed_pdf(b" " * 3_000_000), "heavy"),
    "a pdf with more objects than there are": (
        packed_pdf(b"<<>>", places=b"1 0 4 0 " * 200_000 + b"4 %d "),
        "heavy",
    ),
    "a pdf with the same long object over and over": (
        packed_pdf(
            b"<</AA<</C<</JS(x)>>>>/FT/Tx/X[" + b"1 " * 9000 + b"]>>",
            places=b"1 0 " * 9000 + b"4 %d ",
        ),
        "heavy",
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
    "a program of before Windows": (docx("word/media/a.COM"), "runs"),
    "an installer": (docx("a.msi"), "runs"),
    "a program by another name": (
        docx(("word/media/image1.png", files.EXECUTABLE)),
        "runs",
    ),
    "a program packed in a document in it": (
        docx(("word/embeddings/a.xlsx", files.packed("xl/workbook.xml", "tool.msi"))),
        "runs",
    ),
    "a program as an object": (docx(("word/embeddings/o.bin", PACKAGE + b"tool.exe\0")), "runs"),
    "an old document with macros in it": (docx(("word/embeddings/o.bin", MODULES)), "runs"),
    "macros by another name": (docx(("word/a.bin", MODULES)), "runs"),
    "a document that says it has macros": (docx(types=part_type(MACRO_MAIN)), "runs"),
    "the same in UTF-16": (
        docx(types=part_type(MACRO_MAIN).decode().encode("utf-16-be")),
        "runs",
    ),
    "a link to its macros": (
        docx(("word/_rels/a.rels", f"<R Id='1' Type='{VBA_PART}'/>".encode())),
        "runs",
    ),
    "a type that hides": (docx(types=part_type(MACRO_MAIN.replace("E", "&#69;"))), "mixed"),
    "types in an alphabet of their own": (
        docx(types=b"<?xml version='1.0' encoding='UTF-7'?><Types/>"),
        "damaged",
    ),
    "macros in a sheet": (
        files.packed("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
        "runs",
    ),
    "macros in a sheet by another name": (docx(types=part_type(MACRO_SHEET)), "runs"),
    "Basic in a text": (odt("Basic/Standard/Module1.xml"), "runs"),
    "Basic in an object of a text": (odt("Object 1/Basic/Standard/Module1.xml"), "runs"),
    "Python in a text": (odt("Scripts/python/a.py"), "runs"),
    "Python by another name": (odt("Scripts/python/a"), "runs"),
    "Basic in a sheet": (
        files.packed(("mimetype", file_kind.ODS.encode()), "Basic/Standard/M.xml"),
        "runs",
    ),
    "a text that calls a macro": (odt(content=f"<x>{CALL}</x>".encode()), "runs"),
    "the same far down, in UTF-16": (
        odt(content=("<x>" + " " * 262_140 + CALL + "</x>").encode("utf-16")),
        "runs",
    ),
    "a call by an abbreviation": (odt(content=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), "mixed"),
    "a text with a password": (
        odt(
            ("META-INF/manifest.xml", b"<m:file-entry><m:encryption-data/></m:file-entry>"),
            content=b"\x93\x11",
        ),
        "locked",
    ),
    "a part with an endless name": (docx("word/" + "basic/" * 50 + "x"), "mixed"),
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
