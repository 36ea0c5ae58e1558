"""Pure: which HTML of someone else may stand on our page."""

from onderneem.addon.catalogue.values import web_address
import html
import nh3
import re

# What the catalogue's texts are made of. No h1: that is the page's own title.
BLOCKS = {"p", "br", "div", "blockquote", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
WORDS = {"a", "strong", "b", "em", "i", "u", "s", "sub", "sup"}
TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
TAGS = BLOCKS | LISTS | WORDS | TABLES
ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}}
SCHEMES = {"http", "https"}
# In cleaned markup every "<" is one of a tag.
TAG = re.compile(r"<[^>]*>")
GONE = {"script", "style", "template", "noscript", "iframe", "object", "textarea", "title"}

# What ``clean_html`` takes out that changes what a reader gets, rather than only how it looks. No
# further than the next "<", where it begins anew: from each to the end would take the square.
UNSAFE = re.compile(
    r"<\s*(?:script|style|iframe|object|embed|form|input|img|svg|textarea)\b"
    r"|<[^<>]*\s(?:on[a-z]+|style)\s*="
    r"|<[^<>]*\shref\s*=\s*(?:[\"']\s*)?(?!https?:|[\"'\s])[^\s>]",
    re.IGNORECASE,
)
TAG_BEGINS = re.compile(r"</?[a-z]", re.IGNORECASE)


def loses_something(text: str) -> bool:
    """Whether cleaning takes a script, styling or a link out of a text.

    >>> loses_something('<a href="javascript:x()">a</a>'), loses_something("<p>1 < 2</p>")
    (True, False)
    """
    return UNSAFE.search(text) is not None


def has_markup(text: str) -> bool:
    """Whether what should be plain text isn't."""
    begins = TAG_BEGINS.search(text)
    return "<!--" in text or (begins is not None and text.find(">", begins.end()) >= 0)


def clean_html(text: str) -> str:
    """Return the text as HTML without scripts, styling or foreign addresses.

    Links keep http and https only; a relative one would lead to our own site. Empty when nothing
    is left to read.
    """
    cleaned = nh3.clean(
        text,
        tags=TAGS,
        clean_content_tags=GONE,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=SCHEMES,
        link_rel=None,
    ).strip()
    return cleaned if plain_text(cleaned) else ""


def plain_text(text: str) -> str:
    """Return the words of a text without markup, on one line; the result is not HTML."""
    # What stands in paragraphs, items or cells of their own are words of their own.
    apart = nh3.clean(text, tags=BLOCKS | LISTS | TABLES, clean_content_tags=GONE)
    return " ".join(html.unescape(TAG.sub(" ", apart)).split())


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "href":
        return web_address(value) or None
    if name == "scope":
        return value if value in ("row", "col", "rowgroup", "colgroup") else None
    return value if value.isascii() and value.isdigit() and len(value) < 3 else None
