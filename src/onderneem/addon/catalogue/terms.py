"""Pure: the terms of the catalogue's model, as key of the compact form and IRIs of the expanded.

Source: jsonld/ipdc-lpdc-im-hydra-ldes.jsonld of Informatievlaanderen/ipdc-lpdc @ f6071c15. A table,
not a JSON-LD processor: the contexts that records name stand on hosts that don't resolve, and a
record must be read without asking another server.
"""

from collections.abc import Mapping
from onderneem.addon.catalogue.record import Kind
from types import MappingProxyType

IPDC = "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#"
DCT = "http://purl.org/dc/terms/"
SCHEMA = "http://schema.org/"
M8G = "http://data.europa.eu/m8g/"
CPSV = "http://purl.org/vocab/cpsv#"
ADRES = "https://data.vlaanderen.be/ns/adres#"

IRIS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "adres": (f"{IPDC}address",),
        "beschrijving": (f"{DCT}description",),
        "bevoegdBestuursniveaus": (f"{IPDC}competentAuthorityLevel",),
        "bevoegdeOverheden": (f"{M8G}hasCompetentAuthority",),
        "bewijs": (f"{M8G}hasSupportingEvidence",),
        "busnummer": (f"{ADRES}Adresvoorstelling.busnummer",),
        "contactgegevens": (f"{M8G}hasContactPoint",),
        # Some published instances say dct:created, which the context doesn't know.
        "creatie": (f"{SCHEMA}dateCreated", f"{DCT}created"),
        "doelgroepen": (f"{IPDC}targetAudience",),
        "eindeDienstVerlening": (f"{SCHEMA}endDate",),
        "email": (f"{SCHEMA}email",),
        "financieleVoordelen": (f"{CPSV}produces",),
        "gearchiveerd": (f"{IPDC}isArchived",),
        "gemeentenaam": (f"{ADRES}gemeentenaam",),
        "generatedAtTime": ("http://www.w3.org/ns/prov#generatedAtTime",),
        "geografischToepassingsgebieden": (f"{DCT}spatial",),
        "huisnummer": (f"{ADRES}Adresvoorstelling.huisnummer",),
        "hydraMember": ("http://www.w3.org/ns/hydra/core#member",),
        "isVersionOf": (f"{DCT}isVersionOf",),
        "kosten": (f"{M8G}hasCost",),
        "laatstGewijzigd": (f"{SCHEMA}dateModified",),
        "land": (f"{ADRES}land",),
        "linkedConcept": (f"{DCT}source",),
        "member": ("https://w3id.org/tree#member",),
        "naam": (f"{DCT}title",),
        "openingsuren": (f"{SCHEMA}openingHours",),
        "order": ("http://www.w3.org/ns/shacl#order",),
        "postcode": (f"{ADRES}postcode",),
        "procedures": (f"{CPSV}follows",),
        "productnummer": (f"{SCHEMA}productID",),
        "publicatiekanalen": (f"{IPDC}publicationMedium",),
        "regelgeving": (f"{M8G}hasLegalResource",),
        "regelgevingTekst": (f"{IPDC}regulation",),
        "startDienstVerlening": (f"{SCHEMA}startDate",),
        "straatnaam": (f"{ADRES}Straatnaam",),
        "talen": (f"{DCT}language",),
        "telefoonnummer": (f"{SCHEMA}telephone",),
        "themas": (f"{M8G}thematicArea",),
        "type": (f"{DCT}type",),
        "uitvoerendBestuursniveaus": (f"{IPDC}executingAuthorityLevel",),
        "uitvoerendeOverheden": (f"{IPDC}hasExecutingAuthority",),
        "uitzonderingen": (f"{IPDC}exception",),
        "url": (f"{SCHEMA}url",),
        "verdereBeschrijving": (f"{IPDC}additionalDescription",),
        "voorwaarden": ("http://vocab.belgif.be/ns/publicservice#hasRequirement",),
        # Of a service, and of a procedure.
        "websites": ("http://www.w3.org/2000/01/rdf-schema#seeAlso", f"{IPDC}hasWebsite"),
        "yourEuropeCategorieen": (f"{IPDC}yourEuropeCategory",),
        "zoektermen": ("http://www.w3.org/ns/dcat#keyword",),
    }
)

# The part of an address that the compact form leaves out.
ORGANISATION_BASE = "https://data.vlaanderen.be/id/organisatie/"
AREA_BASE = "http://data.europa.eu/nuts/code/"
LANGUAGE_BASE = "http://publications.europa.eu/resource/authority/language/"

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "Instantie": "instance",
        "InstantieSnapshot": "instance",
        "Concept": "concept",
        "ConceptSnapshot": "concept",
        f"{IPDC}InstancePublicService": "instance",
        f"{IPDC}InstancePublicServiceSnapshot": "instance",
        f"{IPDC}ConceptualPublicService": "concept",
        f"{IPDC}ConceptualPublicServiceSnapshot": "concept",
    }
)

PAGES = frozenset(
    {
        "Collection",
        "EventStream",
        "http://www.w3.org/ns/hydra/core#Collection",
        "https://w3id.org/ldes#EventStream",
    }
)
