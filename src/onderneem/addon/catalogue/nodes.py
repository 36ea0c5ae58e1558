"""Pure: a JSON-LD document as nodes that answer to the keys of the compact form.

Compact documents nest their nodes and name them by key; expanded ones are a list of nodes that
refer to each other by ``@id`` and name everything by IRI. Both answer alike here. A node is
followed only where the reader asks, so circles and depth do no harm; a budget per document bounds
how often one text can be asked for through different references.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from onderneem.addon.catalogue.language import exists
from onderneem.addon.catalogue.language import Variant
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import IRIS
from onderneem.addon.catalogue.values import yes_or_no
from typing import Any
import re

# The longest text in the real records has 3,000 characters, the fullest record 32,000.
LONGEST_TEXT = 50_000
LONGEST_RECORD = 500_000
MOST_VALUES = 500
MOST_NOTES = 100
LONGEST_NOTE = 80
# Half characters, control characters and those that turn the direction of what follows: not text,
# and not to be stored or sent on.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def unwrapped(value: Any) -> list[Any]:
    """Return a value, a list of values, or JSON-LD's ``@set`` or ``@list`` of them, as a list."""
    if isinstance(value, Mapping):
        value = value.get("@set", value.get("@list", value))
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


@dataclass
class Graph:
    """The nodes of a document by ``@id``, and what may still be read of it, in characters.

    ``notes``: what was cleaned or left out on the way, each once.
    """

    index: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    budget: int = LONGEST_RECORD
    notes: dict[Note, None] = field(default_factory=dict)

    def note(self, key: str, reason: str, text: str = "") -> None:
        """Keep that something was cleaned or left out."""
        if len(self.notes) < MOST_NOTES:
            shown = " ".join(UNREADABLE.sub("", text).split())[:LONGEST_NOTE]
            self.notes[Note(key, reason, shown)] = None

    def spend(self, key: str, length: int) -> None:
        """Count what is read; raise RecordRefused when a text or the whole is too long."""
        self.budget -= length
        if length > LONGEST_TEXT or self.budget < 0:
            raise RecordRefused(key if length > LONGEST_TEXT else "@graph", "too-long")


@dataclass(frozen=True)
class Node:
    """One node, asked by the keys in ``terms.IRIS``; every method raises RecordRefused."""

    data: Mapping[str, Any]
    graph: Graph

    def values(self, key: str) -> list[Any]:
        """Return the raw values under a key or its IRIs."""
        found = [v for name in (key, *IRIS[key]) for v in unwrapped(self.data.get(name))]
        if len(found) > MOST_VALUES:
            raise RecordRefused(key, "too-many")
        return found

    def variants(self, key: str) -> list[Variant]:
        """Return the texts under a key with their language."""
        return self._said(key, in_words=False)

    def words(self, key: str) -> list[Variant]:
        """Return the texts under a key that people read: a number among them is noted."""
        return self._said(key, in_words=True)

    def _said(self, key: str, in_words: bool) -> list[Variant]:
        return [each for value in self.values(key) for each in self._variants(key, value, in_words)]

    def _variants(self, key: str, value: Any, in_words: bool) -> Iterator[Variant]:
        pairs: list[tuple[Any, Any]]
        if not isinstance(value, Mapping):
            pairs = [("", value)]
        elif "@value" in value:
            pairs = [(value.get("@language"), value["@value"])]
        else:
            pairs = [(tag, text) for tag in value for text in unwrapped(value[tag])]
        # In languages it is words as well; what may be a number (a product's, a place) is in none.
        in_words = in_words or (isinstance(value, Mapping) and "@value" not in value)
        for tag, raw in pairs[:MOST_VALUES]:
            if in_words and isinstance(raw, (int, float)) and not isinstance(raw, bool):
                self.graph.note(key, "as-number", str(raw))
            text = self._text(key, raw)
            tag = "" if tag in (None, "@none") else tag
            if isinstance(tag, str) and tag and not tag.startswith("@") and not exists(tag):
                self.graph.note(key, "no-language", tag)
            if text is not None and isinstance(tag, str) and not tag.startswith("@"):
                yield Variant(text, tag)

    def text(self, key: str) -> str:
        """Return the first literal under a key, whatever its language, else an empty string."""
        return next((each.text.strip() for each in self.variants(key)), "")

    def yes(self, key: str) -> bool:
        """Return whether the first value under a key says yes; no value is a no."""
        raw = next(iter(self.values(key)), False)
        if isinstance(raw, str):
            self.graph.note(key, "as-text", raw)
        answer = yes_or_no(raw.get("@value") if isinstance(raw, Mapping) else raw)
        if answer is None:
            raise RecordRefused(key, "not-a-yes-or-no")
        return answer

    def references(self, key: str) -> list[str]:
        """Return what is referred to under a key: addresses or bare codes."""
        found = []
        for value in self.values(key):
            if isinstance(value, Mapping):
                value = value.get("@id") or value.get("id") or value.get("@value")
            text = self._text(key, value)
            if text and text.strip():
                found.append(text.strip())
        return list(dict.fromkeys(found))

    def nodes(self, key: str) -> Iterator["Node"]:
        """Yield the nodes under a key, nested or referred to; a dead reference is passed over."""
        seen: set[str] = set()
        for value in self.values(key):
            nested = value if isinstance(value, Mapping) else {"@id": value}
            name = nested.get("@id")
            name = name if isinstance(name, str) else ""
            data = {**self.graph.index.get(name, {}), **nested}
            if data.keys() != {"@id"} and name not in seen:
                seen.update({name} - {""})
                self.graph.spend(key, len(data))
                yield Node(data, self.graph)

    def _text(self, key: str, value: Any) -> str | None:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = _number(value)
        if not isinstance(value, str):
            if value is not None:
                self.graph.note(key, "no-text")
            return None
        self.graph.spend(key, len(value))
        text = UNREADABLE.sub("", value)
        if text != value:
            self.graph.note(key, "unreadable")
        return text


def _number(value: int | float) -> str | None:
    # A whole number may come as 1.0; one beyond all use isn't worth its digits.
    if not abs(value) <= 10**15:
        return None
    return str(int(value)) if value == int(value) else str(value)
