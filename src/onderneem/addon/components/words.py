"""Pure: a visitor's words as a query for the text index."""

import re

WORD = re.compile(r"[^\W_]+")
# ZCTextIndex reads these as operators; a visitor means the words, which no text turns on.
OPERATORS = {"and", "or", "not"}
MOST = 12


def query_of(text: str) -> str:
    """Return a query that finds texts with all the words, each also as a beginning.

    Everything that the index would read as an operator, a glob or a parenthesis is dropped, so
    that no text can be a bad query; an empty string when no word is left.

    >>> query_of('terras (horeca)')
    'terras* AND horeca*'
    """
    words = [word for word in WORD.findall(text.lower()) if word not in OPERATORS]
    return " AND ".join(f"{word}*" for word in words[:MOST])
