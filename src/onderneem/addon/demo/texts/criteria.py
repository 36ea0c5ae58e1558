"""For whom exactly: the criteria of the demo's subsidies and permits, as their regulations say."""

from datetime import date

CENTRE = ("Markt", "Botermarkt", "Kerkstraat", "Stationsstraat")
SHOPS = ("47", "56", "95", "96")
FOOD = ("10", "47", "56")

SUBSIDY_CRITERIA = {
    "pandenpremie-kernwinkelgebied": {
        "stages": {"idea", "start", "grow"},
        "nace_in": SHOPS,
        "floor_area_from": 25,
        "floor_area_to": 400,
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
PERMIT_CRITERIA = {
    "terras": {"nace_in": ("10", "47", "56")},
    "drankvergunning": {"nace_in": ("55", "56", "93")},
    "standplaats-openbare-markt": {"nace_in": ("10", "47", "56")},
    "ambulante-handel": {"nace_in": ("47", "56")},
    "kleinhandel-boven-400-m2": {"nace_in": ("47",), "floor_area_from": 401},
    "functiewijziging-handelspand": {"stages": {"idea", "start", "grow"}},
    "favv-toelating": {"nace_in": FOOD},
    "nachtwinkel": {"nace_in": ("47",), "stages": {"idea", "start", "hand-over"}},
    "toeristisch-logies": {"nace_in": ("55",)},
}
CRITERIA = {"onderneem.Subsidy": SUBSIDY_CRITERIA, "onderneem.Permit": PERMIT_CRITERIA}
