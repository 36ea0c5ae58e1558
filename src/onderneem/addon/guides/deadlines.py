"""Pure: the deadlines of a guide: a day, or words such as "within a month"."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Deadline:
    """Something that must be done in time; ``past``: its day is over, that day itself counts."""

    title: str
    day: date | None
    words: str
    past: bool


def deadlines_on(rows: Iterable[Mapping[str, Any]], today: date) -> list[Deadline]:
    """Return the deadlines in the editor's order, as they are today."""
    return [
        Deadline(
            title=row["title"] or "",
            day=row["day"],
            words=row["words"] or "",
            past=row["day"] is not None and row["day"] < today,
        )
        for row in rows
    ]
