"""Pure: a visitor's words as a query for the text index, with other forms and other words."""

from onderneem.addon.components.folding import compound
from onderneem.addon.components.folding import PREFIX
from onderneem.addon.components.folding import variants
from onderneem.addon.components.synonyms import Synonyms
from onderneem.addon.components.synonyms import words_of
from onderneem.addon.components.words import OPERATORS

MOST = 12
# What people type around what they look for; a query of nothing else is asked as it is.
AROUND = """
aan al als bij dan dat de deze die dit een eigen en er ga graag heb hebben hebt het hoe ik in
is je kan kun maar mag me met mij mijn moet naar niet nog of om onze op over te tot u uit uw
van vanaf voor waar waarom wat we welk welke wie wij wil wordt zijn zou
a an for how i my of the to what where which with
au aux comment des du et la le les mon mes ou pour quel quelle un une
das den der die ein eine fur ich mein und was wie
"""
EMPTY_WORDS = frozenset(AROUND.split())
NONE = Synonyms(())


def wide_query(text: str, synonyms: Synonyms = NONE, loose: bool = False) -> str:
    """Return a query that finds texts with every word in one of its forms or by another word.

    ``loose``: with one of them at least. An empty string when no word is left; no text can be a
    bad query, for nothing but words comes through.

    >>> wide_query("een terrasje", Synonyms(["terras = buiten zitten"]))
    '((terrasje* OR terras*) OR (buiten* AND zitten*) OR terras*)'
    """
    asked = _asked(text)
    parts = []
    while asked:
        size, others = _longest(asked, synonyms)
        own = _all([_forms(word) for word in asked[:size]])
        parts.append(_any([own, *(_all([_begin(each) for each in other]) for other in others)]))
        asked = asked[size:]
    return (" OR " if loose else " AND ").join(parts)


def _asked(text: str) -> tuple[str, ...]:
    words = [word for word in words_of(text) if word not in OPERATORS]
    telling = [word for word in words if word not in EMPTY_WORDS]
    return tuple((telling or words)[:MOST])


def _longest(words: tuple[str, ...], synonyms: Synonyms) -> tuple[int, list[tuple[str, ...]]]:
    """Return how many of the first words are a phrase with synonyms, and these; else one word."""
    for size in range(min(synonyms.longest, len(words)), 0, -1):
        others = synonyms.of(words[:size])
        if others:
            return size, others
    return 1, []


def _forms(word: str) -> str:
    forms = [_begin(each) for each in variants(word)] or [_begin(word)]
    halves = compound(word)
    if halves:
        forms.append(_all([_begin(half) for half in halves]))
    return _any(forms)


def _begin(word: str) -> str:
    # A root of three letters begins too many other words.
    return f"{word}*" if len(word) >= PREFIX else word


def _any(parts: list[str]) -> str:
    parts = list(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _all(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' AND '.join(parts)})"
