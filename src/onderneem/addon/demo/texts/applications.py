"""The two application forms: a terrace, and the premium for vacant premises; after the rules in the
permit and the subsidy of the same demo.

A fieldset is (id, label, fields); a field (name, kind, label, hint, required, what its XML adds).
"""

OURS = "onderneem.addon.desk"
LINE, TEXT, NUMBER = "zope.schema.TextLine", "zope.schema.Text", "zope.schema.Int"
CHOICE, SET, DAY = "zope.schema.Choice", "zope.schema.Set", "zope.schema.Date"
MAIL = "plone.schema.email.Email"
ENTERPRISE, UNIT = f"{OURS}.fields.EnterpriseNumber", f"{OURS}.fields.EstablishmentUnit"
MEASURE = f"{OURS}.fields.Measure"
ACTIVITY, AMOUNT = f"{OURS}.fields.Activity", f"{OURS}.fields.Amount"
ACCOUNT, CONSENT = f"{OURS}.fields.BankAccount", f"{OURS}.fields.Consent"
ADDRESS, PERIOD = f"{OURS}.compound.Address", f"{OURS}.compound.Period"
FILES = f"{OURS}.files.Attachments"
STARTERS = "<starters>True</starters>"
MONTHS_PRIVACY = """
<p>Wij gebruiken uw gegevens om uw aanvraag te behandelen: daarvoor steunen wij op onze wettelijke taak. De dienst
Ondernemen ziet ze, en wie advies geeft over uw dossier. Wij bewaren ze {years} jaar na het einde van uw dossier.
Inzage vragen of iets laten verbeteren kan via
<a href="mailto:privacy@voorbeeldegem.example">privacy@voorbeeldegem.example</a>.</p>
"""


def _one_of(*values: str) -> str:
    return f"<values>{''.join(f'<element>{value}</element>' for value in values)}</values>"


def _some_of(*values: str) -> str:
    return f'<value_type type="zope.schema.Choice">{_one_of(*values)}</value_type>'


def _files(most: int, largest: int = 10) -> str:
    return f"<most>{most}</most><largest>{largest}</largest>"


WHO = [
    ("name", LINE, "Uw naam", "Voornaam en familienaam.", True, "<max_length>200</max_length>"),
    ("email", MAIL, "E-mailadres", "Hier sturen wij de ontvangstmelding naartoe.", True, ""),
    (
        "phone",
        LINE,
        "Telefoon",
        "Handig als wij snel iets willen vragen.",
        False,
        "<max_length>40</max_length>",
    ),
]

