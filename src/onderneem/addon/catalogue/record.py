"""Pure: one service of the catalogue, as this site uses it.

Every text field is plain text or clean HTML (see ``clean_html``) in one language; where the record
has nothing to say it is an empty string or an empty tuple, and None for a time, order or address.
Parts stand in the order the catalogue gives them; codes and keywords are sorted, because the
catalogue's own order of them has no meaning and changes between answers.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["instance", "concept"]


class RecordRefused(ValueError):
    """A document can't be read as a record.

    ``field``: the key of the compact form, such as ``naam`` or ``@type``, or ``@graph`` for the
    document as a whole. ``reason``: a token:
    not-a-record, not-a-page, several-records, missing, not-an-address, not-a-time,
    not-a-yes-or-no, too-long or too-many.
    """

    def __init__(self, field: str, reason: str):
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


@dataclass(frozen=True)
class Note:
    """Something of a document that was cleaned or left out, while the rest was read.

    ``field``: as in RecordRefused. ``reason``: a token: archived, as-number, as-text, ended,
    markup, no-code, no-language, no-order, no-text, no-web-address, unreadable or unsafe.
    ``text``: what stood there, shortened, or empty.
    """

    field: str
    reason: str
    text: str = ""


@dataclass(frozen=True)
class Evidence:
    """What proves that a condition is met: plain title, HTML text."""

    title: str
    text: str


@dataclass(frozen=True)
class Part:
    """A numbered part of a service: plain title, HTML text; ``order`` is None when unnumbered."""

    title: str
    text: str
    order: int | None = None


@dataclass(frozen=True)
class Link(Part):
    """A link to a page; ``url`` is http or https, or empty for a law that isn't online."""

    url: str = ""


@dataclass(frozen=True)
class Condition(Part):
    """What an applicant must meet."""

    evidence: Evidence | None = None


@dataclass(frozen=True)
class Procedure(Part):
    """How to apply, with the pages where it is done."""

    websites: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Cost(Part):
    """What it costs."""


@dataclass(frozen=True)
class FinancialAdvantage(Part):
    """What it yields."""


@dataclass(frozen=True)
class Address:
    """A postal address, all plain text."""

    street: str = ""
    house_number: str = ""
    box: str = ""
    postal_code: str = ""
    municipality: str = ""
    country: str = ""


@dataclass(frozen=True)
class ContactPoint:
    """Where to ask. ``opening_hours`` is text or, more often, the address of a page."""

    email: str = ""
    phone: str = ""
    url: str = ""
    opening_hours: str = ""
    address: Address | None = None
    order: int | None = None


@dataclass(frozen=True)
class ServiceRecord:
    """A public service or product, read from IPDC or LPDC.

    ``identifier`` is stable, ``version`` the address of this snapshot of it, or None where the
    catalogue gives no snapshots; ``generated`` is when the snapshot was made. Times are aware, in
    UTC. Authorities are OVO numbers or addresses; areas are codes such as ``BE23444021``.
    """

    identifier: str
    version: str | None
    number: str
    kind: Kind
    type: str
    title: str
    description: str = ""
    further_description: str = ""
    exceptions: str = ""
    regulation_text: str = ""
    target_groups: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    competent_levels: tuple[str, ...] = ()
    executing_levels: tuple[str, ...] = ()
    competent_authorities: tuple[str, ...] = ()
    executing_authorities: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    costs: tuple[Cost, ...] = ()
    financial_advantages: tuple[FinancialAdvantage, ...] = ()
    legislation: tuple[Link, ...] = ()
    websites: tuple[Link, ...] = ()
    contact_points: tuple[ContactPoint, ...] = ()
    areas: tuple[str, ...] = ()
    starts: datetime | None = None
    ends: datetime | None = None
    created: datetime | None = None
    modified: datetime | None = None
    generated: datetime | None = None
    archived: bool = False
    publication_channels: tuple[str, ...] = ()
    your_europe_categories: tuple[str, ...] = ()
    linked_concept: str | None = None
