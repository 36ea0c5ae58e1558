"""Pure: words that mean the same, as an editor lists them: ``terras = tafels buiten``."""

from collections.abc import Iterable
from onderneem.addon.components.folding import plain
from onderneem.addon.components.folding import variants
import re

WORD = re.compile(r"[^\W_]+")
MOST_LINES = 500
MOST_OF_ONE = 12


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded.

    >>> words_of("Tafels buiten!")
    ('tafels', 'buiten')
    """
    return tuple(plain(word) for word in WORD.findall(text))


def is_synonyms(line: str) -> bool:
    """Whether a line names at least two things, each with a word.

    >>> is_synonyms("tapvergunning = drankvergunning"), is_synonyms("terras")
    (True, False)
    """
    parts = [words_of(part) for part in line.split("=")]
    return 2 <= len(parts) <= MOST_OF_ONE and all(parts)


class Synonyms:
    """Groups of words and short phrases that stand for each other."""

    def __init__(self, lines: Iterable[str]):
        self._groups: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for line in list(lines)[:MOST_LINES]:
            if is_synonyms(line):
                phrases = {words_of(part) for part in line.split("=")}
                for phrase in phrases:
                    self._groups.setdefault(_key(phrase), set()).update(phrases)
        self.longest = max((len(each) for each in self._groups), default=1)

    def of(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return the other phrases for these words, in any of their forms."""
        return sorted(self._groups.get(_key(words), set()) - {words})


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a phrase is known by: the root of each word."""
    return tuple((variants(word) or (word,))[-1] for word in words)