TERRACE = {
    "id": "terrasvergunning",
    "title": "Terrasvergunning aanvragen",
    "description": "Voor tafels, stoelen en parasols op het voetpad, een plein of een parkeerplaats",
    "purpose": "application",
    "subject_item": "terras",
    "term": (30, "calendar-days"),
    "retention_months": 60,
    "submit": "Aanvraag indienen",
    "intro": """
<p>Reken op een kwartier. U hoeft niet alles in één keer in te vullen: u kunt stoppen en later verdergaan.</p>
<p>De aanvraag zelf is gratis. Krijgt u de vergunning, dan betaalt u per jaar 20 euro per vierkante meter voor een
zomerterras en 32 euro per vierkante meter voor een jaarterras; in het jaar waarin u start de helft.</p>
""",
    "receipt_text": """
<p>Binnen vijf werkdagen melden wij of uw dossier volledig is. Daarna komt een medewerker de plaats opmeten; u hoeft
daar niet bij te zijn. Het college van burgemeester en schepenen beslist. Zet nog geen terras zolang u de vergunning
niet hebt.</p>
""",
    "privacy": MONTHS_PRIVACY.format(years="vijf"),
    "first": "U en uw zaak",
    "fields": [
        *WHO,
        (
            "enterprise_number",
            ENTERPRISE,
            "Ondernemingsnummer",
            "Tien cijfers, bijvoorbeeld 0123.456.749.",
            True,
            STARTERS,
        ),
        (
            "business",
            LINE,
            "Naam van uw zaak",
            "Zoals ze op uw gevel staat.",
            True,
            "<max_length>120</max_length>",
        ),
        ("premises", ADDRESS, "Adres van uw zaak", "", True, ""),
    ],
    "fieldsets": [
        (
            "terras",
            "Het terras",
            [
                (
                    "terrace_kind",
                    CHOICE,
                    "Soort terras",
                    "Een zomerterras staat er van 1 maart tot 31 oktober.",
                    True,
                    _one_of(
                        "Zomerterras",
                        "Jaarterras",
                        "Terras bij een evenement (hoogstens drie dagen)",
                    ),
                ),
                (
                    "period",
                    PERIOD,
                    "Wanneer",
                    "Vanaf welke dag en tot welke dag wilt u het terras plaatsen?",
                    True,
                    "",
                ),
                (
                    "ground",
                    CHOICE,
                    "Waar komt het te staan",
                    "",
                    True,
                    _one_of(
                        "Op het voetpad",
                        "Op een plein",
                        "Op een parkeerplaats",
                        "Op meer dan één van deze plaatsen",
                    ),
                ),
                (
                    "length",
                    MEASURE,
                    "Lengte in meter",
                    "Langs de gevel gemeten, bijvoorbeeld 6,50.",
                    True,
                    "<largest>100</largest>",
                ),
                (
                    "depth",
                    MEASURE,
                    "Diepte in meter",
                    "Van de gevel naar de straat, bijvoorbeeld 2.",
                    True,
                    "<largest>50</largest>",
                ),
                ("seats", NUMBER, "Aantal zitplaatsen", "", True, "<min>1</min><max>500</max>"),
                (
                    "furniture",
                    SET,
                    "Wat zet u er",
                    "Kruis alles aan wat u wilt plaatsen.",
                    True,
                    _some_of(
                        "Tafels en stoelen",
                        "Parasols",
                        "Windschermen",
                        "Plantenbakken",
                        "Een vloer of vlonder",
                        "Elektrische verwarming",
                    ),
                ),
                (
                    "passage",
                    CONSENT,
                    "Er blijft minstens 1,50 meter vrij voor voetgangers (2 meter op de Markt en in de Kerkstraat)",
                    "Ook kinderwagens en rolstoelen moeten erlangs kunnen.",
                    True,
                    "",
                ),
            ],
        ),
        (
            "bewijzen",
            "Schets en bewijzen",
            [
                (
                    "sketch",
                    FILES,
                    "Schets met maten",
                    "Een tekening met de hand mag. Zet er de gevel, het terras, de vrije doorgang, palen, bomen en brandkranen op.",
                    True,
                    _files(3),
                ),
                (
                    "insurance",
                    FILES,
                    "Bewijs van uw verzekering burgerlijke aansprakelijkheid",
                    "Het attest van uw verzekeraar voor dit jaar.",
                    True,
                    _files(2),
                ),
                (
                    "photos",
                    FILES,
                    "Foto's van de plaats",
                    "Zoals het er nu uitziet.",
                    False,
                    _files(4),
                ),
                (
                    "consents",
                    FILES,
                    "Akkoord van de eigenaar of de buur",
                    "Alleen als u iets aan de gevel vastmaakt, of als het terras voor de gevel van de buur doorloopt.",
                    False,
                    _files(3),
                ),
            ],
        ),
        (
            "verklaring",
            "Kosten en verklaring",
            [
                (
                    "remarks",
                    TEXT,
                    "Wilt u er nog iets bij zeggen?",
                    "",
                    False,
                    "<max_length>3000</max_length>",
                ),
                (
                    "fee",
                    CONSENT,
                    "Ik weet wat een terras per vierkante meter kost en dat ik daar een factuur voor krijg",
                    "",
                    True,
                    "",
                ),
                ("honest", CONSENT, "Wat ik invulde is juist en volledig", "", True, ""),
            ],
        ),
    ],
}

