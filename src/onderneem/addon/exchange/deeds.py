"""Pure: what a row of a sheet does, and which rows an editor chose."""

from collections.abc import Container
from collections.abc import Iterable
from enum import Enum
from math import ceil
import re

# What is written while one waits: each row is an item that is made, indexed and related, a minute
# in all. More is written by a job.
MOST = 1_000
ROWS_A_SECOND = 16
# What nobody calls waiting.
SHORT = 5
RANGE = re.compile(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?", re.ASCII)


class Deed(str, Enum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


class NoRows(ValueError):
    """A text that names no rows; ``args[0]`` is the part that couldn't be read."""


def seconds_for(rows: int) -> int:
    """Return about how long one press takes to write so many rows; 0 where nobody waits.

    >>> seconds_for(40), seconds_for(100), seconds_for(900)
    (0, 10, 60)
    """
    seconds = rows / ROWS_A_SECOND
    return ceil(seconds / 5) * 5 if seconds >= SHORT else 0


def minutes_for(rows: int) -> int:
    """Return about how many minutes a job takes to write so many rows.

    >>> minutes_for(1001), minutes_for(10_000)
    (2, 11)
    """
    return ceil(rows / ROWS_A_SECOND / 60)


def numbers_of(text: str, known: Container[int] | None = None) -> set[int]:
    """Return the rows that somebody typed; raises NoRows, also for what has none of ``known``.

    >>> sorted(numbers_of("2-4, 7"))
    [2, 3, 4, 7]
    """
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in re.split(r"[,;\n]", text))):
        match = RANGE.fullmatch(part)
        if not match:
            raise NoRows(part[:40])
        first, last = int(match.group(1)), int(match.group(2) or match.group(1))
        if last < first or last - first > 100_000:
            raise NoRows(part[:40])
        rows = range(first, last + 1)
        if known is not None and not any(each in known for each in rows):
            raise NoRows(part[:40])
        found |= set(rows)
    return found


def shown_as_ranges(numbers: Iterable[int]) -> str:
    """Return rows as somebody would type them.

    >>> shown_as_ranges({2, 3, 4, 7})
    '2-4, 7'
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
