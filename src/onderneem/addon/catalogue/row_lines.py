"""Pure: a repeating group as lines, and lines as rows again.

The catalogue's texts are compared with ours line by line (``harvest.values``): a line is what an
editor can weigh word by word. What is accepted must not cost ours its structure, so that a line
that we have, or that was read with its structure, gets its own row back.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import asdict
from onderneem.addon.catalogue import row_values
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.links import parse_link
from onderneem.addon.catalogue.row_values import Part
from typing import Any

Row = dict[str, Any]
READERS: Mapping[str, Callable[[object], tuple[Part, ...]]] = {
    "conditions": row_values.conditions,
    "procedure": row_values.steps,
    "documents": row_values.steps,
    "costs": row_values.costs,
    "legislation": row_values.links,
    "websites": row_values.links,
    "procedure_links": row_values.links,
}
LINKS = ("legislation", "websites", "procedure_links")


def lines_of_rows(name: str, rows: object) -> tuple[str, ...]:
    """Return a line for each stored row that says something."""
    return tuple(" ".join(part.line.split()) for part in READERS[name](rows))


def row_of(part: Part) -> Row:
    """Return a plain value as it is stored: what is empty is None."""
    row = asdict(part)
    if isinstance(row.get("text"), tuple):
        row["text"] = "\n".join(row["text"])
    return {name: None if value == "" else value for name, value in row.items()}


def rows_of(parts: Iterable[Part]) -> tuple[Row, ...]:
    """Return plain values as they are stored."""
    return tuple(map(row_of, parts))


def row_of_line(name: str, line: str) -> Row:
    """Return one line as a row; raises BadLink where a link is asked and there is none."""
    if name in LINKS:
        return dict(parse_link(line))
    if name == "costs":
        return row_of(row_values.cost_of_line(line))
    empty = {"conditions": "proof"}.get(name, "text")
    return {"title": line, empty: None}


def rows_for(name: str, lines: Iterable[str], *known: object) -> tuple[Row, ...]:
    """Return rows that say ``lines``: those of ``known`` that do, the first first, else new ones.

    Raises BadLink like ``row_of_line``.
    """
    found: dict[str, Row] = {}
    for rows in known:
        for part in READERS[name](rows):
            found.setdefault(" ".join(part.line.split()), row_of(part))
    return tuple(dict(found[line]) if line in found else row_of_line(name, line) for line in lines)


def upgraded(name: str, value: object) -> object:
    """Return a stored value with its lines as rows; what is no line stays as it is.

    A line that is no link can't be one: it goes, as it was never shown.
    """
    if not isinstance(value, (tuple, list)) or not any(isinstance(each, str) for each in value):
        return value
    rows: list[object] = []
    for each in value:
        try:
            rows.append(row_of_line(name, each.strip()) if isinstance(each, str) else each)
        except BadLink:
            continue
    return tuple(row for row in rows if not _is_empty(row))


def _is_empty(row: object) -> bool:
    return isinstance(row, dict) and not any(value not in (None, "") for value in row.values())
