"""Pure: Dutch words folded lightly, so that "terrasjes" finds "terras" and "huizen" finds "huis".

No stemmer: those fold "zaak" and "zak" into one. What may be the singular is asked beside the word
as it was typed, never in its place; the index keeps its words.
"""

from onderneem.addon.reference.bare_letters import without_accents
import re

VOWELS = "aeiou"
LEAST = 3
# From here on the beginning of a word tells what it is about.
PREFIX = 4
# Diminutives with their plural; then plurals.
DIMINUTIVES = ("etje", "pje", "tje", "je")
S_PLURAL = re.compile(r"..(el|er|em|en|ie|eur|oor|ar)s$")
# What a compound is, behind what it is about.
TAILS = (
    "vergunning",
    "toelating",
    "machtiging",
    "melding",
    "registratie",
    "aanvraag",
    "attest",
    "reglement",
    "belasting",
    "retributie",
    "subsidie",
    "toelage",
    "premie",
    "lening",
    "gids",
    "zaak",
    "plaats",
    "handel",
)


def plain(word: str) -> str:
    """Return a word in small letters, without accents.

    >>> plain("Café")
    'cafe'
    """
    return without_accents(word.lower())


def variants(word: str) -> tuple[str, ...]:
    """Return a word and what may be its singular or its root, the word itself first.

    >>> variants("terrasjes")
    ('terrasjes', 'terras')
    >>> variants("zaken")
    ('zaken', 'zaak')
    """
    bare = plain(word)
    found = [bare, *_without_diminutive(bare), *_without_plural(bare)]
    return tuple(dict.fromkeys(each for each in found if len(each) >= LEAST))


def compound(word: str) -> tuple[str, str] | None:
    """Return what a compound is about and what it is, or None when it is none we know.

    >>> compound("terrasvergunning")
    ('terras', 'vergunning')
    """
    for each in variants(word):
        for tail in TAILS:
            head = each.removesuffix(tail)
            if head != each and len(head) >= LEAST:
                # A linking s: vestigingspremie. A word that ends in one of its own keeps it, for
                # it is asked as a beginning.
                return re.sub(r"(?<=ing)s$|(?<=heid)s$", "", head), tail
    return None


def _without_diminutive(word: str) -> list[str]:
    for suffix in DIMINUTIVES:
        for end in (f"{suffix}s", suffix):
            if word.endswith(end) and len(word) - len(end) >= LEAST:
                root = word[: -len(end)]
                # bloemetje: the doubled consonant goes too (winkeltje has none).
                return [_undoubled(root)] if suffix == "etje" else [root]
    return []


def _without_plural(word: str) -> list[str]:
    if word.endswith("en") and len(word) > 4:
        root = _undoubled(word[:-2])
        hard = root[:-1] + {"z": "s", "v": "f"}.get(root[-1], root[-1])
        # zaken, taken: one vowel where the singular has two.
        long = re.sub(rf"([^{VOWELS}])([aou]|e)([^{VOWELS}w])$", r"\1\2\2\3", hard)
        open_syllable = root == word[:-2] and long != hard and len(hard) <= 5
        return [long] if open_syllable else [hard]
    # Only behind what Dutch writes an s: "terras" and "adres" are no plurals.
    return [word[:-1]] if S_PLURAL.search(word) else []


def _undoubled(root: str) -> str:
    if len(root) > LEAST and root[-1] == root[-2] and root[-1] not in VOWELS:
        return root[:-1]
    return root
