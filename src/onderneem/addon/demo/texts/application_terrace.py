"""The form for a terrace; after the rules in the permit of the same demo."""

from onderneem.addon.demo.texts.application_parts import ADDRESS
from onderneem.addon.demo.texts.application_parts import CHOICE
from onderneem.addon.demo.texts.application_parts import CONSENT
from onderneem.addon.demo.texts.application_parts import ENTERPRISE
from onderneem.addon.demo.texts.application_parts import FILES
from onderneem.addon.demo.texts.application_parts import files
from onderneem.addon.demo.texts.application_parts import FROM_TODAY
from onderneem.addon.demo.texts.application_parts import LINE
from onderneem.addon.demo.texts.application_parts import MEASURE
from onderneem.addon.demo.texts.application_parts import MONTHS_PRIVACY
from onderneem.addon.demo.texts.application_parts import NUMBER
from onderneem.addon.demo.texts.application_parts import one_of
from onderneem.addon.demo.texts.application_parts import PERIOD
from onderneem.addon.demo.texts.application_parts import SET
from onderneem.addon.demo.texts.application_parts import some_of
from onderneem.addon.demo.texts.application_parts import STARTERS
from onderneem.addon.demo.texts.application_parts import TEXT
from onderneem.addon.demo.texts.application_parts import WHO

TERRACE = {
    "id": "terrasvergunning",
    "title": "Terrasvergunning aanvragen",
    "description": "Voor tafels, stoelen en parasols op het voetpad, een plein of een parkeerplaats",
    "purpose": "application",
    "subject_item": "vergunningen/terras",
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
    "fits": {
        "period": [
            {
                "name": "terrace_kind",
                "answer": "Zomerterras",
                "fits": "value['start'][:4] == value['end'][:4] and value['start'][5:] >= '03-01' "
                "and value['end'][5:] <= '10-31'",
                "say": "een zomerterras staat er van 1 maart tot 31 oktober van hetzelfde jaar.",
            },
            {
                "name": "terrace_kind",
                "answer": "Terras bij een evenement (hoogstens drie dagen)",
                "fits": "modules['DateTime'].DateTime(value['end'] + ' 12:00 UTC') "
                "- modules['DateTime'].DateTime(value['start'] + ' 12:00 UTC') <= 2",
                "say": "een terras bij een evenement staat er hoogstens drie dagen.",
            },
        ],
    },
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
                    one_of(
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
                    f"{FROM_TODAY}<most_days>366</most_days>",
                ),
                (
                    "ground",
                    CHOICE,
                    "Waar komt het te staan",
                    "",
                    True,
                    one_of(
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
                    some_of(
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
                    files(3),
                ),
                (
                    "insurance",
                    FILES,
                    "Bewijs van uw verzekering burgerlijke aansprakelijkheid",
                    "Het attest van uw verzekeraar voor dit jaar.",
                    True,
                    files(2),
                ),
                (
                    "photos",
                    FILES,
                    "Foto's van de plaats",
                    "Zoals het er nu uitziet.",
                    False,
                    files(4),
                ),
                (
                    "consents",
                    FILES,
                    "Akkoord van de eigenaar of de buur",
                    "Alleen als u iets aan de gevel vastmaakt, of als het terras voor de gevel van de buur doorloopt.",
                    False,
                    files(3),
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
