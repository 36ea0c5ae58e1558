"""Pure: how deep JSON is nested, without reading it: a reader would fall over before it could say.

Python's own raises RecursionError near a thousand; what walks over the values later, sooner.
"""

import re

# Answers, files and rows in rows need less than ten.
DEEPEST = 60
# A text, in which brackets mean nothing, also one that isn't closed: looked for from each of its
# signs, that would take the square of its length. Or a bracket.
PART = re.compile(rb'"[^"]*(?:"|\Z)|[\[{]|[\]}]')


def is_too_deep(body: bytes) -> bool:
    """Whether arrays and objects stand in each other more than ``DEEPEST`` times.

    >>> is_too_deep(b'{"a": [["[[[["]]}'), is_too_deep(b"[" * 100)
    (False, True)
    """
    if body.count(b"[") + body.count(b"{") <= DEEPEST:
        return False
    depth = 0
    # What is escaped ends no text; a pattern for it would keep a mark for each.
    body = body.replace(rb"\\", b"").replace(rb"\"", b"")
    for found in PART.finditer(body):
        sign = body[found.start() : found.start() + 1]
        depth += 1 if sign in b"[{" else -1 if sign in b"]}" else 0
        if depth > DEEPEST:
            return True
    return False
