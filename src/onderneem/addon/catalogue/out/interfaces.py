"""What a kind of service tells beyond the fields that all have."""

from dataclasses import dataclass
from datetime import datetime
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class Kind:
    """``type``: a code of IPDC's list; ``advantage``: what it yields, in words; aware times;
    ``giver``: who gives it, in words, for an item that doesn't say who decides."""

    type: str = ""
    giver: str = ""
    advantage: str = ""
    starts: datetime | None = None
    ends: datetime | None = None


class IServiceKind(Interface):
    """An adapter of an item, which its own room registers."""

    def kind():
        """Return a Kind."""


class IVersions(Interface):
    """An adapter of an item that may exist in more languages; the room that knows registers it."""

    original = Attribute("The item that this one translates, whoever asks, or None.")
    translations = Attribute("The items that translate this one, whoever asks.")
