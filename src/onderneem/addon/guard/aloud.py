"""Pure: signs that nobody mistakes for each other, and how they are written to be read aloud.

Without 0 1 I L O U Z, which are mistaken on paper and by phone. There are 29, a prime: what counts
on that is in ``dossiers/reference.py``.
"""

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY"
BETWEEN = " -.\u00a0"


def bare(text: str) -> str:
    """Return what somebody typed in the one writing: without what stands between groups.

    >>> bare("abc-234 x.y")
    'ABC234XY'
    """
    return "".join(sign for sign in text.upper() if sign not in BETWEEN)


def grouped(text: str) -> str:
    """Return signs in groups of three, as they are read aloud.

    >>> grouped("23456789A"), grouped("2345")
    ('234-567-89A', '234-5')
    """
    return "-".join(text[start : start + 3] for start in range(0, len(text), 3))
