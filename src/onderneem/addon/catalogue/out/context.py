"""Pure: the JSON-LD context of our snapshots: what each key of the compact form is.

Keys and IRIs are those of ``terms.IRIS``. It travels inside each page, so that nobody has to fetch
the region's, whose hosts don't all resolve. Codes and organisations are whole addresses here.
"""

from onderneem.addon.catalogue.terms import IPDC
from onderneem.addon.catalogue.terms import IRIS
from typing import Any

XSD = "http://www.w3.org/2001/XMLSchema#"
TEXTS = (
    *("naam", "beschrijving", "verdereBeschrijving", "uitzonderingen", "regelgevingTekst"),
    "zoektermen",
)
LINKS = (
    *("bevoegdBestuursniveaus", "bevoegdeOverheden", "doelgroepen"),
    *("geografischToepassingsgebieden", "isVersionOf", "linkedConcept", "talen", "themas"),
    *("type", "uitvoerendBestuursniveaus", "uitvoerendeOverheden", "yourEuropeCategorieen"),
)
NODES = (
    *("voorwaarden", "bewijs", "procedures", "kosten", "financieleVoordelen", "regelgeving"),
    *("contactgegevens", "websites"),
)
PLAIN = ("productnummer", "email", "telefoonnummer", "openingsuren", "url")
TIMES = (
    *("creatie", "laatstGewijzigd", "generatedAtTime"),
    *("startDienstVerlening", "eindeDienstVerlening"),
)
TYPES = {
    "InstantieSnapshot": f"{IPDC}InstancePublicServiceSnapshot",
    "Voorwaarde": "http://data.europa.eu/m8g/Requirement",
    "Bewijs": "http://data.europa.eu/m8g/Evidence",
    "Procedure": "http://purl.org/vocab/cpsv#Rule",
    "Kost": "http://data.europa.eu/m8g/Cost",
    "FinancieelVoordeel": f"{IPDC}FinancialAdvantage",
    "Regelgeving": "http://data.europa.eu/eli/ontology#LegalResource",
    "Website": "http://schema.org/WebSite",
    "Contactgegevens": "http://schema.org/ContactPoint",
}


def _context() -> dict[str, Any]:
    terms: dict[str, Any] = dict(TYPES)
    terms |= {key: {"@id": IRIS[key][0], "@container": "@language"} for key in TEXTS}
    terms |= {key: {"@id": IRIS[key][0], "@type": "@id"} for key in (*LINKS, *NODES)}
    terms |= {key: {"@id": IRIS[key][0], "@type": f"{XSD}string"} for key in PLAIN}
    terms |= {key: {"@id": IRIS[key][0], "@type": f"{XSD}dateTime"} for key in TIMES}
    terms["order"] = {"@id": IRIS["order"][0], "@type": f"{XSD}integer"}
    terms["gearchiveerd"] = {"@id": IRIS["gearchiveerd"][0], "@type": f"{XSD}boolean"}
    terms["aangemaaktDoor"] = {"@id": "http://purl.org/pav/createdBy", "@type": "@id"}
    # The websites of a procedure are another property than those of a service.
    terms["procedures"]["@context"] = {"websites": {"@id": IRIS["websites"][1], "@type": "@id"}}
    return terms


CONTEXT = _context()
LDES = {
    "EventStream": "https://w3id.org/ldes#EventStream",
    "versionOfPath": {"@id": "https://w3id.org/ldes#versionOfPath", "@type": "@id"},
    "timestampPath": {"@id": "https://w3id.org/ldes#timestampPath", "@type": "@id"},
    "Node": "https://w3id.org/tree#Node",
    "member": {"@id": IRIS["member"][0], "@type": "@id", "@container": "@set"},
    "view": {"@id": "https://w3id.org/tree#view", "@type": "@id"},
    "relation": {"@id": "https://w3id.org/tree#relation", "@type": "@id", "@container": "@set"},
    "GreaterThanOrEqualToRelation": "https://w3id.org/tree#GreaterThanOrEqualToRelation",
    "node": {"@id": "https://w3id.org/tree#node", "@type": "@id"},
    "path": {"@id": "https://w3id.org/tree#path", "@type": "@id"},
    "value": {"@id": "https://w3id.org/tree#value", "@type": f"{XSD}dateTime"},
}
