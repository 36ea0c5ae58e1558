"""Pure: which products of the catalogue a section wants: for entrepreneurs, here, now (issue 4)."""

from dataclasses import dataclass
from datetime import datetime
from onderneem.addon.catalogue.record import ServiceRecord

FLANDERS = "BE2"
# How the region titles a service that ended, whatever its dates say (FACTS).
STOPPED = "stopgezet"


@dataclass(frozen=True)
class Wish:
    """What is wanted; an empty set wants everything.

    ``areas``: codes such as BE23444021. A product for a larger area that holds one of them
    (BE23, BE2) or without any area is wanted too.
    """

    types: frozenset[str] = frozenset({"Toelating", "FinancieelVoordeel"})
    target_groups: frozenset[str] = frozenset({"Onderneming"})
    themes: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()

    def refusal(self, record: ServiceRecord, now: datetime) -> str:
        """Return why a product isn't for this section, as a token; empty when it is.

        Tokens: type, target-group, theme, area, authority, ended.
        """
        if self.types and record.type not in self.types:
            return "type"
        if self.target_groups.isdisjoint(record.target_groups) and self.target_groups:
            return "target-group"
        # Many instances of municipalities have no theme at all.
        if self.themes and record.themes and self.themes.isdisjoint(record.themes):
            return "theme"
        if not self._covers(record.areas):
            return "area"
        if self.authorities and self.authorities.isdisjoint(record.competent_authorities):
            return "authority"
        return "ended" if has_ended(record, now) else ""

    def _covers(self, areas: tuple[str, ...]) -> bool:
        if not (self.areas and areas):
            return True
        return any(
            ours == theirs or _holds(theirs, ours) for ours in self.areas for theirs in areas
        )


def has_ended(record: ServiceRecord, now: datetime) -> bool:
    """Whether the service is over ``now`` (aware)."""
    over = record.ends is not None and record.ends <= now
    return over or record.title.lower().startswith(STOPPED)


def areas_of(municipality_area: str) -> frozenset[str]:
    """Return the areas a municipality's entrepreneurs live under: its own is enough."""
    return frozenset({municipality_area} if municipality_area else ())


def _holds(larger: str, smaller: str) -> bool:
    # Regions and provinces are short NUTS codes that begin the codes of what lies in them.
    return len(larger) <= 5 and smaller.startswith(larger)
