"""Which pages stand in lists: originals. A translation is reached from the page that it is of.

``onderneem_translation`` holds words of a page: ``in:`` with its language; ``original``, or
``translation``, ``of:`` with the UID of its original and ``checked:`` with the day on which
somebody looked at it; ``your-europe`` for what the European portal shows. ``topics`` fills it.
"""

from onderneem.addon.components.languages import main
from plone import api
from Products.CMFCore.indexing import processQueue

INDEX = "onderneem_translation"
ORIGINAL = "original"
TRANSLATION = "translation"
YOUR_EUROPE = "your-europe"
OF = "of:"
IN = "in:"
CHECKED = "checked:"


def spoken_in(language: str) -> str:
    """Return the word that the pages in a language have."""
    return f"{IN}{language}"


def of(uid: str) -> str:
    """Return the word that the translations of a page have."""
    return f"{OF}{uid}"


def originals(catalog) -> dict:
    """Return what a query for a list adds; nothing where no page is a translation."""
    return {INDEX: ORIGINAL} if documents(catalog, TRANSLATION) else {}


def documents(catalog, word: str):
    """Return the documents that have a word; none before the upgrade."""
    # What this transaction changed counts too, as in any query.
    processQueue()
    found = _index(catalog)
    docs = found._index.get(word, ()) if found is not None else ()
    # The catalog keeps a set of one as its member.
    return (docs,) if isinstance(docs, int) else docs


def original_of_document(catalog, doc: int) -> str:
    """Return the UID of the page that a document translates, or nothing."""
    return _said(catalog, doc, OF)


def language_of_document(catalog, doc: int) -> str:
    """Return the language of a document, else that of the site: a stock catalog knows none."""
    return _said(catalog, doc, IN) or main(api.portal.get_default_language())


def checked_day(catalog, doc: int) -> str:
    """Return the day, as text, on which somebody last looked a translation over, or nothing."""
    return _said(catalog, doc, CHECKED)


def _said(catalog, doc: int, about: str) -> str:
    found = _index(catalog)
    words = (found.getEntryForObject(doc) or ()) if found is not None else ()
    return next((each.removeprefix(about) for each in words if each.startswith(about)), "")


def _index(catalog):
    return catalog._catalog.indexes.get(INDEX)
