"""Pure: the code lists of the Flemish product catalogue that are small enough to stand in code.

Source: Informatievlaanderen/ipdc-lpdc, codelijsten/ @ f6071c15 (Modellicentie Gratis Hergebruik).
The long ones stand beside it: ``areas``, ``your_europe``.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon.reference.web_address import behind
from types import MappingProxyType
import re

CONCEPT_BASE = "https://productencatalogus.data.vlaanderen.be/id/concept/"
# What a code or a scheme may look like; it goes into addresses, tokens and class names.
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


@dataclass(frozen=True)
class CodeList:
    """A scheme with its codes, each with a label per language (``nl`` and ``en``)."""

    scheme: str
    labels: Mapping[str, Mapping[str, str]]

    def __contains__(self, code: object) -> bool:
        return code in self.labels

    def __iter__(self) -> Iterator[str]:
        return iter(self.labels)

    def label(self, code: str, language: str = "nl") -> str:
        """Return the label in ``language``, else in Dutch, else the code itself.

        A code that the region added after this table was made is shown, not hidden.
        """
        labels = self.labels.get(code, {})
        return labels.get(language) or labels.get("nl") or code


def _list(scheme: str, **labels: tuple[str, str]) -> CodeList:
    table = {code: MappingProxyType({"nl": nl, "en": en}) for code, (nl, en) in labels.items()}
    return CodeList(scheme, MappingProxyType(table))


def is_code(text: str) -> bool:
    """Whether the text has the form of a code, known or not."""
    return CODE.fullmatch(text) is not None


def concept_uri(scheme: str, code: str) -> str:
    """Return the address of a concept.

    Raises ValueError when scheme or code hasn't the form of one.

    >>> concept_uri("Type", "Toelating")
    'https://productencatalogus.data.vlaanderen.be/id/concept/Type/Toelating'
    """
    if not (is_code(scheme) and is_code(code)):
        raise ValueError(f"no concept: {scheme[:40]!r} {code[:40]!r}")
    return f"{CONCEPT_BASE}{scheme}/{code}"


def code_of(uri: str, scheme: str | None = None) -> str | None:
    """Return the code of a concept's address, or None when it is no concept (of ``scheme``).

    >>> code_of("https://productencatalogus.data.vlaanderen.be/id/concept/Type/Toelating")
    'Toelating'
    """
    found_scheme, slash, code = (behind(CONCEPT_BASE, uri) or "").partition("/")
    wanted = found_scheme == scheme if scheme else is_code(found_scheme)
    return code if wanted and slash and is_code(code) else None


PUBLIC_SERVICE_TYPE = _list(
    "Type",
    AdviesBegeleiding=("Advies en begeleiding", "Advice and Guidance"),
    Bewijs=("Bewijs", "Evidence"),
    FinancieelVoordeel=("Financieel voordeel", "Financial Advantage"),
    FinancieleVerplichting=("Financiële verplichting", "Financial Obligation"),
    InfrastructuurMateriaal=("Infrastructuur en materiaal", "Infrastructure and Material"),
    Toelating=("Toelating", "Admission"),
    Voorwerp=("Voorwerp", "Object"),
)
TARGET_GROUP = _list(
    "Doelgroep",
    Burger=("Burger", "Citizen"),
    LokaalBestuur=("Lokaal bestuur", "Local administration"),
    Onderneming=("Onderneming", "Company"),
    Organisatie=("Andere organisatie", "Other organisation"),
    Vereniging=("Vereniging", "Association"),
    VlaamseOverheid=("Vlaamse overheid", "Flemish government"),
)
THEME = _list(
    "Thema",
    BouwenWonen=("Bouwen en Wonen", "Building and Living"),
    BurgerOverheid=("Burger en Overheid", "Citizen and Government"),
    CultuurSportVrijeTijd=("Cultuur, Sport en Vrije Tijd", "Culture, Sport and Leisure"),
    EconomieWerk=("Economie en Werk", "Economy and Work"),
    MilieuEnergie=("Milieu en Energie", "Environment and Energy"),
    MobiliteitOpenbareWerken=("Mobiliteit en Openbare Werken", "Mobility and Public Works"),
    OnderwijsWetenschap=("Onderwijs en Wetenschap", "Education and Science"),
    WelzijnGezondheid=("Welzijn en Gezondheid", "Well-being and Health"),
)
COMPETENT_LEVEL = _list(
    "BevoegdBestuursniveau",
    Europees=("Europese overheid", "European government"),
    Federaal=("Federale overheid", "Federal government"),
    Lokaal=("Lokale overheid", "Local government"),
    Provinciaal=("Provinciale overheid", "Provincial government"),
    Vlaams=("Vlaamse overheid", "Flemish government"),
)
EXECUTING_LEVEL = _list(
    "UitvoerendBestuursniveau",
    Derden=("Derden", "Third parties"),
    Europees=("Europese overheid", "European government"),
    Federaal=("Federale overheid", "Federal government"),
    Lokaal=("Lokale overheid", "Local government"),
    Provinciaal=("Provinciale overheid", "Provincial government"),
    Vlaams=("Vlaamse overheid", "Flemish government"),
)
PUBLICATION_CHANNEL = _list(
    "PublicatieKanaal",
    YourEurope=("Your Europe", "Your Europe"),
)
# The official languages of Belgium, and English; codes of the EU's own list.
LANGUAGE = _list(
    "Taal",
    NLD=("Nederlands", "Dutch"),
    FRA=("Frans", "French"),
    DEU=("Duits", "German"),
    ENG=("Engels", "English"),
)
CODE_LISTS: Mapping[str, CodeList] = MappingProxyType(
    {
        each.scheme: each
        for each in (
            PUBLIC_SERVICE_TYPE,
            TARGET_GROUP,
            THEME,
            COMPETENT_LEVEL,
            EXECUTING_LEVEL,
            PUBLICATION_CHANNEL,
        )
    }
)
