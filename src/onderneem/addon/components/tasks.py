"""What waits for an editor: each room tells it of its own things, the section shows all."""

from collections.abc import Iterator
from dataclasses import dataclass
from zope.component import getUtilitiesFor
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class Task:
    """Something to do: what it is about, ``url`` where it is done, ``why`` in words."""

    kind: str
    title: str
    url: str
    why: str = ""


class ITaskSource(Interface):
    """A named utility; its name is the ``kind`` of its tasks."""

    title = Attribute("What the tasks are, in words: a message.")
    order = Attribute("A number: the most urgent kind first.")

    def total(section):
        """Return how many there are, without waking what they are about."""

    def batch(section, start, size):
        """Return the tasks from ``start`` on, at most ``size``."""


@dataclass(frozen=True)
class Waiting:
    """A kind of tasks with its source and how many there are."""

    kind: str
    title: str
    source: ITaskSource
    total: int


def waiting_for(section) -> list[Waiting]:
    """Return every kind of tasks that a section has, most urgent first."""
    found = sorted(getUtilitiesFor(ITaskSource), key=lambda each: (each[1].order, each[0]))
    return [Waiting(kind, each.title, each, each.total(section)) for kind, each in found]


def tasks_of(section, waiting: list[Waiting], start: int, size: int) -> Iterator[Task]:
    """Yield a batch of the tasks of these kinds, one kind after the other."""
    for each in waiting:
        if size <= 0:
            return
        if start < each.total:
            batch = each.source.batch(section, start, size)
            yield from batch
            size -= len(batch)
        start = max(start - each.total, 0)
