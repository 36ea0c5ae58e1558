"""The demo's pages in English: each translates a Dutch one, with its codes and its button."""

from onderneem.addon.demo.entries import add_entry
from onderneem.addon.demo.starts import lead_to_starts
from onderneem.addon.demo.texts.guides import GUIDES
from onderneem.addon.demo.texts.guides_english import ENGLISH_GUIDES
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.permits_english import ENGLISH_PERMITS
from plone import api
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

KINDS = (
    ("gidsen", "onderneem.Guide", GUIDES, ENGLISH_GUIDES),
    ("vergunningen", "onderneem.Permit", PERMITS, ENGLISH_PERMITS),
)
# What is the same in every language.
SHARED = (
    *("stage", "your_europe", "service_languages", "authority_level", "executing_level"),
    *("obligation", "silence", "start_url"),
)
LANGUAGES = "plone.available_languages"


def make_translations(section) -> None:
    """Add English to the languages of the site, and the pages."""
    known = api.portal.get_registry_record(LANGUAGES)
    if "en" not in known:
        api.portal.set_registry_record(LANGUAGES, [*known, "en"])
    for folder, portal_type, originals, texts in KINDS:
        dutch = {text["id"]: text for text in originals}
        for text in texts:
            _add(section[folder], portal_type, dutch[text["of"]], text)
    # The permits are there only now.
    for text in ENGLISH_GUIDES:
        lead_to_starts(section, section["gidsen"][text["id"]])


def _add(folder, portal_type: str, dutch: dict, text: dict) -> None:
    shared = {name: dutch[name] for name in SHARED if name in dutch}
    own = {name: value for name, value in text.items() if name != "of"}
    original = RelationValue(getUtility(IIntIds).getId(folder[text["of"]]))
    add_entry(folder, portal_type, {**shared, **own}, language="en", translation_of=original)
