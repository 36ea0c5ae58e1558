"""Pure: the parts of a record: conditions, procedures, costs, links, places to ask."""

from collections.abc import Callable
from dataclasses import replace
from onderneem.addon.catalogue.node_fields import Fields
from onderneem.addon.catalogue.record import Address
from onderneem.addon.catalogue.record import Condition
from onderneem.addon.catalogue.record import ContactPoint
from onderneem.addon.catalogue.record import Cost
from onderneem.addon.catalogue.record import Evidence
from onderneem.addon.catalogue.record import FinancialAdvantage
from onderneem.addon.catalogue.record import Link
from onderneem.addon.catalogue.record import Part
from onderneem.addon.catalogue.record import Procedure
from onderneem.addon.catalogue.values import email_address
from typing import TypeVar

P = TypeVar("P", bound=Part | ContactPoint)


def parts(record: Fields, key: str, build: Callable[[Fields], P | None]) -> tuple[P, ...]:
    """Return the parts under a key by their order; unnumbered ones come last, as they stand.

    ``build`` returns None for a part with nothing to show. Raises RecordRefused.
    """
    built = (build(record.of(node)) for node in record.node.nodes(key))
    found = [part for part in built if part is not None]
    return tuple(sorted(found, key=lambda each: (each.order is None, each.order or 0)))


def cost(part: Fields) -> Cost | None:
    """Return what it costs."""
    title, text = _words(part)
    return Cost(title, text, part.order()) if title or text else None


def advantage(part: Fields) -> FinancialAdvantage | None:
    """Return what it yields."""
    title, text = _words(part)
    return FinancialAdvantage(title, text, part.order()) if title or text else None


def condition(part: Fields) -> Condition | None:
    """Return a condition with the first evidence that says something."""
    title, text = _words(part)
    proofs = (_words(part.of(node)) for node in part.node.nodes("bewijs"))
    evidence = next((Evidence(*words) for words in proofs if any(words)), None)
    if not (title or text or evidence):
        return None
    return Condition(title, text, part.order(), evidence)


def procedure(part: Fields) -> Procedure | None:
    """Return how to apply, with the pages where it is done."""
    title, text = _words(part)
    websites = parts(part, "websites", website)
    if not (title or text or websites):
        return None
    return Procedure(title, text, part.order(), websites)


def website(part: Fields) -> Link | None:
    """Return a link to a page; without a usable address it is none. Its title may be empty."""
    url = part.web_address("url")
    return Link(*_words(part), part.order(), url) if url else None


def law(part: Fields) -> Link | None:
    """Return a law or regulation, which has a name even where it isn't online."""
    title, text = _words(part)
    url = part.web_address("url")
    return Link(title, text, part.order(), url) if title or text or url else None


def contact_point(part: Fields) -> ContactPoint | None:
    """Return where to ask, with what is usable of it."""
    found = ContactPoint(
        email=email_address(part.node.text("email")),
        phone=part.line("telefoonnummer"),
        url=part.web_address("url"),
        opening_hours=part.line("openingsuren"),
        address=next((_address(part.of(node)) for node in part.node.nodes("adres")), None),
    )
    return None if found == ContactPoint() else replace(found, order=part.order())


def _address(part: Fields) -> Address:
    return Address(
        street=part.title("straatnaam"),
        house_number=part.line("huisnummer"),
        box=part.line("busnummer"),
        postal_code=part.line("postcode"),
        municipality=part.title("gemeentenaam"),
        country=part.title("land"),
    )


def _words(part: Fields) -> tuple[str, str]:
    return part.title("naam"), part.html("beschrijving")
