"""Pure: where a business may be: a municipality of Flanders by NIS code, a province, a region.

Names are read as people write them. Source: REFNIS, as ``municipalities`` and ``areas`` have it;
mergers of 2025 are known, and what was gone before is left out. NUTS for what is wider.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon.reference.areas import AREAS
from onderneem.addon.reference.bare_letters import without_accents
from onderneem.addon.reference.municipalities import every
from onderneem.addon.reference.municipalities import successor as merged_here
from types import MappingProxyType
import re

LANGUAGES = ("nl", "en", "fr", "de")
OURS = "BE23"
FLANDERS = "BE2"
# In the order of LANGUAGES; those outside Flanders only say that one isn't in it.
_WIDE = {
    "BE2": ("Vlaanderen", "Flanders", "Flandre", "Flandern"),
    "BE21": (
        "Provincie Antwerpen",
        "Province of Antwerp",
        "Province d'Anvers",
        "Provinz Antwerpen",
    ),
    "BE22": (
        "Provincie Limburg",
        "Province of Limburg",
        "Province de Limbourg",
        "Provinz Limburg",
    ),
    "BE23": (
        "Provincie Oost-Vlaanderen",
        "Province of East Flanders",
        "Province de Flandre orientale",
        "Provinz Ostflandern",
    ),
    "BE24": (
        "Provincie Vlaams-Brabant",
        "Province of Flemish Brabant",
        "Province du Brabant flamand",
        "Provinz Flämisch-Brabant",
    ),
    "BE25": (
        "Provincie West-Vlaanderen",
        "Province of West Flanders",
        "Province de Flandre occidentale",
        "Provinz Westflandern",
    ),
    "BE1": ("Brussel", "Brussels", "Bruxelles", "Brüssel"),
    "BE3": ("Wallonië", "Wallonia", "Wallonie", "Wallonien"),
}
# How a neighbour's language calls a town.
_ALSO = {
    "11002": ("Antwerp", "Anvers"),
    "12025": ("Malines",),
    "24062": ("Louvain", "Löwen"),
    "31005": ("Bruges", "Brügge"),
    "33011": ("Ypres",),
    "34022": ("Courtrai",),
    "35013": ("Ostend", "Ostende"),
    "41002": ("Alost",),
    "42006": ("Termonde",),
    "44021": ("Ghent", "Gand"),
    "45041": ("Renaix",),
}
# The mergers of 1 January 2025 in the other provinces; those of East Flanders: municipalities.
_MERGED = {
    "11007": "11002",
    "23023": "23106",
    "23024": "23106",
    "23032": "23106",
    "37007": "37022",
    "37012": "37021",
    "37015": "37022",
    "37018": "37021",
    "71022": "71072",
    "71057": "71071",
    "71069": "71071",
    "73006": "73110",
    "73009": "73111",
    "73032": "73110",
    "73040": "71072",
    "73083": "73111",
}

# How an authority is called before the name of its town.
_AUTHORITY = re.compile(
    r"^(?:het )?(?:(?:gemeente|stad|stads|lokaal|gemeentelijk)[ -]*(?:bestuur)?|town of|city of"
    r"|municipality of|commune de|ville de|gemeinde|stadt)\s+(?:van\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """A municipality, province or region; ``province``: of a municipality, its NUTS code."""

    code: str
    names: tuple[str, ...]
    province: str | None = None
    successor: str | None = None

    @property
    def is_wide(self) -> bool:
        """Whether it is more than a municipality."""
        return self.province is None

    def label(self, language: str) -> str:
        """Return its name; a municipality has one in every language."""
        spoken = language[:2]
        at = LANGUAGES.index(spoken) if spoken in LANGUAGES else 0
        return self.names[at] if len(self.names) > 1 else self.names[0]


def _listed() -> dict[str, Place]:
    found = {code: Place(code, names) for code, names in _WIDE.items()}
    for ours in every():
        found[ours.nis] = Place(ours.nis, (ours.name,), OURS, ours.successor)
    for area, (label, _english) in AREAS.items():
        code, (name, _until, _year) = area[5:], label.partition(" (tot ")
        gone = _until and code not in _MERGED and merged_here(code) is None
        if code and not area.startswith(OURS) and not gone:
            after = _MERGED.get(code) or merged_here(code)
            found[code] = Place(code, (name,), area[:4], after)
    return found


PLACES: Mapping[str, Place] = MappingProxyType(_listed())


def wider(code: str) -> tuple[str, ...]:
    """Return what a place is part of, the nearest first; what merged is where its successor is.

    >>> wider("44012"), wider("11056"), wider("BE23"), wider("BE1")
    (('44086', 'BE23', 'BE2'), ('46030', 'BE23', 'BE2'), ('BE2',), ())
    """
    here = PLACES[code]
    if here.successor:
        return (here.successor, *wider(here.successor))
    if here.province:
        return (here.province, *wider(here.province))
    return (FLANDERS,) if code != FLANDERS and code.startswith(FLANDERS) else ()


def within(outer: str, code: str) -> bool | None:
    """Return whether a place is in another; None where it is the larger: it may be.

    >>> within("BE23", "44021"), within("44021", "BE23"), within("BE22", "44021")
    (True, None, False)
    """
    if code == outer or outer in wider(code):
        return True
    return None if code in wider(outer) else False


def spelled(text: str) -> str:
    """Return a name as names are compared: without capitals, accents and hyphens."""
    bare = without_accents(text.casefold())
    return " ".join(bare.replace("-", " ").replace("\u2019", "'").split())


def _by_name() -> dict[str, str]:
    """A municipality counts above a province of its name, one of now above one that merged."""
    found: dict[str, str] = {}
    order = sorted(PLACES.values(), key=lambda each: (each.is_wide, each.successor is not None))
    for each in order:
        for name in (*each.names, *_ALSO.get(each.code, ())):
            found.setdefault(spelled(name), each.code)
            short = spelled(name).removeprefix("provincie ")
            found.setdefault(short, each.code)
    return found


_NAMES = _by_name()


def place_meant(text: str) -> str | None:
    """Return the code of a place that is written as a code or by its name, else None.

    >>> place_meant("44021"), place_meant("sint niklaas"), place_meant("Oost-Vlaanderen")
    ('44021', '46021', 'BE23')
    """
    bare = text.strip()
    return bare.upper() if bare.upper() in PLACES else _NAMES.get(spelled(bare))


def town_of(authority: str) -> str:
    """Return the town that an authority is named after.

    >>> town_of("Gemeente Voorbeeldegem"), town_of("Lokaal bestuur Deinze"), town_of("Stad Gent")
    ('Voorbeeldegem', 'Deinze', 'Gent')
    """
    return _AUTHORITY.sub("", " ".join(authority.split()))
