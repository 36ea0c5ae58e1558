"""A row of a sheet: what it does, what it changes, what is wrong."""

from dataclasses import dataclass
from dataclasses import field as having
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.deeds import Deed
from typing import Any


@dataclass(frozen=True)
class Wrong:
    """What is wrong in a row: the heading (empty: the row as a whole) and the reason."""

    heading: str
    reason: str


@dataclass(frozen=True)
class Change:
    """A cell that would be another: what stands there, what the sheet has."""

    heading: str
    before: str
    after: str


@dataclass
class Planned:
    """A row: what it does to the item ``name``; ``values``: column -> value to be stored."""

    number: int
    name: str
    title: str
    deed: Deed
    values: dict[Column, Any] = having(default_factory=dict)
    changes: list[Change] = having(default_factory=list)
    wrong: list[Wrong] = having(default_factory=list)


@dataclass(frozen=True)
class RowSaid:
    """What a row says of some fields, and what stays of them; ``item``: None when it is new."""

    number: int
    name: str
    item: Any
    values: dict[str, Any]
