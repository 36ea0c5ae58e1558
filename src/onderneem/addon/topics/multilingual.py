"""Translations as plone.app.multilingual keeps them, where a site has it; no dependency of ours."""

from typing import Any

INDEX = "TranslationGroup"


def translations_elsewhere(item: Any) -> list:
    """Return the item's translations that plone.app.multilingual knows of, whoever asks.

    None in a site without it, and of an item that isn't translatable there: asking the manager
    of such an item would write a group on it.
    """
    try:
        from plone.app.multilingual.interfaces import ITG
        from plone.app.multilingual.interfaces import ITranslatable
        from plone.app.multilingual.interfaces import ITranslationManager
    except ImportError:
        return []
    if not ITranslatable.providedBy(item) or ITG(item, None) is None:
        return []
    found = ITranslationManager(item).get_translations()
    return [each for each in found.values() if each is not None and each.UID() != item.UID()]


def is_translated_elsewhere(catalog: Any, doc: int, language: str) -> bool:
    """Whether plone.app.multilingual knows of a public page in that language; wakes none."""
    if INDEX not in catalog._catalog.indexes:
        return False
    group = catalog._catalog.getIndex(INDEX).getEntryForObject(doc)
    query = {INDEX: group, "Language": language, "allowedRolesAndUsers": ["Anonymous"]}
    return bool(group) and bool(catalog.unrestrictedSearchResults(**query))
