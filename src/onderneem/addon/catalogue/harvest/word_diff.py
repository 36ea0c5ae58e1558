"""Pure: what changed between two texts, word by word, to be marked on the page."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
import re

# Longer texts are shown whole: comparing them word by word takes too long for a page.
MOST_WORDS = 1_500
# Spaces go with the word before: compared as words, they would be all that two sentences share.
WORDS = re.compile(r"\S+\s*")
# Texts that share less are rewritten: marked word by word, neither of them could be read.
LEAST_SHARED = 0.5


@dataclass(frozen=True)
class Piece:
    """Some words; ``kind``: same, out (only in the old text) or in (only in the new one)."""

    kind: str
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return both texts as one run of pieces, with a space between what stands beside each other.

    >>> [(each.kind, each.text) for each in pieces("20 euro", "25 euro")]
    [('out', '20'), ('same', ' '), ('in', '25'), ('same', ' euro')]
    """
    a, b = WORDS.findall(old), WORDS.findall(new)
    found = _by_word(a, b) if len(a) + len(b) <= MOST_WORDS else None
    return _apart((Piece("out", old), Piece("in", new)) if found is None else found)


def _by_word(a: list[str], b: list[str]) -> list[Piece] | None:
    """Return what changed between the words, None where too little is shared."""
    bare_a, bare_b = [word.rstrip() for word in a], [word.rstrip() for word in b]
    found, shared = [], 0
    matcher = SequenceMatcher(None, bare_a, bare_b, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            shared += a2 - a1
            found.append(Piece("same", "".join(b[b1:b2])))
        else:
            found += [Piece("out", "".join(a[a1:a2])), Piece("in", "".join(b[b1:b2]))]
    return found if shared >= LEAST_SHARED * min(len(a), len(b)) else None


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


def _apart(run: Iterable[Piece]) -> tuple[Piece, ...]:
    """Let no two pieces touch: read aloud or copied, "14" and "20" would be 1420."""
    split: list[Piece] = []
    for piece in run:
        words = piece.text.strip()
        if words:
            after = piece.text[len(piece.text.rstrip()) :]
            split += [Piece(piece.kind, words), Piece("same", after or " ")]
    return tuple(
        Piece(kind, "".join(each.text for each in parts))
        for kind, parts in groupby(split[:-1], key=lambda each: each.kind)
    )
