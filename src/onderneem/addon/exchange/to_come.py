"""Rows of one sheet that refer to each other: what a row will make, before it is there."""

from Acquisition import aq_base
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ToCome:
    """The item that a row will make: its short name, and the number of the row."""

    name: str
    row: int


def takes(source: Any, portal_type: str) -> bool:
    """Return whether a relation may lead to what a sheet of this type makes."""
    asked = getattr(source, "query", {}).get("portal_type", ())
    return portal_type in ((asked,) if isinstance(asked, str) else asked)


def to_be_validated(value: Any) -> Any:
    """Return a value without what is to come: no source knows that yet."""
    if isinstance(value, ToCome):
        return None
    return [each for each in value if not isinstance(each, ToCome)] if _some(value) else value


def is_itself(value: Any, name: str, item: Any) -> bool:
    """Return whether a relation leads to the very row that has it."""
    if item is None:
        return any(each.name == name for each in awaited_in(value))
    own, led_to = aq_base(item), value if isinstance(value, list) else [value]
    return any(aq_base(each) is own for each in led_to)


def come(value: Any, folder: Any) -> Any:
    """Return a value with what came in place of what was to come; the rest is left out."""
    if isinstance(value, ToCome):
        return folder.get(value.name)
    if not _some(value):
        return value
    return [each for each in (come(each, folder) for each in value) if each is not None]


def awaited_in(value: Any) -> list[ToCome]:
    """Return what is to come in a value."""
    if isinstance(value, ToCome):
        return [value]
    return [each for each in value if isinstance(each, ToCome)] if isinstance(value, list) else []


def _some(value: Any) -> bool:
    return isinstance(value, list) and bool(awaited_in(value))
