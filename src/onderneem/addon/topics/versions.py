"""A page and its translations: who is whose, and which of them somebody gets to see.

A group is an original and what points at it: at most one page in each language.
"""

from Acquisition import aq_base
from onderneem.addon.components.languages import main
from onderneem.addon.components.languages import NAMES
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.languages import Version
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.multilingual import translations_elsewhere
from onderneem.addon.topics.related import all_sources
from onderneem.addon.topics.related import lang_of
from onderneem.addon.topics.related import related
from onderneem.addon.topics.related import sees
from onderneem.addon.topics.related import targets

FIELD = "translation_of"


def told_original(item):
    """Return the page that this one translates, whoever asks, or None.

    A page whose language was changed to that of its original is no translation any more.
    """
    relation = getattr(aq_base(item), FIELD, None)
    if relation is None or relation.isBroken():
        return None
    original = relation.to_object
    same_place = section_of(original) == section_of(item)
    return original if same_place and language_of(original) != language_of(item) else None


def told_translations(item) -> list:
    """Return the pages that say that they translate this one, whoever asks; no working copies."""
    found = (each for each in all_sources(item, FIELD) if not is_working_copy(each))
    return [each for each in found if told_original(each) is not None]


def group_of(item) -> dict:
    """Return the page in each language, by language, as far as the visitor may see it."""
    original = told_original(item) or item
    # What is said here counts before what plone.app.multilingual knows.
    found = [original, *told_translations(original), *translations_elsewhere(original)]
    # Itself last: it stands for its language, whatever else says that it does.
    seen = [each for each in (*reversed(found), item) if sees(each)]
    return {language_of(each): each for each in seen}


def versions_of(item) -> tuple[Version, ...]:
    """Return where the page stands in each language, this one included; by language."""
    found = sorted(group_of(item).items())
    return tuple(Version(language, each.absolute_url()) for language, each in found)


def spoken_on(item, section) -> str:
    """Return the language of an item's whole page where the site speaks another one, else "".

    Only a language that our own labels exist in; of others the texts say which it is.
    """
    around = language_of(section) if section is not None else ""
    own = other_than(language_of(item), around)
    return own if around and own in NAMES else ""


def in_language(items, language: str) -> list:
    """Return the items as a reader of this language gets them: each page once.

    A page in that language where there is one, else the original.
    """
    found = {}
    for each in items:
        group = group_of(each)
        original = told_original(each)
        known = original if original is not None and sees(original) else each
        shown = group.get(main(language), known)
        found.setdefault(shown.UID(), shown)
    return list(found.values())


def together_with(item, language: str) -> list:
    """Return what goes together with a page, for a reader of this language.

    What was said of an original holds for its translations: nobody says it twice.
    """
    original = told_original(item)
    found = related(item) + (related(original) if original is not None else [])
    own = {each.UID() for each in group_of(item).values()}
    return [each for each in in_language(found, language) if each.UID() not in own]


def topics_of(item) -> list:
    """Return the topics that a page belongs to: its own, else those of its original."""
    original = told_original(item)
    return targets(item, "topics") or (targets(original, "topics") if original else [])


def topic_links(item, language: str) -> list[Link]:
    """Return them as links, for a reader of this language."""
    found = topics_of(item)
    return [Link(each.title, each.absolute_url(), lang=lang_of(each, language)) for each in found]
