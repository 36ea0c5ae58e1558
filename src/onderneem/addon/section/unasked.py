"""Pure: which words of a search that found nothing may be counted: words, and never a person's.

A number, an address or a phone number makes the whole text nobody's business.
"""

from onderneem.addon.components.folding import plain
from onderneem.addon.components.synonyms import words_of
import re

MOST_WORDS = 4
LONGEST = 40
# From so many times on, somebody sees it: what one person typed once stays between us.
SHOWN_FROM = 3
PERSONAL = re.compile(r"[@\d]|www\.|://")


def countable(text: str) -> str:
    """Return what is counted of a text that found nothing; an empty string: not at all.

    >>> countable("Zwevend  Terras!"), countable("jan@voorbeeld.be"), countable("0470 12 34 56")
    ('zwevend terras', '', '')
    """
    words = words_of(text)
    phrase = " ".join(words)
    if PERSONAL.search(plain(text)) or not 1 <= len(words) <= MOST_WORDS or len(phrase) > LONGEST:
        return ""
    return phrase
