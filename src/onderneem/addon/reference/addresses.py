"""Pure: an address in Belgium, and the municipality of today that it lies in.

People write the town they live in, or the municipality of before a merger; what a dossier needs
beside it is the municipality that exists now. Known for East Flanders (``municipalities.py``);
elsewhere the address is taken as written, without a municipality. A postal code there beside the
name of another municipality there is a slip; a name that is no municipality's is a town's, and no
list of those is at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from onderneem.addon.reference.municipalities import every
from onderneem.addon.reference.municipalities import former
from onderneem.addon.reference.municipalities import municipalities
from onderneem.addon.reference.municipalities import Municipality
import re

POSTAL_CODE = re.compile(r"[1-9][0-9]{3}", re.ASCII)
LONGEST = {"street": 120, "postal_code": 4, "place": 80}
PARTS = tuple(LONGEST)
# A town that has the name of a municipality elsewhere in the province: Moerbeke in Geraardsbergen.
NAMESAKES = {("9500", "moerbeke")}


class InvalidAddress(ValueError):
    """``part``: street, postal_code or place; ``reason``: "missing", "long", "form" or "elsewhere".

    ``told``: for the last, the ``postal_code``, whose ``municipality`` that is, the ``place`` and
    the ``codes`` that it has.
    """

    def __init__(self, part: str, reason: str, told: Mapping[str, str] | None = None):
        super().__init__(f"{part}: {reason}")
        self.part, self.reason, self.told = part, reason, dict(told or {})


@dataclass(frozen=True)
class Address:
    """``street`` with its number and box; ``nis`` and ``municipality`` empty when unknown."""

    street: str
    postal_code: str
    place: str
    nis: str = ""
    municipality: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """As it stands on an envelope; the municipality of today where it has another name."""
        town = f"{self.postal_code} {self.place}"
        other = self.municipality and self.municipality.lower() != self.place.lower()
        return (self.street, f"{town} ({self.municipality})" if other else town)


def parse_address(given: Mapping[str, str], today: date) -> Address:
    """Return the address of its three parts; raises InvalidAddress for the first wrong one."""
    parts = {part: " ".join(given.get(part, "").split()) for part in PARTS}
    for part, text in parts.items():
        if not text:
            raise InvalidAddress(part, "missing")
        if part == "postal_code" and not POSTAL_CODE.fullmatch(text):
            raise InvalidAddress(part, "form")
        if len(text) > LONGEST[part]:
            raise InvalidAddress(part, "long")
    _refuse_another(parts["postal_code"], parts["place"], today)
    found = municipality_at(parts["postal_code"], parts["place"], today)
    return Address(
        **parts, nis=found.nis if found else "", municipality=found.name if found else ""
    )


def municipality_at(postal_code: str, place: str, today: date) -> Municipality | None:
    """Return the municipality of today at a postal code; ``place`` decides when there are two.

    >>> municipality_at("9090", "Melle", date(2026, 1, 1)).name
    'Merelbeke-Melle'
    """
    here = [each for each in municipalities(today) if postal_code in each.postal_codes]
    if len(here) < 2:
        return here[0] if here else None
    return next((each for each in here if _is_named(each, place)), None)


def _refuse_another(postal_code: str, place: str, today: date) -> None:
    """Raise InvalidAddress for the name of a municipality that isn't the postal code's."""
    here = [each for each in municipalities(today) if postal_code in each.postal_codes]
    named = [each for each in every() if _is_named(each, place)]
    same = any(postal_code in each.postal_codes for each in named)
    if not here or not named or same or (postal_code, _folded(place)) in NAMESAKES:
        return
    codes = {code: "" for each in named for code in each.postal_codes}
    told = {
        "postal_code": postal_code,
        "municipality": " / ".join(each.name for each in here),
        "place": named[0].name,
        "codes": ", ".join(codes),
    }
    raise InvalidAddress("place", "elsewhere", told)


def _is_named(candidate: Municipality, place: str) -> bool:
    """Whether it has that name, or took over one that had it."""
    return _folded(place) in {_folded(each) for each in (candidate.name, *former(candidate.nis))}


def _folded(name: str) -> str:
    """Return a name without what people write otherwise: "sint niklaas"."""
    return " ".join(name.casefold().replace("-", " ").split())
