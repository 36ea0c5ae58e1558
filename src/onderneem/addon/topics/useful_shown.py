"""What visitors said, as an editor reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.topics.useful import Feedback

SHOWN = 20


@dataclass(frozen=True)
class Said:
    """A remark: the words, when, and whether it came with a yes."""

    text: str
    day: str
    badge: Badge
    useful: bool
    unread: bool


@dataclass(frozen=True)
class Figures:
    """How many found it useful, and the last remarks, newest first, whose key is ``latest``."""

    yes: int
    no: int
    unread: int
    latest: int
    remarks: tuple[Said, ...]
    total: int

    @property
    def answers(self) -> int:
        """How many answered."""
        return self.yes + self.no

    @property
    def open(self) -> str | None:
        """Whether the part for editors begins unfolded: only when there is something to read."""
        return "open" if self.unread else None


def figures_of(feedback: Feedback | None, day: Callable, most: int = SHOWN) -> Figures:
    """Return what was said; ``day`` puts a moment in words."""
    if feedback is None:
        return Figures(0, 0, 0, 0, (), 0)
    read_until = feedback.read_until
    newest = feedback.newest
    return Figures(
        yes=feedback.yes(),
        no=feedback.no(),
        unread=feedback.unread,
        latest=feedback.latest,
        remarks=tuple(
            Said(each.text, day(each.on), _badge(each.useful), each.useful, key > read_until)
            for key, each in newest[:most]
        ),
        total=len(newest),
    )


def _badge(useful: bool) -> Badge:
    return Badge(_("Useful"), "good") if useful else Badge(_("Not useful"), "soon")
