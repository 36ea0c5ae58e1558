"""For whom exactly: the criteria of the demo's subsidies and permits, as their regulations say."""

from datetime import date
from decimal import Decimal
from onderneem.addon.demo.texts.municipality import BORROWED
from onderneem.addon.demo.texts.subsidies_local import LOCAL_SUBSIDIES
from onderneem.addon.demo.texts.subsidies_long import LONG_SUBSIDIES

CENTRE = ("Markt", "Botermarkt", "Kerkstraat", "Stationsstraat")
SHOPS = ("47", "56", "95", "96")
FOOD = ("10", "11", "47.11", "47.21", "47.22", "47.23", "47.24", "47.25", "47.27", "56")

SUBSIDY_CRITERIA = {
    "pandenpremie-kernwinkelgebied": {
        "stages": {"idea", "start", "grow"},
        "nace_in": SHOPS,
        "floor_area_from": Decimal(25),
        "floor_area_to": Decimal(400),
        "zones": CENTRE,
        "words": ("De zaak is een meerwaarde voor het kernwinkelgebied.",),
    },
    "toegankelijke-handelszaak": {
        "stages": {"start", "run", "grow", "hand-over"},
        "employees_to": 20,
        "words": ("Het advies aan huis vindt de werken zinvol.",),
    },
    "startersbonus": {
        "stages": {"start"},
        "legal_forms": {"sole-trader", "bv", "cv", "partnership"},
        "opened_months": 6,
        "words": ("U hebt een gesprek gehad met de ondernemerscoach.",),
    },
    "gevelrenovatie": {"stages": {"start", "run", "grow", "hand-over"}, "zones": CENTRE},
    "terrasmeubilair": {"stages": {"start", "run", "grow"}, "nace_in": ("56",)},
    "pop-uppremie": {
        "stages": {"idea", "start"},
        "nace_in": SHOPS,
        "zones": CENTRE,
        "tenure": "tenant",
    },
    "winkelevenementen": {
        "nace_in": SHOPS,
        "stages": {"run", "grow"},
        "words": ("Minstens vijf handelaars doen mee.",),
    },
    "open-tijdens-de-werken": {
        "stages": {"run", "grow"},
        "zones": ("Stationsstraat",),
        "words": ("Minstens drie zaken doen mee.",),
    },
    "energiezuinige-winkel": {
        "stages": {"run", "grow"},
        "nace_in": SHOPS,
        "employees_to": 20,
        "invested_from": date(2026, 1, 1),
        "words": ("Een energiescan toont dat de ingreep zin heeft.",),
    },
    "digitale-sprong": {
        "stages": {"start", "run", "grow"},
        "nace_in": (*SHOPS, "31", "43"),
        "employees_to": 10,
    },
    "hinderpremie": {
        "stages": {"run", "grow"},
        "nace_in": SHOPS,
        "employees_to": 9,
        "words": ("Uw vestiging ligt in de hinderzone van de werken.",),
    },
    "kmo-portefeuille": {
        "legal_forms": {"sole-trader", "bv", "nv", "cv", "partnership"},
        "employees_to": 249,
        "stages": {"run", "grow", "hand-over"},
    },
    "groene-investeringen": {"stages": {"run", "grow"}, "nace_out": ("A",)},
    "eerste-aanwerving": {"employees_to": 0, "stages": {"start", "run", "grow"}},
}
# What one wants to do, which no answer tells, stands in words: then it depends on that.
PERMIT_CRITERIA = {
    "terras": {
        "nace_in": ("10", "47", "56"),
        "words": ("Alleen als u tafels of stoelen op het openbaar domein zet.",),
    },
    "drankvergunning": {"nace_in": ("55", "56", "93")},
    "standplaats-openbare-markt": {
        "nace_in": ("10", "47", "56"),
        "words": ("Alleen als u op de donderdagmarkt wilt staan.",),
    },
    "ambulante-handel": {
        "nace_in": ("47", "56"),
        "words": ("Alleen als u buiten uw zaak verkoopt: op straat of van deur tot deur.",),
    },
    "kleinhandel-boven-400-m2": {
        "nace_in": ("47",),
        "floor_area_from": Decimal(400),
        "floor_area_above": True,
    },
    "functiewijziging-handelspand": {
        "stages": {"idea", "start", "grow"},
        "words": ("Alleen als het pand nu iets anders is, bijvoorbeeld een woning of kantoor.",),
    },
    "favv-toelating": {"nace_in": FOOD},
    "nachtwinkel": {
        "nace_in": ("47",),
        "stages": {"idea", "start", "hand-over"},
        "words": ("Alleen als u een nachtwinkel of een belwinkel opent of overneemt.",),
    },
    "toeristisch-logies": {"nace_in": ("55",)},
    "reclame-en-uithangborden": {
        "words": ("Alleen als u reclame aanbrengt die vanaf de straat te zien is.",)
    },
    "inname-openbaar-domein": {
        "words": ("Alleen als u iets op straat of op het voetpad zet dat geen terras is.",)
    },
    "evenement-melden": {
        "words": ("Alleen als u iets organiseert op straat, of binnen voor meer dan 200 mensen.",)
    },
    "bank-of-bloembak": {
        "words": ("Als de bank of bloembak tegen uw eigen gevel staat en u er niet bedient.",)
    },
}
# What the municipality gives, it gives to businesses within its borders.
for own in (*LONG_SUBSIDIES, *LOCAL_SUBSIDIES):
    SUBSIDY_CRITERIA[own["id"]]["criteria_municipalities"] = {BORROWED}

CRITERIA = {"onderneem.Subsidy": SUBSIDY_CRITERIA, "onderneem.Permit": PERMIT_CRITERIA}
