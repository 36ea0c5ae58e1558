"""A visitor's words as a query, with the other words that a section's editors gave."""

from functools import lru_cache
from onderneem.addon.components.synonyms import Synonyms
from onderneem.addon.components.wide_query import wide_query
from onderneem.addon.place.section import setting
from typing import Any


def words_query(context: Any, text: str, loose: bool = False) -> str:
    """Return a query for SearchableText; an empty string when there is no word to ask."""
    return wide_query(text, _synonyms(tuple(setting(context, "synonyms") or ())), loose)


@lru_cache(maxsize=64)
def _synonyms(lines: tuple[str, ...]) -> Synonyms:
    return Synonyms(lines)
