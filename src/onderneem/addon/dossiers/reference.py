"""Pure: the reference of a dossier: eight unambiguous characters and a check character.

There are 29 signs, a prime, so the weighted sum below catches every single wrong character and
every swap of two neighbours.
"""

from onderneem.addon.guard.aloud import ALPHABET
from onderneem.addon.guard.aloud import bare
from onderneem.addon.guard.aloud import grouped
from secrets import choice

LENGTH = 8


class InvalidReference(ValueError):
    """What was given is no reference."""


def check_character(body: str) -> str:
    """Return the check character of eight characters of the alphabet."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(body, start=2))
    return ALPHABET[total % len(ALPHABET)]


def new_reference() -> str:
    """Return a reference that nobody can guess the next of (``secrets``, 38 bits)."""
    body = "".join(choice(ALPHABET) for _ in range(LENGTH))
    return body + check_character(body)


def parse_reference(text: str) -> str:
    """Return the reference that a person typed, with any spaces, dashes and small letters.

    Raises InvalidReference when it can't be one.
    """
    if len(text) > 40:
        raise InvalidReference("length")
    found = bare(text)
    if len(found) != LENGTH + 1 or any(sign not in ALPHABET for sign in found):
        raise InvalidReference("form")
    if check_character(found[:LENGTH]) != found[LENGTH]:
        raise InvalidReference("check")
    return found


def show_reference(reference: str) -> str:
    """Return the reference in groups of three, as it is read aloud.

    >>> show_reference("23456789A")
    '234-567-89A'
    """
    return grouped(reference)
