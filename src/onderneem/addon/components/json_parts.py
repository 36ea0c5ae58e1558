"""Pure: how deep JSON is nested and how much it holds, without reading it.

A reader falls over deep JSON before it could say so: Python's own raises RecursionError near a
thousand; what walks over the values later, sooner. Of many small values it makes twenty times what
was sent.
"""

import re

# Answers, files and rows in rows need less than ten.
DEEPEST = 60
# Texts, values, arrays and objects; what has most is a text of a megabyte with commas in it. A file
# in base 64 has none of the signs.
MOST = 200_000
SIGNS = (b'"', b",", b"[", b"]", b"{", b"}")
# A text, in which brackets mean nothing, also one that isn't closed: looked for from each of its
# signs, that would take the square of its length. Or a bracket.
PART = re.compile(rb'"[^"]*(?:"|\Z)|[\[{]|[\]}]')


def why_not(body: bytes) -> str:
    """Return "many" or "deep" for what isn't read, else nothing.

    >>> why_not(b'{"a": [["[[[["]]}'), why_not(b"[" * 100), why_not(b"[]," * 400_000)
    ('', 'deep', 'many')
    """
    # In UTF-16 each sign has a zero beside it. What is escaped ends no text; a pattern for it would
    # keep a mark for each.
    body = body.replace(b"\0", b"").replace(rb"\\", b"").replace(rb"\"", b"")
    counted = {sign: body.count(sign) for sign in SIGNS}
    if sum(counted.values()) > MOST:
        return "many"
    opened = counted[b"["] + counted[b"{"]
    return "deep" if opened > DEEPEST and _is_too_deep(body) else ""


def _is_too_deep(body: bytes) -> bool:
    depth = 0
    for found in PART.finditer(body):
        sign = body[found.start() : found.start() + 1]
        depth += 1 if sign in b"[{" else -1 if sign in b"]}" else 0
        if depth > DEEPEST:
            return True
    return False
