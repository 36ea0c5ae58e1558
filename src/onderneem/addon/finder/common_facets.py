"""The facets that subsidies and permits share."""

from onderneem.addon import _
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.components.speaking import language_now
from onderneem.addon.finder.docs import Seen
from onderneem.addon.finder.facet import Facet
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.ordering import by_index
from onderneem.addon.finder.ordering import TITLE
from onderneem.addon.finder.words import STAGE_TITLES
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.nace import LANGUAGES
from onderneem.addon.reference.nace import sections
from onderneem.addon.topics.levels import LEVELS
from plone import api

by_title = by_index(TITLE)


def topics(context, seen: Seen) -> list[Value]:
    """The topics of the section that the visitor may see, by title; brains only."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(section_of(context).getPhysicalPath())
    seen = seen if seen.path == path else Seen(catalog, path)
    docs = seen.matching(portal_type="onderneem.Topic")
    ordered = by_title(catalog, docs, len(docs), None)
    return [_topic(catalog, doc, language_now()) for doc in ordered]


def _topic(catalog, doc: int, language: str) -> Value:
    brain, own = catalog._catalog[doc], language_of_document(catalog, doc)
    return Value(brain.getId, brain.Title, brain.UID, other_than(own, language) or None)


def levels(context, seen: Seen) -> list[Value]:
    """Who decides: from the municipality to Europe."""
    return [Value(code, title) for code, title in LEVELS.items()]


def stages(context, seen: Seen) -> list[Value]:
    """From the idea to the end."""
    return [Value(token, title) for token, title in STAGE_TITLES.items()]


def sectors(context, seen: Seen) -> list[Value]:
    """The sections of NACE-BEL 2025."""
    language = language_now() if language_now() in LANGUAGES else "en"
    return [Value(each.code, each.label(language)) for each in sections()]


TOPIC = Facet("topic", "onderneem_topic", _("Topic"), topics)
LEVEL = Facet("level", "onderneem_level", _("Level of government"), levels)
STAGE = Facet("stage", "onderneem_stage", _("Stage of the business"), stages)
SECTOR = Facet("sector", "onderneem_sector", _("Sector"), sectors)
