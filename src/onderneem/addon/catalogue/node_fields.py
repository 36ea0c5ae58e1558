"""Pure: what the field of a node holds, in one language and in a form that pages can rely on."""

from dataclasses import dataclass
from datetime import datetime
from onderneem.addon.catalogue.clean_html import clean_html
from onderneem.addon.catalogue.clean_html import has_markup
from onderneem.addon.catalogue.clean_html import loses_something
from onderneem.addon.catalogue.clean_html import plain_text
from onderneem.addon.catalogue.language import choose
from onderneem.addon.catalogue.language import choose_all
from onderneem.addon.catalogue.nodes import Node
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.catalogue.terms import ORGANISATION_BASE
from onderneem.addon.catalogue.values import order_of
from onderneem.addon.catalogue.values import time_of
from onderneem.addon.catalogue.values import web_address
from onderneem.addon.reference.code_lists import code_of
from onderneem.addon.reference.code_lists import is_code
from onderneem.addon.reference.web_address import behind
import re

# An absolute address; a blank node's name (``_:b0``) is another one at each answer.
ADDRESS = re.compile(r"(?!_:)[A-Za-z][A-Za-z0-9+.-]*:[^\s\"<>\\]{1,500}")
LONGEST_LINE = 1000


@dataclass(frozen=True)
class Fields:
    """The fields of one node by key; every method raises RecordRefused.

    ``languages``: tags in order of preference.
    """

    node: Node
    languages: tuple[str, ...]

    def of(self, node: Node) -> "Fields":
        """Return the fields of another node, in the same languages."""
        return Fields(node, self.languages)

    def identity(self) -> tuple[str, str | None]:
        """Return the stable address of the record, and that of this snapshot of it, or None."""
        own = self.node.data.get("@id")
        stable = self.address("isVersionOf") or own
        if stable is None:
            raise RecordRefused("@id", "missing")
        for each in (stable, own):
            if each is not None and not (isinstance(each, str) and ADDRESS.fullmatch(each)):
                raise RecordRefused("@id", "not-an-address")
        return str(stable), own if own != stable else None

    def address(self, key: str) -> str | None:
        """Return the first absolute address under a key, else None."""
        return next(filter(ADDRESS.fullmatch, self.node.references(key)), None)

    def required_title(self, key: str) -> str:
        """Return a plain text that must be there."""
        title = self.title(key)
        if not title:
            raise RecordRefused(key, "missing")
        return title

    def title(self, key: str) -> str:
        """Return a plain text on one line, in the best language, or an empty string."""

        def plain(text: str) -> str:
            if has_markup(text):
                self.node.graph.note(key, "markup", plain_text(text))
            return plain_text(text)

        return _line(key, choose(self.node.words(key), self.languages, plain))

    def line(self, key: str) -> str:
        """Return the first plain text on one line, whatever its language, or an empty string."""
        return _line(key, plain_text(self.node.text(key)))

    def web_address(self, key: str) -> str:
        """Return an http or https address, or an empty string.

        A real website has two of them; then the first by alphabet, so that it stays the same one.
        """
        given = self.node.references(key)
        for each in given:
            if not web_address(each):
                self.node.graph.note(key, "no-web-address", each)
        found = {web_address(each) for each in given} - {""}
        return min(found, default="")

    def html(self, key: str) -> str:
        """Return clean HTML in the best language, or an empty string."""

        def clean(text: str) -> str:
            if loses_something(text):
                self.node.graph.note(key, "unsafe")
            return clean_html(text)

        return choose(self.node.words(key), self.languages, clean)

    def keywords(self, key: str) -> tuple[str, ...]:
        """Return the plain texts of the best language, sorted."""
        return choose_all(self.node.words(key), self.languages, plain_text)

    def codes(self, key: str, scheme: str) -> tuple[str, ...]:
        """Return the codes of a scheme, bare or as addresses in the document, sorted.

        A code that the region added after our tables were made is kept.
        """
        found = (
            code_of(each, scheme) if ":" in each else each for each in self.node.references(key)
        )
        return tuple(sorted({each for each in found if each and is_code(each)}))

    def tokens(self, key: str, base: str) -> tuple[str, ...]:
        """Return the codes that follow ``base``, bare or as addresses in the document, sorted."""
        found = {behind(base, each) or each for each in self.node.references(key)}
        return tuple(sorted(filter(is_code, found)))

    def authorities(self, key: str) -> tuple[str, ...]:
        """Return the organisations, sorted: OVO numbers, or addresses of another register."""
        found = {behind(ORGANISATION_BASE, each) or each for each in self.node.references(key)}
        return tuple(sorted(each for each in found if is_code(each) or ADDRESS.fullmatch(each)))

    def time(self, key: str) -> datetime | None:
        """Return an aware time in UTC, or None when there is none.

        One that can't be read is refused: an end that is passed over would keep a service alive.
        """
        if not self.node.values(key):
            return None
        moment = time_of(self.node.text(key))
        if moment is None:
            raise RecordRefused(key, "not-a-time")
        return moment

    def order(self) -> int | None:
        """Return the place among its fellows, or None when it has none that can be read."""
        text = self.node.text("order")
        place = order_of(text)
        if text and place is None:
            self.node.graph.note("order", "no-order", text)
        return place


def _line(key: str, text: str) -> str:
    if len(text) > LONGEST_LINE:
        raise RecordRefused(key, "too-long")
    return text
