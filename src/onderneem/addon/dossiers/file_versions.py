"""Pure: which version of a file each is, of those that answer one question under one name.

What is sent anew stands beside what came before: none replaces another. Files that answer two
questions are never versions of each other: a phone calls each photo image.jpg.
"""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from onderneem.addon.dossiers.submission import Attachment


@dataclass(frozen=True)
class Version:
    """``number``: from 1; ``last``: whether none of that question and name came later."""

    number: int
    last: bool

    @property
    def only(self) -> bool:
        """Whether there is no other version."""
        return self.number == 1 and self.last


def versions(sendings: Iterable[Sequence[Attachment]]) -> dict[str, Version]:
    """Return the version of each file by its id; ``sendings``: what came at once, oldest first."""
    numbers: dict[tuple[str, str], int] = {}
    found: list[tuple[Attachment, int]] = []
    for files in sendings:
        for known in {_known_by(each) for each in files}:
            numbers[known] = numbers.get(known, 0) + 1
        found += [(each, numbers[_known_by(each)]) for each in files]
    return {each.id: Version(number, number == numbers[_known_by(each)]) for each, number in found}


def _known_by(file: Attachment) -> tuple[str, str]:
    return (file.question, file.name)


def sendings(
    first: Sequence[Attachment], later: Sequence[Attachment], told: Iterable[Iterable[str]]
) -> list[list[Attachment]]:
    """Return the files as they came; ``told``: the ids that each event names, oldest first.

    What no event names came by itself.
    """
    left = {each.id: each for each in later}
    found = [list(first)]
    for ids in told:
        found.append([left.pop(each) for each in ids if each in left])
    return found + [[each] for each in left.values()]
