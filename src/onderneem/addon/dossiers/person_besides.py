"""What other rooms keep of a person, besides dossiers: found by e-mail address alone."""

from dataclasses import dataclass
from onderneem.addon.dossiers.person import Who
from onderneem.addon.place.section import section_of
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.interfaces import Kept
from zope.component import getUtilitiesFor


@dataclass(frozen=True)
class Besides:
    """``name``: of the room's utility; ``title``: a message."""

    name: str
    title: object
    kept: list[Kept]


def besides(container, who: Who) -> list[Besides]:
    """Return what each room has of somebody in this section; of who is named by an enterprise
    number nothing is known there."""
    if who.index != "email":
        return []
    section = section_of(container)
    found = [
        Besides(name, room.title, room.kept(section, who.value))
        for name, room in sorted(getUtilitiesFor(IKeptOfAddress))
    ]
    return [each for each in found if each.kept]


def erase_besides(container, who: Who) -> int:
    """Erase all of that, in the current transaction; return how many things went."""
    if who.index != "email":
        return 0
    section = section_of(container)
    return sum(room.erase(section, who.value) for _name, room in getUtilitiesFor(IKeptOfAddress))
