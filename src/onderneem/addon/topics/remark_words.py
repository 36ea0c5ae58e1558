"""Pure: what somebody wrote beside "was this useful", without what could lead to a person.

Nobody is asked for an address or a number; who writes one anyway didn't mean to have it kept.
"""

import re

LONGEST = 300
HIDDEN = "…"
MAIL = re.compile(r"[^\s@<>()\[\],;:]+\s?@\s?[^\s@<>()\[\],;:]+")
# A phone number has nine digits, an enterprise number ten, an account sixteen with two letters.
NUMBER = re.compile(r"(?:\b[A-Za-z]{2})?(?<![\w])?[+(]?\d(?:[\s./()\-–]{0,3}\d){7,}")
YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d")


def cleaned(text: str) -> str:
    """Return a remark on one line, masked, at most ``LONGEST`` characters.

    >>> cleaned("Bel mij op 0470 12 34 56 of an@bakker.example")
    'Bel mij op … of …'
    """
    line = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    line = MAIL.sub(HIDDEN, line)
    return NUMBER.sub(_masked, line)[:LONGEST]


def _masked(found: re.Match[str]) -> str:
    return found[0] if YEARS.fullmatch(found[0]) else HIDDEN
