"""Pure: the letters of a text as texts are compared, without what stands on or under them."""

from unicodedata import combining
from unicodedata import normalize


def without_accents(text: str) -> str:
    r"""Return the letters of a text as they are compared (NFKD): no accents, no ligatures.

    Accents go before the letters are taken apart: to put a long row of them in order (Unicode 16,
    3.11) takes the square of its length.

    >>> without_accents("Caf\xe9 \ufb01n a\u0301\u0327")
    'Cafe fin a'
    """
    if text.isascii():
        return text
    bare = "".join(each for each in text if not combining(each))
    return "".join(each for each in normalize("NFKD", bare) if not combining(each))
