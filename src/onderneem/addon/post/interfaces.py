"""What a room says of what it keeps of who has an e-mail address."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from typing import BinaryIO
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class Kept:
    """One thing that is kept; ``facts``: what it says, as JSON has it; ``files``: the name of each
    file of it, and what opens it."""

    facts: dict[str, Any]
    files: tuple[tuple[str, Callable[[], BinaryIO]], ...] = field(default=())


class IKeptOfAddress(Interface):
    """A named utility: what a room keeps of an address, besides dossiers.

    Who answers for personal data gives a copy of it, and erases it. Its name is that of its folder
    in a copy. ``address``: in lower case.
    """

    title = Attribute("What it is, in words: a message, such as “Reminders of subsidies”.")

    def kept(section, address):
        """Return a list of ``Kept``, of what belongs to a section; reads only."""

    def erase(section, address):
        """Take it away, with the letters that wait; return how many went. The caller commits."""
