"""Pure: public organisations by their number in the Flemish register (OVO), with their names.

Source: the organisations of LPDC, cut down to the municipalities of East Flanders and to whom an
entrepreneur there has to do with. Who is missing here is named by number: ``VLAIO (OVO000039)``.
"""

from dataclasses import dataclass
import re

ORGANISATION_BASE = "https://data.vlaanderen.be/id/organisatie/"
OVO = re.compile(r"\bOVO\d{6}\b")
BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")

# nis | OVO number | name
_MUNICIPALITIES = """
41002 | OVO001992 | Stad Aalst
41011 | OVO002045 | Gemeente Denderleeuw
41018 | OVO002068 | Stad Geraardsbergen
41024 | OVO002076 | Gemeente Haaltert
41027 | OVO002095 | Gemeente Herzele
41034 | OVO002144 | Gemeente Lede
41048 | OVO002195 | Stad Ninove
41063 | OVO002235 | Gemeente Sint-Lievens-Houtem
41081 | OVO002292 | Stad Zottegem
41082 | OVO002059 | Gemeente Erpe-Mere
42003 | OVO002016 | Gemeente Berlare
42004 | OVO002038 | Gemeente Buggenhout
42006 | OVO002046 | Stad Dendermonde
42008 | OVO002080 | Gemeente Hamme (Vl.)
42010 | OVO002139 | Gemeente Laarne
42011 | OVO002143 | Gemeente Lebbeke
42023 | OVO002263 | Gemeente Waasmunster
42025 | OVO002270 | Gemeente Wetteren
42026 | OVO002273 | Gemeente Wichelen
42028 | OVO002284 | Gemeente Zele
43002 | OVO002005 | Gemeente Assenede
43005 | OVO002058 | Stad Eeklo
43007 | OVO002119 | Gemeente Kaprijke
43010 | OVO002170 | Gemeente Maldegem
43014 | OVO002234 | Gemeente Sint-Laureins
43018 | OVO002285 | Gemeente Zelzate
44012 | OVO002041 | Gemeente De Pinte
44013 | OVO002049 | Gemeente Destelbergen
44019 | OVO002061 | Gemeente Evergem
44020 | OVO002063 | Gemeente Gavere
44021 | OVO002067 | Stad Gent
44034 | OVO002158 | Gemeente Lochristi
44087 | OVO002158 | Gemeente Lochristi
44040 | OVO002176 | Gemeente Melle
44043 | OVO002179 | Merelbeke
44045 | OVO002184 | Gemeente Moerbeke (Waas)
44048 | OVO002188 | Gemeente Nazareth
44052 | OVO002198 | Gemeente Oosterzele
44064 | OVO002236 | Gemeente Sint-Martens-Latem
44073 | OVO002264 | Gemeente Wachtebeke
44081 | OVO002295 | Gemeente Zulte
44083 | OVO011899 | Stad Deinze
44084 | OVO011791 | Gemeente Aalter
44085 | OVO008381 | Gemeente Lievegem
44086 | OVO053388 | Gemeente Nazareth-De Pinte
44088 | OVO053387 | Gemeente Merelbeke-Melle
45035 | OVO002203 | Stad Oudenaarde
45041 | OVO002221 | Stad Ronse
45059 | OVO002032 | Gemeente Brakel
45060 | OVO002123 | Gemeente Kluisbergen
45061 | OVO002279 | Gemeente Wortegem-Petegem
45062 | OVO002104 | Gemeente Horebeke
45063 | OVO002153 | Gemeente Lierde
45064 | OVO002166 | Gemeente Maarkedal
45065 | OVO002297 | Gemeente Zwalm
45068 | OVO008379 | Gemeente Kruisem
46003 | OVO002019 | Gemeente Beveren (Waas)
46013 | OVO002135 | Kruibeke
46014 | OVO002159 | Stad Lokeren
46029 | OVO002159 | Stad Lokeren
46020 | OVO002232 | Gemeente Sint-Gillis-Waas
46021 | OVO002237 | Stad Sint-Niklaas
46024 | OVO002244 | Gemeente Stekene
46025 | OVO002245 | Gemeente Temse
46030 | OVO053390 | Gemeente Beveren-Kruibeke-Zwijndrecht
"""

