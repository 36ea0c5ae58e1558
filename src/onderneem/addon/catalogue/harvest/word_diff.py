"""Pure: what changed between two texts, word by word, to be marked on the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
import re

# Longer texts are shown whole: comparing them word by word takes too long for a page.
MOST_WORDS = 3_000
WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """Some words; ``kind``: same, out (only in the old text) or in (only in the new one)."""

    kind: str
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return both texts as one run of pieces.

    >>> [(each.kind, each.text) for each in pieces("20 euro", "25 euro")]
    [('out', '20'), ('in', '25'), ('same', ' euro')]
    """
    a, b = WORDS.findall(old), WORDS.findall(new)
    if len(a) + len(b) > MOST_WORDS:
        return tuple(piece for piece in (Piece("out", old), Piece("in", new)) if piece.text)
    found: list[Piece] = []
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            found += _piece("same", a[a1:a2])
        else:
            found += _piece("out", a[a1:a2]) + _piece("in", b[b1:b2])
    return tuple(found)


def line_pieces(old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    """Return two lists as pieces, a whole line each."""
    found: list[Piece] = []
    matcher = SequenceMatcher(None, list(old), list(new), autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            found += [Piece("same", line) for line in old[a1:a2]]
        else:
            found += [Piece("out", line) for line in old[a1:a2]]
            found += [Piece("in", line) for line in new[b1:b2]]
    return tuple(found)


def _piece(kind: str, words: list[str]) -> list[Piece]:
    return [Piece(kind, "".join(words))] if words else []