VACANCY = {
    "id": "leegstandspremie",
    "title": "Pandenpremie aanvragen",
    "description": "Voor wie een leegstaand handelspand in het kernwinkelgebied weer in gebruik neemt",
    "purpose": "application",
    "subject_item": "pandenpremie-kernwinkelgebied",
    "term": (60, "calendar-days"),
    "retention_months": 120,
    "submit": "Premie aanvragen",
    "intro": """
<p>De premie bedraagt 40 % van de kosten, met een maximum van 7.500 euro. Begin pas met de werken nadat wij gemeld
hebben dat uw dossier volledig is.</p>
<p>Reken op een half uur. U kunt stoppen en later verdergaan, ook op een ander toestel.</p>
""",
    "receipt_text": """
<p>Binnen tien werkdagen melden wij of uw dossier volledig is en maken wij een afspraak om naar het pand te komen kijken.
Een jury met twee handelaars en een ambtenaar geeft advies; daarna beslist het college van burgemeester en schepenen.</p>
<p>Bewaar al uw facturen en betaalbewijzen. U bezorgt ze ons binnen drie maanden na de opening.</p>
""",
    "privacy": MONTHS_PRIVACY.format(years="tien"),
    "first": "U en uw onderneming",
    "fields": [
        *WHO,
        (
            "enterprise_number",
            ENTERPRISE,
            "Ondernemingsnummer",
            "Tien cijfers. Start u nog, kruis dan aan dat u er nog geen hebt.",
            True,
            STARTERS,
        ),
        (
            "unit",
            UNIT,
            "Vestigingseenheidsnummer",
            "Tien cijfers, bijvoorbeeld 2.123.456.723. Hebt u er nog geen voor dit pand, laat het dan leeg.",
            False,
            "",
        ),
        (
            "activity",
            ACTIVITY,
            "Wat doet u in het pand?",
            "Typ een woord, bijvoorbeeld “brood” of “kapper”; daarna kiest u uit de officiële lijst (NACE-BEL 2025).",
            True,
            "",
        ),
    ],
    "fieldsets": [
        (
            "pand",
            "Het pand",
            [
                ("premises", ADDRESS, "Adres van het pand", "", True, ""),
                (
                    "vacant_since",
                    DAY,
                    "Sinds wanneer staat het leeg?",
                    "Ongeveer is goed; wij kijken het na in het leegstandsregister.",
                    True,
                    "",
                ),
                (
                    "surface",
                    NUMBER,
                    "Verkoopruimte in vierkante meter",
                    "Minstens 25 en hoogstens 400.",
                    True,
                    "<min>1</min><max>5000</max>",
                ),
                (
                    "tenure",
                    CHOICE,
                    "U bent",
                    "",
                    True,
                    _one_of("Huurder", "Koper", "Eigenaar die wil verhuren"),
                ),
                ("lease_period", PERIOD, "Duur van de huur", "Alleen als u huurt.", False, ""),
            ],
        ),
        (
            "werken",
            "De werken en de kosten",
            [
                (
                    "plans",
                    TEXT,
                    "Wat gaat u doen?",
                    "Beschrijf kort uw zaak en de werken.",
                    True,
                    "<max_length>4000</max_length>",
                ),
                (
                    "cost",
                    AMOUNT,
                    "Kosten volgens uw offertes, zonder btw",
                    "In euro, bijvoorbeeld 12.500.",
                    True,
                    "",
                ),
                (
                    "other_support",
                    AMOUNT,
                    "De-minimissteun die u de laatste drie jaar al kreeg",
                    "In euro. Kreeg u niets, vul dan 0 in.",
                    True,
                    "",
                ),
                (
                    "works",
                    PERIOD,
                    "Wanneer voert u de werken uit?",
                    "Ze zijn klaar binnen twaalf maanden na de toekenning.",
                    True,
                    "",
                ),
            ],
        ),
        (
            "bewijzen",
            "Bewijzen",
            [
                ("quotes", FILES, "Offertes van de werken", "Een per soort werk.", True, _files(8)),
                (
                    "lease",
                    FILES,
                    "Huurcontract, koopakte of belofte van de eigenaar",
                    "Ondertekend.",
                    True,
                    _files(2),
                ),
                ("photos", FILES, "Foto's van het pand", "Binnen en buiten.", False, _files(6, 6)),
                ("plan", FILES, "Financieel plan voor drie jaar", "", False, _files(2)),
            ],
        ),
        (
            "uitbetaling",
            "Uitbetaling en verklaring",
            [
                ("holder", LINE, "Rekening op naam van", "", True, "<max_length>120</max_length>"),
                (
                    "account",
                    ACCOUNT,
                    "Rekeningnummer (IBAN)",
                    "Bijvoorbeeld BE71 0961 2345 6769.",
                    True,
                    "",
                ),
                (
                    "open_three_years",
                    CONSENT,
                    "Ik houd de zaak minstens drie jaar open, vier dagen per week",
                    "Stopt u vroeger, dan betaalt u een deel van de premie terug.",
                    True,
                    "",
                ),
                ("honest", CONSENT, "Wat ik invulde is juist en volledig", "", True, ""),
            ],
        ),
    ],
}

APPLICATIONS = (TERRACE, VACANCY)
