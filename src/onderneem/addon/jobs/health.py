"""Pure: how a part of the section does, in words for people and in facts for a monitor."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from enum import Enum
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Link
from typing import Any

# What goes wrong for a day has outlasted a night and a working day: somebody must look.
PATIENCE = timedelta(days=1)


class Level(str, Enum):
    """How bad it is."""

    OK = "ok"
    ATTENTION = "attention"
    BAD = "bad"


WORST_FIRST = (Level.BAD, Level.ATTENTION, Level.OK)


@dataclass(frozen=True)
class Finding:
    """What a webmaster should know; ``text``: a message, without personal data."""

    level: Level
    text: str


@dataclass(frozen=True)
class Table:
    """Rows for people. A cell is a text, a message, a Badge, a Link, an aware time or None."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | Badge | Link | datetime | None, ...], ...]


@dataclass(frozen=True)
class Report:
    """How one part does. ``facts``: what a monitor reads (JSON); ``tables``: what people read
    besides the findings; ``page``: where to look, below the section, such as ``@@links``."""

    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    page: str = ""

    @property
    def level(self) -> Level:
        """The worst of its findings; without any, all is well."""
        return worst(each.level for each in self.findings)


def worst(levels: Iterable[Level]) -> Level:
    """Return the worst of some levels; of none, OK.

    >>> worst([Level.OK, Level.BAD]).value
    'bad'
    """
    found = set(levels)
    return next((each for each in WORST_FIRST if each in found), Level.OK)


def level_since(since: datetime, now: datetime) -> Level:
    """Return how bad it is that something is wrong ``since`` then."""
    return Level.BAD if now - since >= PATIENCE else Level.ATTENTION
