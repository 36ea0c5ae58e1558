"""Pure: a part of a record as the rows of one of our fields.

Ours have a row each; an instance has at most one condition and one procedure, so that its rows
are a list in a text under a heading that says nothing ("Voorwaarden").
"""

from lxml import html
from onderneem.addon.catalogue.clean_html import plain_text
from onderneem.addon.catalogue.out.headings import HEADINGS

# Headings that only repeat what field they are in; the second row as the region writes them.
EMPTY = {words.casefold() for words_of in HEADINGS.values() for words in words_of.values()}
EMPTY |= {"voorwaarde", "kosten", "kostprijs", "documenten", "stappen", "bedragen", "bewijs"}
BLOCKS = ("p", "li", "div", "tr", "h2", "h3", "h4", "h5", "h6", "blockquote", "dt", "dd", "br")


def lines_of(title: str, text: str) -> tuple[str, ...]:
    """Return the lines of a part with a plain title and an HTML text.

    A text that is only a list has a line for each item, if its title is an empty heading;
    otherwise it is one line, after its title.
    """
    found = titled_of(title, text)
    return tuple(f"{head}: {' '.join(more)}" if more else head for head, more in found)


def titled_of(title: str, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the rows of a part as (title, paragraphs): the lines of ``lines_of``, structured.

    An item of some paragraphs has its first as title; so has a part of its own title. A text under
    an empty heading is a title: nobody gave it another.
    """
    bare = title.strip().rstrip(":").casefold() in EMPTY
    items = items_of(text) if bare else ()
    if items:
        return tuple((item[0], item[1:]) for item in items)
    words = " ".join(plain_text(text).split())
    if title and words and not bare:
        return ((title, tuple(paragraphs_of(text).splitlines())),)
    line = words if bare else title or words
    return ((line, ()),) if line else ()


def items_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the items of a clean text that is one list and nothing else, each its paragraphs."""
    top = _elements(text)
    if len(top) != 1 or top[0].tag not in ("ul", "ol"):
        return ()
    items = (_paragraphs(item) for item in top[0] if item.tag == "li")
    return tuple(filter(None, items))


def _paragraphs(item: html.HtmlElement) -> tuple[str, ...]:
    loose = (item.text or "") + "".join(each.tail or "" for each in item)
    if len(item) > 1 and not loose.strip() and all(each.tag == "p" for each in item):
        return tuple(filter(None, map(_words, item)))
    return tuple(filter(None, (_words(item),)))


def _words(element: html.HtmlElement) -> str:
    return plain_text(html.tostring(element, encoding="unicode", with_tail=False))


def paragraphs_of(text: str) -> str:
    """Return a clean text as plain paragraphs, one line each."""
    found = html.fragment_fromstring(text, create_parent="div") if text else None
    if found is None:
        return ""
    for block in found.iter(*BLOCKS):
        block.text = "\n" + (block.text or "")
        block.tail = "\n" + (block.tail or "")
    for cell in found.iter("td", "th"):
        cell.tail = " " + (cell.tail or "")
    lines = (" ".join(line.split()) for line in found.text_content().split("\n"))
    return "\n".join(filter(None, lines))


def _elements(text: str) -> list[html.HtmlElement]:
    if not text:
        return []
    parent = html.fragment_fromstring(text, create_parent="div")
    loose = (parent.text or "") + "".join(each.tail or "" for each in parent)
    return [] if loose.strip() else list(parent)
