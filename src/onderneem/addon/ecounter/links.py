"""Pure: which links an item has to the e-counter, in order, and what is offered."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from onderneem.addon.reference.web_address import is_page
from onderneem.addon.reference.web_address import is_start_button
from onderneem.addon.reference.web_address import is_web_address
from onderneem.addon.reference.web_address import product_page


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


class Origin(str, Enum):
    """Who says so: where on the item, its product or in the settings an address stands."""

    OWN = "own"
    PROCEDURE = "procedure"
    WEBSITE = "website"
    NUMBER = "number"
    SETTING = "setting"


KINDS = {
    Origin.OWN: LinkKind.APPLICATION,
    # Where the procedure is done, one applies.
    Origin.PROCEDURE: LinkKind.APPLICATION,
    Origin.WEBSITE: LinkKind.INFORMATION,
    Origin.NUMBER: LinkKind.PRODUCT,
    Origin.SETTING: LinkKind.COUNTER,
}


# Where an editor typed the address; the others follow from the settings or a number.
IN_A_FIELD = (Origin.OWN, Origin.PROCEDURE, Origin.WEBSITE)


class Role(str, Enum):
    """What a link is to the start button, for editors."""

    BUTTON = "button"
    BROKEN = "broken"
    DOUBTFUL = "doubtful"
    INFORMS = "informs"
    RESERVE = "reserve"


@dataclass(frozen=True)
class CounterLink:
    """A stored link. ``checked``: ISO time of the last check, or None; ``doubtful``: it failed at
    each check since it is known."""

    title: str
    url: str
    origin: Origin
    language: str = "nl"
    status: Status = Status.UNCHECKED
    checked: str | None = None
    doubtful: bool = False

    @property
    def kind(self) -> LinkKind:
        """What it leads to; that follows from where it comes from."""
        return KINDS[self.origin]

    def as_json(self) -> dict[str, str | None]:
        """Return the link as the contract of ``@e-counter`` has it."""
        return {
            "title": self.title,
            "url": self.url,
            "kind": self.kind.value,
            "language": self.language,
            "status": self.status.value,
            "checked": self.checked,
        }


@dataclass(frozen=True)
class Sources:
    """The stored addresses an item's links come from; empty where there is none.

    ``page`` and ``site``: where the item itself and our site stand: a start leads to neither of
    their pages and buttons.
    ``procedures`` and ``websites``: (title, url), the pages of the product's procedures and those
    of the product itself.
    """

    start_url: str = ""
    start_label: str = ""
    procedures: tuple[tuple[str, str], ...] = ()
    websites: tuple[tuple[str, str], ...] = ()
    product_number: str = ""
    product_base: str = ""
    counter_base: str = ""
    language: str = "nl"
    page: str = ""
    site: str = ""

    def leads_back(self, url: str) -> bool:
        """Whether an address opens the item's own page, or is a start button itself."""
        return is_start_button(url, self.site) or is_page(url, self.page)


@dataclass(frozen=True)
class Words:
    """What links without a title of their own are called, in the page's language."""

    start: str
    product: str
    counter: str


def links_of(sources: Sources, words: Words) -> tuple[CounterLink, ...]:
    """Return the item's links, best first, each address once, web addresses only, and none that
    leads back to the item or is a start button itself.

    The editor's own link comes first, then the pages where the product's procedure is done, its
    websites, its regional page, and last the e-counter itself, which nobody can call a dead end.
    """
    found = [(sources.start_label or words.start, sources.start_url, Origin.OWN)]
    found += [(title, url, Origin.PROCEDURE) for title, url in sources.procedures]
    found += [(title, url, Origin.WEBSITE) for title, url in sources.websites]
    page = product_page(sources.product_base, sources.product_number)
    found.append((words.product, page, Origin.NUMBER))
    found.append((words.counter, sources.counter_base, Origin.SETTING))
    return tuple(_once(found, sources))


def _once(found: Iterable[tuple[str, str, Origin]], sources: Sources) -> Iterable[CounterLink]:
    seen = set()
    for title, url, origin in found:
        if is_web_address(url) and not sources.leads_back(url) and url not in seen:
            seen.add(url)
            yield CounterLink(title, url, origin, sources.language)


# A page that only informs is no place to start; better the regional counter itself.
STARTS = (LinkKind.APPLICATION, LinkKind.PRODUCT, LinkKind.COUNTER)


def primary_of(links: Iterable[CounterLink]) -> CounterLink | None:
    """Return the link behind the start button: the first that starts something and isn't broken.

    One that never worked, since it was mistyped or isn't there yet, lets a later one go first.
    """
    usable = [each for each in links if each.kind in STARTS and each.status is not Status.BROKEN]
    return next((each for each in usable if not each.doubtful), next(iter(usable), None))


def status_of_button(links: Iterable[CounterLink]) -> Status:
    """Return the status of the start button: none without a link to start by, broken when all are.

    A client can tell so whether to ask again later.
    """
    links = [link for link in links if link.kind in STARTS]
    primary = primary_of(links)
    if primary is not None:
        return primary.status
    return Status.BROKEN if links else Status.NONE


def roles_of(links: Iterable[CounterLink]) -> list[tuple[CounterLink, Role]]:
    """Return each link with what it is to the start button: which one, and why not the others."""
    links = list(links)
    primary = primary_of(links)
    return [(link, _role(link, primary)) for link in links]


def _role(link: CounterLink, primary: CounterLink | None) -> Role:
    if link == primary:
        return Role.BUTTON
    if link.kind not in STARTS:
        return Role.INFORMS
    if link.status is Status.BROKEN:
        return Role.BROKEN
    return Role.DOUBTFUL if link.doubtful else Role.RESERVE
