"""Pure: from a document of the catalogue to a record, and a clear refusal of what is none."""

from collections.abc import Sequence
from onderneem.addon.catalogue import parts
from onderneem.addon.catalogue.documents import root_of
from onderneem.addon.catalogue.language import DUTCH
from onderneem.addon.catalogue.node_fields import Fields
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import ServiceRecord
from onderneem.addon.catalogue.terms import AREA_BASE
from onderneem.addon.catalogue.terms import LANGUAGE_BASE


def read_record(document: object, languages: Sequence[str] = DUTCH) -> ServiceRecord:
    """Return the one instance or concept of a document, in the best of the languages.

    ``document``: parsed JSON, compact (a mapping with keys as ``naam``) or expanded (a list of
    nodes with IRI keys, or a mapping with ``@graph``). ``languages``: tags in order of preference;
    see ``language.DUTCH_FORMAL`` and ``DUTCH_INFORMAL``. Raises RecordRefused, and nothing else.
    """
    return read_with_notes(document, languages)[0]


def read_with_notes(
    document: object, languages: Sequence[str] = DUTCH
) -> tuple[ServiceRecord, tuple[Note, ...]]:
    """Return the record as ``read_record`` does, and what of the document was cleaned for it."""
    node, kind = root_of(document)
    read = Fields(node, tuple(languages))
    identifier, version = read.identity()
    record = ServiceRecord(
        identifier=identifier,
        version=version,
        number=read.line("productnummer"),
        kind=kind,
        type=next(iter(read.codes("type", "Type")), ""),
        title=read.required_title("naam"),
        description=read.html("beschrijving"),
        further_description=read.html("verdereBeschrijving"),
        exceptions=read.html("uitzonderingen"),
        regulation_text=read.html("regelgevingTekst"),
        target_groups=read.codes("doelgroepen", "Doelgroep"),
        themes=read.codes("themas", "Thema"),
        keywords=read.keywords("zoektermen"),
        languages=read.tokens("talen", LANGUAGE_BASE),
        competent_levels=read.codes("bevoegdBestuursniveaus", "BevoegdBestuursniveau"),
        executing_levels=read.codes("uitvoerendBestuursniveaus", "UitvoerendBestuursniveau"),
        competent_authorities=read.authorities("bevoegdeOverheden"),
        executing_authorities=read.authorities("uitvoerendeOverheden"),
        conditions=parts.parts(read, "voorwaarden", parts.condition),
        procedures=parts.parts(read, "procedures", parts.procedure),
        costs=parts.parts(read, "kosten", parts.cost),
        financial_advantages=parts.parts(read, "financieleVoordelen", parts.advantage),
        legislation=parts.parts(read, "regelgeving", parts.law),
        websites=parts.parts(read, "websites", parts.website),
        contact_points=parts.parts(read, "contactgegevens", parts.contact_point),
        areas=read.tokens("geografischToepassingsgebieden", AREA_BASE),
        starts=read.time("startDienstVerlening"),
        ends=read.time("eindeDienstVerlening"),
        created=read.time("creatie"),
        modified=read.time("laatstGewijzigd"),
        generated=read.time("generatedAtTime"),
        archived=node.yes("gearchiveerd"),
        publication_channels=read.codes("publicatiekanalen", "PublicatieKanaal"),
        your_europe_categories=read.codes("yourEuropeCategorieen", "YourEuropeCategorie"),
        linked_concept=read.address("linkedConcept"),
    )
    return record, tuple(node.graph.notes)
