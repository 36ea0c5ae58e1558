"""The form for the premium for vacant premises; after the rules in the subsidy of the same demo."""

from onderneem.addon.demo.texts.application_parts import ACCOUNT
from onderneem.addon.demo.texts.application_parts import ACTIVITY
from onderneem.addon.demo.texts.application_parts import ADDRESS
from onderneem.addon.demo.texts.application_parts import AMOUNT
from onderneem.addon.demo.texts.application_parts import CHOICE
from onderneem.addon.demo.texts.application_parts import CONSENT
from onderneem.addon.demo.texts.application_parts import DAY
from onderneem.addon.demo.texts.application_parts import ENTERPRISE
from onderneem.addon.demo.texts.application_parts import FILES
from onderneem.addon.demo.texts.application_parts import files
from onderneem.addon.demo.texts.application_parts import FROM_TODAY
from onderneem.addon.demo.texts.application_parts import LINE
from onderneem.addon.demo.texts.application_parts import MONTHS_PRIVACY
from onderneem.addon.demo.texts.application_parts import NUMBER
from onderneem.addon.demo.texts.application_parts import one_of
from onderneem.addon.demo.texts.application_parts import PERIOD
from onderneem.addon.demo.texts.application_parts import STARTERS
from onderneem.addon.demo.texts.application_parts import TEXT
from onderneem.addon.demo.texts.application_parts import UNIT
from onderneem.addon.demo.texts.application_parts import UNTIL_TODAY
from onderneem.addon.demo.texts.application_parts import WHO

VACANCY = {
    "id": "leegstandspremie",
    "title": "Pandenpremie aanvragen",
    "description": "Voor wie een leegstaand handelspand in het kernwinkelgebied weer in gebruik neemt",
    "purpose": "application",
    "subject_item": "subsidies/pandenpremie-kernwinkelgebied",
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
    "needed": {
        "lease_period": {
            "name": "tenure",
            "answer": "Huurder",
            "say": "u huurt, vul dan in van wanneer tot wanneer.",
        },
    },
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
            "Tien cijfers, bijvoorbeeld 2.123.456.791. Hebt u er nog geen voor dit pand, laat het dan leeg.",
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
                    UNTIL_TODAY,
                ),
                (
                    "surface",
                    NUMBER,
                    "Verkoopruimte in vierkante meter",
                    "Minstens 25 en hoogstens 400.",
                    True,
                    "<min>25</min><max>400</max>",
                ),
                (
                    "tenure",
                    CHOICE,
                    "U bent",
                    "",
                    True,
                    one_of("Huurder", "Koper", "Eigenaar die wil verhuren"),
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
                    f"{FROM_TODAY}<most_days>731</most_days>",
                ),
            ],
        ),
        (
            "bewijzen",
            "Bewijzen",
            [
                ("quotes", FILES, "Offertes van de werken", "Een per soort werk.", True, files(8)),
                (
                    "lease",
                    FILES,
                    "Huurcontract, koopakte of belofte van de eigenaar",
                    "Ondertekend.",
                    True,
                    files(2),
                ),
                ("photos", FILES, "Foto's van het pand", "Binnen en buiten.", False, files(6, 6)),
                ("plan", FILES, "Financieel plan voor drie jaar", "", False, files(2)),
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
                    "Bijvoorbeeld BE68 5390 0754 7034.",
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
