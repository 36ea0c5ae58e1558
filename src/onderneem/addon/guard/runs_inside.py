"""Pure: what in an office document runs, or hides what it is: macros, programs, a lock.

Known by where it lies, by the types that the document gives its parts, and by what its bytes are:
a macro by another name is one. Parts are searched as text while they are unpacked, none is kept.
The name of an element can't be written otherwise than it is; a type that is written otherwise is
refused for that. An old document (OLE) in a new one is asked for its modules and programs by name.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import chain
import re
import struct

# What a system starts, or a program of it reads and does; not only Windows'.
PROGRAMS = (
    "exe|com|scr|pif|cpl|dll|sys|ocx|msi|msp|mst|msc|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|ws|sct|"
    "hta|chm|lnk|url|scf|reg|inf|jar|jnlp|py|pyw|sh|command|app|apk|xll|iso|img|vhd|vhdx|"
    "docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam"
)
PLACES = re.compile(
    rf"(\.({PROGRAMS})|vbaproject\.bin|vbadata\.xml"
    # The old macros of Excel are sheets; OpenDocument keeps modules in libraries, which may be
    # empty (their lists stand there all the same).
    r"|(\A|[/\\])macrosheets[/\\][^/\\]+"
    r"|(\A|[/\\])basic[/\\]([^/\\]+[/\\])*(?!script-l[bc]\.xml\Z)[^/\\]+"
    r"|(\A|[/\\])scripts[/\\](.*[/\\])?[^/\\]+)\Z",
    re.IGNORECASE,
)
# Longer than those of any program, and searched for each of its parts.
LONGEST_NAME = 255
TYPES = re.compile(r"\[Content_Types\]\.xml\Z|\.rels\Z", re.IGNORECASE)
TEXTS = re.compile(r"(\A|[/\\])(content|styles)\.xml\Z", re.IGNORECASE)
MANIFEST = re.compile(r"(\A|[/\\])META-INF[/\\]manifest\.xml\Z", re.IGNORECASE)
# A part's type and that of a link to it (ECMA-376, part 2; MS-OFFMACRO2).
MACRO_TYPE = re.compile(
    rb"Type\s*=\s*[\"'][^\"'<]{0,200}(macroEnabled|vbaProject|vbaData|macrosheet|xlMacrosheet"
    rb"|xlIntlMacrosheet)",
    re.IGNORECASE,
)
# What calls a macro, wherever that is kept, and a module that stands in the text itself.
CALLS = re.compile(rb"<[^\s<>/!?]{0,100}?(event-listener|source-code)[\s/>]")
LOCKED = re.compile(rb"<[^\s<>/!?]{0,100}?encryption-data[\s/>]")
# A type with a letter as a number, and an abbreviation of one's own: no program writes so.
HIDDEN = re.compile(
    rb"<!ENTITY|&#(x0*[4-7][0-9a-f]|0*(6[5-9]|[78]\d|9[07-9]|1[01]\d|12[0-2]));", re.IGNORECASE
)
ENTITY = re.compile(rb"<!ENTITY")
SOUGHT = {
    TYPES: {MACRO_TYPE: "runs", HIDDEN: "mixed"},
    TEXTS: {CALLS: "runs", ENTITY: "mixed"},
    MANIFEST: {LOCKED: "locked", ENTITY: "mixed"},
}
ENCODING = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([^\"']{0,40})")
READABLE = re.compile(rb"(utf-?8|utf-?16(le|be)?|us-ascii|iso-8859-\d+|windows-125\d)\Z", re.I)
MARKS = re.compile(rb"\A(\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
# ELF, Mach-O and Java, a script with its interpreter; Windows' begin with MZ.
HEADS = (
    b"\x7fELF",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!/",
)
# Where its second head begins (PE): letters that are no program begin with MZ too.
SECOND_HEAD, FARTHEST = 60, 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MODULES = "_VBA_PROJECT".encode("utf-16-le")
# A file of any kind in a document, and the end of its name: any, since looking for each program's
# behind every dot takes long. By chance there are a hundred.
ANY_FILE = "Ole10Native".encode("utf-16-le")
ENDING = re.compile(rb"[^\0]\.([A-Za-z0-9]{2,7})\0")
PROGRAM_ENDINGS = frozenset(PROGRAMS.encode().split(b"|"))
MOST_ENDINGS = 50_000
# What is sought is shorter.
OVERLAP = 500


def why_not(name: str, content: Iterator[bytes]) -> str:
    """Return "runs", "locked", "mixed" or "damaged", or nothing; may leave some of it unread.

    ``name``: where it lies in the document; ``content``: in pieces of any size.
    """
    if len(name) > LONGEST_NAME:
        return "mixed"
    first = next(content, b"")
    pieces = chain((first,), content)
    if PLACES.search(name) or _is_program(first):
        return "runs"
    if first.startswith(OLE):
        return "runs" if _runs_in_old(pieces) else ""
    sought = next((what for where, what in SOUGHT.items() if where.search(name)), None)
    if sought is None or not first:
        return ""
    if not _is_readable(first):
        return "damaged"
    # In UTF-16 each sign that is sought has a zero beside it.
    found = _found((each.replace(b"\0", b"") for each in pieces), sought)
    return next((why for what, why in sought.items() if what in found), "")


def _runs_in_old(pieces: Iterable[bytes]) -> bool:
    """Whether an old document has modules, or a program in it."""
    has_file = has_program = False
    before, count = b"", 0
    for each in pieces:
        text = before + each
        if MODULES in text:
            return True
        has_file = has_file or ANY_FILE in text
        if not has_program:
            endings = ENDING.findall(text)
            count += len(endings)
            programs = PROGRAM_ENDINGS.intersection(map(bytes.lower, endings))
            has_program = bool(programs) or count > MOST_ENDINGS
        before = text[-OVERLAP:]
    return has_file and has_program


def _found(
    pieces: Iterable[bytes], patterns: Iterable[re.Pattern[bytes]]
) -> set[re.Pattern[bytes]]:
    """Return those that are found, also across two pieces."""
    found, before = set(), b""
    for each in pieces:
        text = before + each
        found |= {pattern for pattern in patterns if pattern.search(text)}
        before = text[-OVERLAP:]
    return found


def _is_program(first: bytes) -> bool:
    if first.startswith(HEADS):
        return True
    if not first.startswith(b"MZ") or len(first) < SECOND_HEAD + 4:
        return False
    begins: int = struct.unpack_from("<L", first, SECOND_HEAD)[0]
    return begins < FARTHEST


def _is_readable(first: bytes) -> bool:
    """Whether it is text whose signs are those of ASCII, as all programs write it."""
    text = MARKS.sub(b"", first[:500]).replace(b"\0", b"").lstrip()
    told = ENCODING.match(text)
    return text.startswith(b"<") and (told is None or bool(READABLE.match(told[1])))
