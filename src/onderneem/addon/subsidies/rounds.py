"""What a subsidy comes after, or makes way for, in words that are true on the day."""

from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import OVER
from typing import NamedTuple
from typing import TypeVar

Item = TypeVar("Item")


class Round(NamedTuple):
    """Another one, and what it is to this one."""

    words: str
    link: Link


def of_successor(old: Call, now: datetime) -> str:
    """Return what the page of ``old`` says of what follows it: as long as a round runs, or is
    still to come, nothing has taken its place yet."""
    return _("Next round:") if _still_runs(old, now) else _("Replaced by")


def of_predecessor(old: Call, now: datetime) -> str:
    """Return what the page of a successor says of ``old``."""
    return _("Previous round:") if _still_runs(old, now) else _("It came in place of")


def followers(first: Item, next_of: Callable[[Item], Item | None]) -> Iterator[Item]:
    """Yield what follows ``first``, one after the other, each once: also where they go in a circle.

    >>> list(followers("2026", {"2026": "2027", "2027": "2028", "2028": "2027"}.get))
    ['2027', '2028']
    """
    seen, each = [first], next_of(first)
    while each is not None and each not in seen:
        yield each
        seen.append(each)
        each = next_of(each)


def _still_runs(old: Call, now: datetime) -> bool:
    return bool(old.windows) and old.state(now) not in OVER
