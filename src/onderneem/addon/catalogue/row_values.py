"""Pure: the repeating groups of a public service as plain values.

What is stored is a tuple of dicts, one key a column (``service_rows``). A page, a catalogue and a
comparison ask here, so that a row of an import, or a line from before 1002, breaks none of them:
what can't be read is left out.
"""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.links import parse_link
from onderneem.addon.catalogue.links import show_link
from onderneem.addon.catalogue.out.plain import paragraphs
from onderneem.addon.catalogue.out.plain import text
from onderneem.addon.components.numbers import for_free
from onderneem.addon.components.numbers import in_euros
from onderneem.addon.components.numbers import read_amount
from onderneem.addon.reference.web_address import is_web_address
from typing import Any
from typing import TypeVar

Columns = Mapping[str, Any]


@dataclass(frozen=True)
class Condition:
    """What one must meet, and with what one proves it."""

    title: str
    proof: str = ""

    @property
    def line(self) -> str:
        """The row in a line, for comparing and for who can only read lines."""
        return f"{self.title} ({self.proof})" if self.proof else self.title


@dataclass(frozen=True)
class Step:
    """Something to do, or to add: a title, and perhaps a text of some paragraphs."""

    title: str
    text: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The row in a line."""
        return f"{self.title}: {' '.join(self.text)}" if self.text else self.title


@dataclass(frozen=True)
class Cost:
    """What is paid: words, an amount in euro or both, and per what."""

    title: str = ""
    amount: Decimal | None = None
    unit: str = ""

    @property
    def line(self) -> str:
        """The row in a line, in Dutch words for money: those of the region's records."""
        return self.words("nl")

    def words(self, language: str) -> str:
        """Return the row in a line, with the amount as a language writes it."""
        price = self.price(language)
        return f"{self.title}: {price}" if self.title and price else self.title or price

    def price(self, language: str) -> str:
        """Return the amount and per what; empty when it stands in the words."""
        if self.amount is None:
            return ""
        amount = in_euros(self.amount, language) if self.amount else for_free(language)
        return f"{amount} {self.unit}" if self.unit else amount


@dataclass(frozen=True)
class Link:
    """A page elsewhere."""

    title: str
    url: str

    @property
    def line(self) -> str:
        """The row in a line."""
        return show_link({"title": self.title, "url": self.url})


@dataclass(frozen=True)
class Redress:
    """What one can do against a decision: what, within which term, where."""

    title: str
    term: str = ""
    where: str = ""
    url: str = ""

    @property
    def line(self) -> str:
        """The row in a line."""
        more = "; ".join(filter(None, (self.term, self.where, self.url)))
        return f"{self.title} ({more})" if more else self.title


@dataclass(frozen=True)
class Channel:
    """A way to apply or to ask; ``kind``: a token of ``service_rows.CHANNELS``."""

    kind: str
    title: str = ""
    address: str = ""
    hours: tuple[str, ...] = ()


T = TypeVar("T")
Part = Condition | Step | Cost | Link


def _each(value: object, read: Callable[[Columns], T | None]) -> tuple[T, ...]:
    """A line from before 1002 is a row with a title only."""
    if not isinstance(value, (tuple, list)):
        return ()
    rows = ({"title": row} if isinstance(row, str) else row for row in value)
    found = (read(row) for row in rows if isinstance(row, Mapping))
    return tuple(each for each in found if each is not None)


def conditions(value: object) -> tuple[Condition, ...]:
    """Return stored conditions."""
    return _each(value, _condition)


def steps(value: object) -> tuple[Step, ...]:
    """Return stored steps, or stored documents."""
    return _each(value, _step)


def costs(value: object) -> tuple[Cost, ...]:
    """Return stored costs."""
    return _each(value, _cost)


def links(value: object) -> tuple[Link, ...]:
    """Return stored links; what leads nowhere is none."""
    return _each(value, _link)


def redress(value: object) -> tuple[Redress, ...]:
    """Return stored means of redress."""
    return _each(value, _redress)


def channels(value: object) -> tuple[Channel, ...]:
    """Return stored channels."""
    return _each(value, _channel)


def _condition(row: Columns) -> Condition | None:
    title = text(row.get("title"))
    return Condition(title, text(row.get("proof"))) if title else None


def _step(row: Columns) -> Step | None:
    title = text(row.get("title"))
    return Step(title, paragraphs(row.get("text"))) if title else None


def _cost(row: Columns) -> Cost | None:
    amount = row.get("amount")
    amount = amount if isinstance(amount, Decimal) and amount.is_finite() else None
    found = Cost(text(row.get("title")), amount, text(row.get("unit")))
    return found if found.line else None


def _link(row: Columns) -> Link | None:
    title, url = text(row.get("title")), row.get("url")
    if url is None:
        return _link_of_line(title)
    return Link(title or url, url) if is_web_address(url) else None


def _link_of_line(line: str) -> Link | None:
    try:
        return Link(**parse_link(line))
    except BadLink:
        return None


def _redress(row: Columns) -> Redress | None:
    title, url = text(row.get("title")), text(row.get("url"))
    if not title:
        return None
    where = text(row.get("where"))
    return Redress(title, text(row.get("term")), where, url if is_web_address(url) else "")


def _channel(row: Columns) -> Channel | None:
    kind, address = text(row.get("kind")), text(row.get("address"))
    hours = paragraphs(row.get("hours"))
    return Channel(kind, text(row.get("title")), address, hours) if kind else None


def cost_of_line(line: str) -> Cost:
    """Return a line as a cost, with its amount where the line says no more than that.

    >>> cost_of_line("Losse plaats: 3 euro per meter").amount
    Decimal('3.00')
    """
    title, colon, price = line.partition(": ")
    for before, words in ((title, price), ("", line)):
        found = read_amount(words)
        if found is not None and (before or not colon):
            return Cost(before, *found)
    return Cost(line)
