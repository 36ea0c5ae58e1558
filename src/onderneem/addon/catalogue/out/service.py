"""Pure: a public service of the section as other systems get it: plain values, no markup.

What is empty here is left out there; nothing is filled in that nobody wrote.
"""

from dataclasses import dataclass
from datetime import datetime
from onderneem.addon.catalogue.row_values import Channel
from onderneem.addon.catalogue.row_values import Condition
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.row_values import Link
from onderneem.addon.catalogue.row_values import Redress
from onderneem.addon.catalogue.row_values import Step
from onderneem.addon.catalogue.term import NO_TERM
from onderneem.addon.catalogue.term import Term

__all__ = ["Authority", "Desk", "LeftOut", "Link", "Publisher", "Service"]


class LeftOut(ValueError):
    """A service can't be said in a vocabulary; ``reason`` is a token of ``reasons.REASONS``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Authority:
    """An organisation: its address, what it is called in ``language``, where it decides.

    ``known``: whether the register has it, by that address or by ``registered``: the number that a
    municipality with a name of its own borrows, said only where a code list takes nothing else.
    """

    iri: str
    name: str
    language: str
    area: str
    known: bool = True
    registered: str = ""

    @property
    def code(self) -> str:
        """The address that the region's code list has."""
        return self.registered or self.iri


@dataclass(frozen=True)
class Desk:
    """Where one can ask: the section's desk."""

    iri: str
    form: str
    phone: str = ""
    phone_url: str = ""
    email: str = ""
    hours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publisher:
    """Who publishes the services: the section of a municipality.

    ``organisation``: the municipality in the register, or None while the section doesn't say.
    ``area``: its code in the catalogue (``BE23444021``), or an empty string.
    """

    iri: str
    page: str
    title: str
    description: str
    language: str
    area: str = ""
    organisation: Authority | None = None


@dataclass(frozen=True)
class Service:
    """A permit, a subsidy or another service.

    ``iri`` stays the same wherever the page moves; ``page`` is its address now, ``go`` that of its
    start button. ``type``, ``level``, ``executing_level``, ``target_groups``, ``themes`` and
    ``your_europe``: codes of IPDC's lists; ``areas``: those where it holds (see ``where``);
    ``languages``: of the EU's list, those in which one is helped.
    ``silence``: what it means when nobody decides in time, in words.
    ``concept``: the address of the regional concept it is made after. ``start``: the editor's own
    link to where one applies, ``procedure_links``: the others. Times are aware, in UTC.
    ``others``: the same service in the words of its pages in other languages.
    """

    iri: str
    identifier: str
    page: str
    go: str
    language: str
    title: str
    description: str
    type: str
    authority: Authority | None
    level: str
    area: str
    desk: Desk
    created: datetime
    modified: datetime
    audience: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    exceptions: tuple[str, ...] = ()
    procedure: tuple[Step, ...] = ()
    documents: tuple[Step, ...] = ()
    costs: tuple[Cost, ...] = ()
    term: Term = NO_TERM
    silence: str = ""
    redress: tuple[Redress, ...] = ()
    channels: tuple[Channel, ...] = ()
    executing: Authority | None = None
    executing_level: str = ""
    areas: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    your_europe: tuple[str, ...] = ()
    legislation: tuple[Link, ...] = ()
    websites: tuple[Link, ...] = ()
    target_groups: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    start: Link | None = None
    procedure_links: tuple[Link, ...] = ()
    number: str = ""
    concept: str = ""
    advantage: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    others: tuple["Service", ...] = ()

    @property
    def where(self) -> tuple[str, ...]:
        """The areas in which it holds: the municipality's when the item doesn't say."""
        return self.areas or tuple(filter(None, (self.area,)))

    @property
    def online(self) -> bool:
        """Whether one can apply somewhere online, as far as the item itself says."""
        return bool(self.start or self.procedure_links or self.number)
