"""Pure: what a page says to machines in its head: data in JSON-LD, other forms of itself."""

from collections.abc import Mapping
from html import escape
from typing import Any
import json

# What could end the element, open a comment, or break a line of JavaScript; JSON may escape any.
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
ESCAPING = str.maketrans(UNSAFE)


def json_ld(data: Mapping[str, Any]) -> str:
    """Return a data block; no text in it can end it, whatever it holds.

    >>> json_ld({"name": "</script>"})
    '<script type="application/ld+json">{"name": "\\\\u003c/script\\\\u003e"}</script>'
    """
    words = json.dumps(data, ensure_ascii=False).translate(ESCAPING)
    # Half characters can't be sent; a text of ours has none.
    words = words.encode("utf-8", "ignore").decode("utf-8")
    return f'<script type="application/ld+json">{words}</script>'


def alternate(url: str, media_type: str, title: str = "") -> str:
    """Return a link to the same in another form."""
    named = f' title="{escape(title)}"' if title else ""
    return f'<link rel="alternate" type="{escape(media_type)}" href="{escape(url)}"{named}>'
