"""A field's value as the text of one cell, and back; what a cell can't hold has no column."""

from collections.abc import Callable
from dataclasses import dataclass
from lxml.html.defs import tags
from onderneem.addon import _
from onderneem.addon.exchange import values
from onderneem.addon.exchange.paths import Paths
from onderneem.addon.exchange.tidy import tidy
from onderneem.addon.exchange.words import of_value
from plone import api
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.schema import interfaces as kinds
import re

SAFE = "text/x-html-safe"
# None is an address as <an@bakkerij.example>, nor a sign before a word.
TAG = re.compile(r"<(?:/?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>|(!--))")
# What somebody put between such signs: a word to fill in, an address.
WORDS = re.compile(r"<([^\W\d_][^<>\s=:/]*)(?:\s[^<>=:/]*)?>")
BLANK_LINES = re.compile(r"\n\s*\n")
# An ampersand that begins no sign of HTML.
BARE = re.compile(r"&(?!#?\w{1,31};)")


class BadCell(ValueError):
    """A text that is no value; ``args``: each reason, a message."""


@dataclass(frozen=True)
class Converter:
    """``show`` gives the text of a value, ``read`` the value of a text, or raises BadCell.

    ``empty``: what an empty cell means. ``many``: a value per line.
    """

    show: Callable[[Any], str]
    read: Callable[[str], Any]
    many: bool = False


def converter_of(field: Any, paths: Paths) -> Converter | None:
    """Return how a bound field stands in a cell; None for what no cell holds (a file, a dict)."""
    if IRelationList.providedBy(field):
        return _many(_related(field.value_type, paths), field)
    if IRelationChoice.providedBy(field):
        return _related(field, paths)
    if kinds.ICollection.providedBy(field):
        return _collection(field, paths)
    return _single(field)


def _single(field: Any) -> Converter | None:
    for kind, converter in SINGLE:
        if kind.providedBy(field):
            return converter(field)
    return None


def _collection(field: Any, paths: Paths) -> Converter | None:
    inner = field.value_type.bind(field.context) if field.value_type else None
    each = converter_of(inner, paths) if inner is not None else None
    return _many(each, field) if each is not None and not each.many else None


def _many(each: Converter, field: Any) -> Converter:
    made = getattr(field, "_type", list)
    made = made[0] if isinstance(made, tuple) else made
    ordered = not issubclass(made, (set, frozenset))

    def show(value) -> str:
        shown = [each.show(one) for one in value or ()]
        return "\n".join(shown if ordered else sorted(shown))

    def read(text: str):
        found, wrong = [], []
        for line in values.lines(text):
            try:
                found.append(each.read(line))
            except BadCell as problem:
                wrong += problem.args
        if wrong:
            raise BadCell(*wrong)
        return made(found)

    return Converter(show, read, True)


def _related(field: Any, paths: Paths) -> Converter:
    source = field.vocabulary if field.vocabulary is not None else field.source

    def read(text: str):
        found = paths.find(text, source)
        if found is None:
            raise BadCell(_("There is nothing at “${path}”.", mapping={"path": text[:80]}))
        return found

    return Converter(paths.of, read)


def _choice(field: Any) -> Converter:
    by_value, by_text = {}, {}
    for term in _terms(field):
        by_value[term.value] = term.token
        title = translate(term.title, context=getRequest()) if term.title else ""
        by_text.setdefault(str(title).strip().casefold(), term.value)
    # A token counts above the title of another.
    by_text.update({token.casefold(): value for value, token in by_value.items()})

    def read(text: str):
        key = text.strip().casefold()
        if key not in by_text:
            raise BadCell(_("“${value}” is none of the choices.", mapping={"value": text[:80]}))
        return by_text[key]

    return Converter(lambda value: by_value.get(value, str(value)), read)


