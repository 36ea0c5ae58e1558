"""Which words of a form are its editor's own, said where the page speaks another language.

WCAG 2.2, 3.1.2: a screen reader would read them as if they were of that other language.
"""

from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message

TICKED = ".//input[@type='radio' or @type='checkbox']"


def lang_of(words: object, own: str | None) -> str | None:
    """Return the language of words for ``lang``: ``own`` of what somebody typed; None of a message,
    which speaks as the page does.

    >>> lang_of("Uw vraag", "nl"), lang_of("", "nl"), lang_of("Uw vraag", None)
    ('nl', None, None)
    """
    return own if words and not isinstance(words, Message) else None


def mark_choices(tree: Any, known: Mapping[str, str]) -> None:
    """Give the choices in a widget's HTML the languages that are known, by value."""
    for option in tree.iter("option"):
        if option.get("value") in known:
            option.set("lang", known[option.get("value")])
    for each in tree.xpath(TICKED):
        for label in tree.xpath(".//label[@for=$id]", id=each.get("id")):
            if each.get("value") in known:
                label.set("lang", known[each.get("value")])
