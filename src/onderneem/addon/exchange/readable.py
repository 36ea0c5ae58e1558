"""A cell as a person reads it: a choice by its name, a day in words, a text without its markup."""

from collections.abc import Mapping
from lxml import html
from onderneem.addon.components.days import day_words
from onderneem.addon.components.days import time_words
from onderneem.addon.components.speech import Speech
from onderneem.addon.exchange import values
from onderneem.addon.place.times import in_brussels
from plone.app.textfield.interfaces import IRichText
from typing import Any
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDatetime
import re

# Where a reader sees a new line or a new cell.
BLOCK = re.compile(r"</(?:p|li|h\d|t[dhr]|div|blockquote)>|<br\s*/?>", re.IGNORECASE)


def readable(text: str, field: Any, titles: Mapping[str, str], speech: Speech) -> str:
    """Return the text of a cell of ``field`` for a preview; ``titles``: of its codes.

    What isn't written as it should be stays as it is.
    """
    if not text:
        return text
    if IRichText.providedBy(field):
        return without_markup(text)
    try:
        if IDatetime.providedBy(field):
            return time_words(in_brussels(values.moment(text)), speech)
        if IDate.providedBy(field):
            return day_words(values.day(text), speech)
    except values.NotOne:
        return text
    return "\n".join(titles.get(line) or line for line in text.split("\n"))


def without_markup(text: str) -> str:
    """Return what a page shows of a rich text, on one line.

    >>> without_markup("<ul>\\n<li>Bel <b>ons</b>.</li><li>Of kom &amp; vraag</li></ul>")
    'Bel ons. Of kom & vraag'
    """
    spaced = BLOCK.sub(lambda found: f" {found.group()}", text)
    return " ".join(html.fromstring(f"<div>{spaced}</div>").text_content().split())
