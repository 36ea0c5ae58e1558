"""Pure: a text as every kind of file can hold it."""

import re

# Control characters but tab and line feed, and what no XML may have.
NOWHERE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def tidy(text: str) -> str:
    """Return a text with one kind of line end, without control characters, nothing around it.

    >>> tidy(" een\\r\\ntwee ")
    'een\\ntwee'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return NOWHERE.sub("", lines).strip()
