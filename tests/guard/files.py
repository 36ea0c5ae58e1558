"""Files as people and others send them, made here byte by byte."""

from io import BytesIO
import zipfile

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 50 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 40 + b"IEND\xaeB`\x82"
# The test file that every scanner knows; it is harmless.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
EXECUTABLE = b"MZ\x90\x00" + b"\x00" * 200


def packed(*entries, content=b"<x/>") -> bytes:
    """Return a zip with these entries: a name, or a name and its content."""
    there = BytesIO()
    with zipfile.ZipFile(there, "w", zipfile.ZIP_DEFLATED) as made:
        for each in entries:
            name, inside = each if isinstance(each, tuple) else (each, content)
            made.writestr(name, inside)
    return there.getvalue()


DOCX = packed("[Content_Types].xml", "word/document.xml")
XLSX = packed("[Content_Types].xml", "xl/workbook.xml")
ODT = packed(("mimetype", b"application/vnd.oasis.opendocument.text"), "content.xml")


def bomb(megabytes=200) -> bytes:
    """Return a document that unpacks to so much, all zeros."""
    return packed("[Content_Types].xml", ("word/document.xml", b"\0" * megabytes * 1024 * 1024))