def choices_of(field: Any) -> list:
    """Return the terms that a bound field chooses from, by itself or in a collection."""
    if kinds.ICollection.providedBy(field):
        inner = field.value_type.bind(field.context) if field.value_type else None
        return choices_of(inner) if inner is not None else []
    is_relation = IRelationChoice.providedBy(field)
    return _terms(field) if kinds.IChoice.providedBy(field) and not is_relation else []


def _terms(field: Any) -> list:
    vocabulary = field.vocabulary
    try:
        return list(vocabulary)
    except TypeError:
        # A source that answers questions only: what it holds is written as it is stored.
        return []


def _typed(read: Callable, show: Callable) -> Callable[[Any], Converter]:
    def converter(field: Any) -> Converter:
        def careful(text: str):
            try:
                return read(text)
            except values.NotOne as problem:
                raise BadCell(of_value(problem.kind, field)) from None

        return Converter(show, careful)

    return converter


def _moment(field: Any) -> Converter:
    # The stock fields of publication keep a clock on the wall; ours an instant, in UTC.
    read = values.moment if field.interface is IPublication else values.instant
    return _typed(read, values.show_moment)(field)


def _rich(field: Any) -> Converter:
    def show(value) -> str:
        return tidy(value.raw or "") if value is not None else ""

    return Converter(show, lambda text: RichTextValue(cleaned(marked_up(text)), "text/html", SAFE))


def marked_up(text: str) -> str:
    r"""Return a text of several lines that has no tags as HTML: who types one in a spreadsheet
    doesn't type tags. A blank line ends a paragraph. One line is no paragraph of its own.

    >>> marked_up("Eerst.\nDan.\n\n3 < 4 & co")
    '<p>Eerst.<br>Dan.</p><p>3 &lt; 4 &amp; co</p>'
    >>> marked_up("<an@bakkerij.example>"), marked_up("<p>x</p>"), marked_up("x &amp; y")
    ('&lt;an@bakkerij.example&gt;', '<p>x</p>', 'x &amp; y')
    >>> marked_up("Vul <naam> in")
    'Vul &lt;naam&gt; in'
    >>> marked_up("<p>Vul <uw naam> in, of mail <an@bakkerij.example></p>")
    '<p>Vul &lt;uw naam&gt; in, of mail &lt;an@bakkerij.example&gt;</p>'
    """
    if any(comment or name.lower() in tags for name, comment in TAG.findall(text)):
        return WORDS.sub(_words_kept, text)
    if "\n" not in text:
        return _escaped(text) if "<" in text else text
    paragraphs = (each.strip() for each in BLANK_LINES.split(text.strip()))
    lines = ("<br>".join(map(_escaped, each.split("\n"))) for each in paragraphs)
    return "".join(f"<p>{each}</p>" for each in lines)


def _words_kept(found: re.Match) -> str:
    return found[0] if found[1].lower() in tags else _escaped(found[0])


def _escaped(line: str) -> str:
    return BARE.sub("&amp;", line.strip()).replace("<", "&lt;").replace(">", "&gt;")


def cleaned(html: str) -> str:
    """Return HTML as the site would show it: its own filter takes scripts and the like out."""
    if "<" not in html:
        return html
    data = api.portal.get_tool("portal_transforms").convertTo(SAFE, html, mimetype="text/html")
    return data.getData() if data is not None else ""


def _text(field: Any) -> Converter:
    return Converter(lambda value: tidy(value), str)


# The first that a field provides.
SINGLE = (
    (IRichText, _rich),
    (kinds.IChoice, _choice),
    (kinds.IBool, _typed(values.truth, values.show_truth)),
    (kinds.IInt, _typed(values.whole, str)),
    (kinds.IDecimal, _typed(values.number, values.show_number)),
    (kinds.IFloat, _typed(lambda text: float(values.number(text)), values.show_number)),
    (kinds.IDatetime, _moment),
    (kinds.ITime, _typed(values.hour, values.show_hour)),
    (kinds.IDate, _typed(values.day, values.show_day)),
    (kinds.INativeString, _text),
    (kinds.IText, _text),
    (kinds.IURI, _text),
)
