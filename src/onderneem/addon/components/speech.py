"""Pure: how something is said to somebody: in which language, and by which translator.

Messages in messages can't be used for this: zope.i18n takes two days in one sentence for a circle.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Speech:
    """A language, and what turns a message into words of it."""

    language: str
    say: Callable[[str], str]
