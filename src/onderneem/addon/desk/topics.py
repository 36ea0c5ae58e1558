"""The section's topics as a vocabulary; the token is the topic's id."""

from onderneem.addon.place.section import section_of
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def section_topics(context):
    """Return the topics of the section that ``context`` is in, as far as the visitor sees them."""
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="onderneem.Topic",
        path="/".join(section.getPhysicalPath()),
        sort_on="getObjPositionInParent",
    )
    return SimpleVocabulary([SimpleTerm(brain.id, brain.id, brain.Title) for brain in brains])
