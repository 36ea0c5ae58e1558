"""Pure: keys that open something, such as an applicant's dossier; only their hashes are kept."""

from collections.abc import Iterable
from onderneem.addon.guard.aloud import ALPHABET
from onderneem.addon.guard.aloud import bare
from onderneem.addon.guard.aloud import grouped
from secrets import choice
from secrets import compare_digest
from secrets import token_urlsafe
import hashlib

BYTES = 16  # 128 bits
SPOKEN = 27  # signs of 29: 131 bits


def new_key() -> str:
    """Return a key that can't be guessed."""
    return token_urlsafe(BYTES)


def new_spoken_key() -> str:
    """Return a key that can't be guessed either, and can be read aloud: in groups of three."""
    return grouped("".join(choice(ALPHABET) for _ in range(SPOKEN)))


def as_given_out(key: str) -> str:
    """Return a key to read aloud as it was given out, however it was typed; any other as it is.

    >>> as_given_out("abc abc abc abc abc abc abc abc 234"), as_given_out("x0y-1z2")
    ('ABC-ABC-ABC-ABC-ABC-ABC-ABC-ABC-234', 'x0y-1z2')
    """
    found = bare(key)
    return grouped(found) if len(found) == SPOKEN and set(found) <= set(ALPHABET) else key


def hash_of(key: str) -> str:
    """Return what is stored of a key; a key has 128 random bits, so it needs no slow hash."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def opens(key: str, hashes: Iterable[str]) -> bool:
    """Whether ``key`` is one of those stored, in a time that doesn't tell how nearly."""
    given = hash_of(as_given_out(key[:200]))
    # Every hash is compared: the time must not tell which one it was either.
    return sum(compare_digest(given, each) for each in hashes) > 0
