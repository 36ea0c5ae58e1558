"""Pure: a part of a record as the lines of one of our fields.

Ours have one line each; an instance has at most one condition and one procedure, so that its lines
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
    bare = title.strip().rstrip(":").casefold() in EMPTY
    items = list_items(text) if bare else ()
    words = " ".join(plain_text(text).split())
    if items or not bare:
        line = f"{title}: {words}" if title and words else title or words
        return items or tuple(filter(None, (line,)))
    return (words,) if words else ()


def list_items(text: str) -> tuple[str, ...]:
    """Return the items of a clean text that is one list and nothing else, or none."""
    top = _elements(text)
    if len(top) != 1 or top[0].tag not in ("ul", "ol"):
        return ()
    items = [
        plain_text(html.tostring(item, encoding="unicode", with_tail=False))
        for item in top[0]
        if item.tag == "li"
    ]
    return tuple(filter(None, items))


def paragraphs_of(text: str) -> str:
    """Return a clean text as plain paragraphs, one line each."""
    found = html.fragment_fromstring(text, create_parent="div") if text else None
    if found is None:
        return ""
    for block in found.iter(*BLOCKS):
        block.text = "\n" + (block.text or "")
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in found.text_content().split("\n"))
    return "\n".join(filter(None, lines))


def _elements(text: str) -> list[html.HtmlElement]:
    if not text:
        return []
    parent = html.fragment_fromstring(text, create_parent="div")
    loose = (parent.text or "") + "".join(each.tail or "" for each in parent)
    return [] if loose.strip() else list(parent)
