"""What a subsidy comes after, or makes way for, in words that are true on the day."""

from datetime import datetime
from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import OVER
from typing import NamedTuple


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


def _still_runs(old: Call, now: datetime) -> bool:
    return bool(old.windows) and old.state(now) not in OVER
