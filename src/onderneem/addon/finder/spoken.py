"""A result for who reads another language: its page in that language where there is one."""

from onderneem.addon.components.languages import other_than
from onderneem.addon.components.originals import documents
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.components.originals import of
from onderneem.addon.components.originals import spoken_in
from onderneem.addon.finder.finding import Finding


def shown_as(finding: Finding, doc: int, language: str) -> int:
    """Return the document of its page in ``language`` that the visitor may see, else its own."""
    if not language:
        return doc
    catalog = finding.catalog
    translations = set(documents(catalog, of(finding.brain(doc).UID)))
    spoken = translations & set(documents(catalog, spoken_in(language)))
    return next((each for each in sorted(spoken) if each in finding.seen.everything), doc)


def language_shown(finding: Finding, doc: int, spoken: str) -> str | None:
    """Return the language of a card's words where the page around it speaks another one."""
    if not spoken:
        return None
    return other_than(language_of_document(finding.catalog, doc), spoken) or None
