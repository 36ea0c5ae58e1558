"""Pure: what the parts of a service are called, where a vocabulary asks for a title.

The region's own products use these headings. They say nothing of the service: whoever reads them
back (``parts_as_lines``) leaves them out.
"""

from collections.abc import Mapping

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "conditions": "Voorwaarden",
        "procedure": "Procedure",
        "documents": "Bewijsstukken",
        "cost": "Kost",
        "advantage": "Bedrag",
        "exceptions": "Uitzonderingen",
        "audience": "Voor wie",
        "term": "Termijn",
        "proof": "Bewijs",
        "redress": "Niet akkoord?",
        "silence": "Als er geen beslissing komt",
        "channels": "Andere manieren",
        "services": "Publieke diensten voor ondernemers",
    },
    "en": {
        "conditions": "Conditions",
        "procedure": "Procedure",
        "documents": "Documents",
        "cost": "Cost",
        "advantage": "Amount",
        "exceptions": "Exceptions",
        "audience": "For whom",
        "term": "Term",
        "proof": "Proof",
        "redress": "Means of redress",
        "silence": "If there is no decision",
        "channels": "Other ways",
        "services": "Public services for entrepreneurs",
    },
    "fr": {
        "conditions": "Conditions",
        "procedure": "Procédure",
        "documents": "Documents",
        "cost": "Coût",
        "advantage": "Montant",
        "exceptions": "Exceptions",
        "audience": "Pour qui",
        "term": "Délai",
        "proof": "Preuve",
        "redress": "Voies de recours",
        "silence": "En l'absence de décision",
        "channels": "Autres moyens",
        "services": "Services publics pour entrepreneurs",
    },
    "de": {
        "conditions": "Bedingungen",
        "procedure": "Verfahren",
        "documents": "Unterlagen",
        "cost": "Kosten",
        "advantage": "Betrag",
        "exceptions": "Ausnahmen",
        "audience": "Für wen",
        "term": "Dauer",
        "proof": "Nachweis",
        "redress": "Rechtsbehelfe",
        "silence": "Wenn keine Entscheidung fällt",
        "channels": "Andere Wege",
        "services": "Öffentliche Dienste für Unternehmen",
    },
}


def heading(part: str, language: str) -> str:
    """Return what a part is called in a language, or in Dutch when we don't speak it."""
    family = language.split("-")[0]
    return HEADINGS.get(family, HEADINGS["nl"])[part]