# OVO number | level | name
_OTHERS = """
OVO000001 | Vlaams | Vlaamse overheid
OVO000029 | Vlaams | Departement Financiën en Begroting
OVO000031 | Vlaams | Vlaamse Belastingdienst
OVO000034 | Vlaams | Toerisme Vlaanderen
OVO000035 | Vlaams | Vlaams Agentschap voor Internationaal Ondernemen
OVO000038 | Vlaams | Departement Economie, Wetenschap en Innovatie
OVO000039 | Vlaams | VLAIO (Agentschap Innoveren & Ondernemen)
OVO000044 | Vlaams | Participatiemaatschappij Vlaanderen
OVO000056 | Vlaams | Departement Zorg
OVO000058 | Vlaams | Opgroeien
OVO000076 | Vlaams | Departement Werk en Sociale Economie
OVO000078 | Vlaams | Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding
OVO000080 | Vlaams | ESF-Agentschap Vlaanderen
OVO000082 | Vlaams | Agentschap Landbouw en Zeevisserij
OVO000089 | Vlaams | Agentschap voor Natuur en Bos
OVO000090 | Vlaams | Vlaams Energie- en Klimaatagentschap
OVO000091 | Vlaams | Openbare Vlaamse Afvalstoffenmaatschappij
OVO000092 | Vlaams | Vlaamse Milieumaatschappij
OVO000094 | Vlaams | Vlaamse Landmaatschappij
OVO000096 | Vlaams | Departement Mobiliteit en Openbare Werken
OVO000098 | Vlaams | Agentschap Wegen en Verkeer
OVO000100 | Vlaams | Vlaamse Vervoermaatschappij - De Lijn
OVO000104 | Vlaams | Onroerend Erfgoed
OVO000106 | Vlaams | Wonen in Vlaanderen
OVO000112 | Vlaams | De Vlaamse Waterweg
OVO000228 | Provinciaal | Provincie Antwerpen
OVO000229 | Provinciaal | Provincie Limburg
OVO000230 | Provinciaal | Provincie Oost-Vlaanderen
OVO000231 | Provinciaal | Provincie West-Vlaanderen
OVO000232 | Provinciaal | Provincie Vlaams-Brabant
OVO000474 | Vlaams | Vlaams Centrum voor Agro- en Visserijmarketing
OVO001843 | Vlaams | Toegankelijk Vlaanderen
OVO003323 | Vlaams | Departement Omgeving
OVO003881 | Federaal | Federaal Agentschap voor de Veiligheid van de Voedselketen
OVO003988 | Federaal | Federale Overheidsdienst Justitie
OVO004018 | Federaal | Federale Overheidsdienst Werkgelegenheid, Arbeid en Sociaal Overleg
OVO004067 | Federaal | Federale Overheidsdienst Mobiliteit en Vervoer
OVO004539 | Federaal | Federale Overheidsdienst Economie, K.M.O., Middenstand en Energie
OVO005190 | Federaal | Federale Overheidsdienst Financiën
OVO008217 | Federaal | Federale Overheidsdienst Sociale Zekerheid
OVO008237 | Federaal | Federale Overheidsdienst Binnenlandse Zaken
OVO008238 | Federaal | FOD Volksgezondheid, Veiligheid van de Voedselketen en Leefmilieu
OVO027169 | Federaal | Nationale Bank van België
OVO027312 | Federaal | Kansspelcommissie
"""

# OVO number | what it is called as well
_ALSO = """
OVO000035 | FIT
OVO000035 | Flanders Investment & Trade
OVO000038 | EWI
OVO000039 | VLAIO
OVO000039 | Agentschap Innoveren en Ondernemen
OVO000039 | Vlaams Agentschap Innoveren en Ondernemen
OVO000044 | PMV
OVO000076 | WSE
OVO000078 | VDAB
OVO000080 | ESF
OVO000089 | ANB
OVO000090 | VEKA
OVO000091 | OVAM
OVO000092 | VMM
OVO000094 | VLM
OVO000096 | MOW
OVO000098 | AWV
OVO000100 | De Lijn
OVO000474 | VLAM
OVO001843 | Inter
OVO003881 | FAVV
OVO003988 | FOD Justitie
OVO004018 | FOD WASO
OVO004018 | FOD Werkgelegenheid
OVO004067 | FOD Mobiliteit en Vervoer
OVO004539 | FOD Economie
OVO005190 | FOD Financiën
OVO008217 | FOD Sociale Zekerheid
OVO008237 | FOD Binnenlandse Zaken
OVO008238 | FOD Volksgezondheid
"""


@dataclass(frozen=True)
class Organisation:
    """A public organisation; ``level`` is a code of the list BevoegdBestuursniveau."""

    ovo: str
    level: str
    name: str

    @property
    def address(self) -> str:
        """Its stable address.

        >>> organisation("OVO000039").address
        'https://data.vlaanderen.be/id/organisatie/OVO000039'
        """
        return f"{ORGANISATION_BASE}{self.ovo}"


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


_BY_NIS = {nis: Organisation(ovo, "Lokaal", name) for nis, ovo, name in _cells(_MUNICIPALITIES)}
_OTHER = [Organisation(ovo, level, name) for ovo, level, name in _cells(_OTHERS)]
_BY_OVO = {each.ovo: each for each in (*_OTHER, *_BY_NIS.values())}


def _names(name: str) -> tuple[str, ...]:
    """What a name is looked up by: as it is, and without what explains it."""
    return name, BRACKETS.sub("", name), name.partition(",")[0]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


# Of the municipalities that kept their name in a merger, the one that exists comes last.
_NAMES = [(name, each) for each in (*_BY_NIS.values(), *_OTHER) for name in _names(each.name)[:2]]
_NAMES += [(name, _BY_OVO[ovo]) for ovo, name in _cells(_ALSO)]
_BY_NAME = {_plain(name): each for name, each in _NAMES}


def organisation(ovo: str) -> Organisation | None:
    """Return the organisation with that number, else None."""
    return _BY_OVO.get(ovo)


def of_municipality(nis: str) -> Organisation | None:
    """Return the organisation that a municipality of East Flanders is, else None."""
    return _BY_NIS.get(nis)


def named(text: str) -> Organisation | None:
    """Return the organisation that a text names, by number or by its whole name, else None.

    What stands in brackets or behind a comma explains a name: "Stad Gent, dienst Economie".

    A number that isn't in our table is taken as it is, with the text as its name.

    >>> named("Federaal Agentschap voor de Veiligheid van de Voedselketen (FAVV)").ovo
    'OVO003881'
    """
    number = OVO.search(text)
    if number is not None:
        ovo = number[0]
        return _BY_OVO.get(ovo) or Organisation(ovo, "", _without(ovo, text))
    found = (_BY_NAME.get(_plain(name)) for name in _names(text))
    return next((each for each in found if each), None)


def _without(number: str, text: str) -> str:
    return " ".join(re.sub(rf"[\s(,;]*{number}\)?", " ", text).split()) or number
