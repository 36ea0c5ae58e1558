"""Pure: filling in the fields of a letter's text.

A field stands in square brackets: [referentie]. Only words are filled in, never the inside of a
tag, and what is filled in is words too: nothing that somebody typed in a form becomes markup.

What has no value leaves no hole: a line or paragraph with fields of which none has a value goes,
and so does the heading right above a paragraph that goes.
"""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from html import escape
from html import unescape
import re

FIELDS = (
    "aanhef",
    "ambtenaar",
    "beroep",
    "beslissing",
    "beslist op",
    "contact",
    "gemeente",
    "ingediend op",
    "motivering",
    "naam",
    "onderneming",
    "onderwerp",
    "referentie",
)
# As HTML is written out: a value in quotes may hold a ">".
TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
FIELD = re.compile(r"\[([^\[\]<>]{1,60})\]")
BLOCK = re.compile(
    r"(?P<open><(?P<name>p|li|h[1-6])(?:\s[^<>]*)?>)"
    r"(?P<inner>(?:(?!</?(?:p|li|ul|ol|table|div|h[1-6])\b).)*)(?P<close></(?P=name)>)",
    re.DOTALL,
)
BREAK = re.compile(r"(<br\s*/?>)")
EMPTY_LIST = re.compile(r"<(ul|ol|li)>\s*</\1>")
INLINE = frozenset({"a", "abbr", "b", "em", "i", "s", "small", "span", "strong", "sub", "sup", "u"})
NAME = re.compile(r"</?\s*(\w+)")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def field_named(written: str) -> str:
    """Return the name of a field as somebody wrote it.

    >>> field_named("Ingediend&nbsp;Op ")
    'ingediend op'
    """
    return " ".join(unescape(written).lower().split())


def unknown_fields(html: str) -> list[str]:
    """Return what stands in brackets and is no field, in order; also a field cut up by markup.

    >>> unknown_fields("<p>[naam] [straat] [na<b>am</b>]</p>")
    ['naam', 'straat']
    """
    whole = Counter(_fields_of(html))
    seen: Counter[str] = Counter(_fields_in(TAG.sub(_apart, html)))
    return [name for name in seen if name not in FIELDS or seen[name] > whole[name]]


def has_field(html: str, name: str) -> bool:
    """Whether a text has this field, where it is filled in."""
    return name in _fields_of(html)


def filled(html: str, values: Mapping[str, str]) -> str:
    """Return the text with its fields filled in; a text without fields comes out the same.

    >>> filled("<p>Dag [naam]</p><h2>Beroep</h2><p>[beroep]</p>", {"naam": "Bo & co"})
    '<p>Dag Bo &amp; co</p>'
    """
    pieces: list[tuple[str, bool]] = []
    at, went = 0, False
    for block in BLOCK.finditer(html):
        between = html[at : block.start()]
        if between:
            pieces.append((_filled(between, values), False))
        at = block.end()
        text = _block(block, values)
        if text is not None:
            pieces.append((text, block["name"].startswith("h")))
            continue
        went = True
        while pieces and not pieces[-1][0].strip():
            pieces.pop()
        if pieces and pieces[-1][1]:
            pieces.pop()
    found = "".join(text for text, _heading in pieces) + _filled(html[at:], values)
    while went and EMPTY_LIST.search(found):
        found = EMPTY_LIST.sub("", found)
    return found


def filled_words(text: str, values: Mapping[str, str]) -> str:
    """Return a line of plain words with its fields filled in: nothing of it is HTML.

    >>> filled_words("Uw vraag over [onderwerp]", {"onderwerp": "Tap & <b>terras</b>"})
    'Uw vraag over Tap & <b>terras</b>'
    """
    made = FIELD.sub(lambda found: values.get(field_named(found[1]), found[0]), text)
    return " ".join(UNSEEN.sub("", made).split())


def _block(block: re.Match[str], values: Mapping[str, str]) -> str | None:
    """Return a paragraph, heading or item filled in; None when nothing of it is left."""
    inner = block["inner"]
    alone = FIELD.fullmatch(inner.strip())
    if alone and field_named(alone[1]) in FIELDS and block["name"] == "p":
        value = _plain(values.get(field_named(alone[1]), ""))
        parts = [_escaped(each) for each in re.split(r"\n\s*\n", value) if each.strip()]
        return "".join(f"{block['open']}{each}{block['close']}" for each in parts) or None
    lines = BREAK.split(inner)
    left = [line for line in lines[::2] if not _says_nothing(line, values)]
    if len(left) == len(lines[::2]):
        return f"{block['open']}{_filled(inner, values)}{block['close']}"
    made = "<br>".join(_filled(line, values) for line in left)
    return f"{block['open']}{made}{block['close']}" if made.strip() else None


def _says_nothing(line: str, values: Mapping[str, str]) -> bool:
    """Whether a line has fields, none of them with a value; half an element isn't taken away."""
    found = [name for name in _fields_of(line) if name in FIELDS]
    if not found or any(_plain(values.get(name, "")).strip() for name in found):
        return False
    depth = 0
    for tag in TAG.findall(line):
        depth += -1 if tag.startswith("</") else 1
        if depth < 0:
            return False
    return depth == 0


def _filled(html: str, values: Mapping[str, str]) -> str:
    """Return a piece with its fields filled in, outside of tags."""

    def value(found: re.Match[str]) -> str:
        name = field_named(found[1])
        return _escaped(_plain(values.get(name, ""))) if name in FIELDS else found[0]

    return "".join(
        each if is_tag else FIELD.sub(value, each) for each, is_tag in _tags_and_words(html)
    )


def _tags_and_words(html: str) -> Iterator[tuple[str, bool]]:
    at = 0
    for tag in TAG.finditer(html):
        yield html[at : tag.start()], False
        yield tag[0], True
        at = tag.end()
    yield html[at:], False


def _fields_of(html: str) -> list[str]:
    """Return the fields that stand in one piece, outside of tags."""
    words = (each for each, is_tag in _tags_and_words(html) if not is_tag)
    return [name for each in words for name in _fields_in(each)]


def _fields_in(text: str) -> list[str]:
    return [field_named(each) for each in FIELD.findall(text)]


def _apart(tag: re.Match[str]) -> str:
    name = NAME.match(tag[0])
    return "" if name and name[1].lower() in INLINE else "<>"


def _plain(value: str) -> str:
    return UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def _escaped(value: str) -> str:
    return escape(value.strip()).replace("\n", "<br>")
