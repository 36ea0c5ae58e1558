"""Pure: which links an item has to the e-counter, in order, and what is offered."""

from collections.abc import Iterable
from dataclasses import asdict
from dataclasses import dataclass
from enum import Enum
from onderneem.addon.reference.web_address import is_web_address


class LinkKind(str, Enum):
    """What a link leads to."""

    APPLICATION = "application"
    PRODUCT = "product"
    INFORMATION = "information"
    COUNTER = "counter"


class Status(str, Enum):
    """What is said of a link; ``health.status_of`` decides."""

    OK = "ok"
    STALE = "stale"
    BROKEN = "broken"
    UNCHECKED = "unchecked"
    NONE = "none"


@dataclass(frozen=True)
class CounterLink:
    """A stored link. ``checked``: ISO time of the last check, or None."""

    title: str
    url: str
    kind: LinkKind
    language: str = "nl"
    status: Status = Status.UNCHECKED
    checked: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return the link as the contract of ``@e-counter`` has it."""
        return {**asdict(self), "kind": self.kind.value, "status": self.status.value}


@dataclass(frozen=True)
class Sources:
    """The stored addresses an item's links come from; empty where there is none.

    ``websites``: (title, url). ``titles``: kind -> the words for a link without its own.
    """

    start_url: str = ""
    start_label: str = ""
    websites: tuple[tuple[str, str], ...] = ()
    product_number: str = ""
    product_base: str = ""
    counter_base: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class Words:
    """What links without a title of their own are called, in the page's language."""

    start: str
    product: str
    counter: str


def links_of(sources: Sources, words: Words) -> tuple[CounterLink, ...]:
    """Return the item's links, best first, each address once, web addresses only.

    The editor's own link comes first, then the websites of the product, its regional page, and
    last the e-counter itself, which nobody can call a dead end.
    """
    found = [(sources.start_label or words.start, sources.start_url, LinkKind.APPLICATION)]
    found += [(title, url, LinkKind.INFORMATION) for title, url in sources.websites]
    if sources.product_number and sources.product_base:
        page = f"{sources.product_base.rstrip('/')}/{sources.product_number}"
        found.append((words.product, page, LinkKind.PRODUCT))
    found.append((words.counter, sources.counter_base, LinkKind.COUNTER))
    return tuple(_once(found, sources.language))


def _once(found: Iterable[tuple[str, str, LinkKind]], language: str) -> Iterable[CounterLink]:
    seen = set()
    for title, url, kind in found:
        if is_web_address(url) and url not in seen:
            seen.add(url)
            yield CounterLink(title, url, kind, language)


# A page that only informs is no place to start; better the regional counter itself.
STARTS = (LinkKind.APPLICATION, LinkKind.PRODUCT, LinkKind.COUNTER)


def primary_of(links: Iterable[CounterLink]) -> CounterLink | None:
    """Return the link behind the start button: the first that starts something and isn't broken."""
    return next(
        (link for link in links if link.kind in STARTS and link.status is not Status.BROKEN), None
    )
