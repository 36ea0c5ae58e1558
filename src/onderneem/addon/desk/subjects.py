"""What a form may be about, as a vocabulary for its editor; the token is the item's id."""

from onderneem.addon.place.section import section_of
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TYPES = ("onderneem.Topic", "onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")


@provider(IVocabularyFactory)
def desk_subjects(context):
    """Return the section's topics, guides, permits and subsidies that the editor may see."""
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    brains = api.portal.get_tool("portal_catalog")(
        portal_type=list(TYPES), path="/".join(section.getPhysicalPath()), sort_on="sortable_title"
    )
    # A topic and a permit may have the same id; the form's page then says the topic's.
    titles = {brain.getId: brain.Title for brain in brains}
    chosen = getattr(context, "subject_item", None)
    if chosen and chosen not in titles:
        titles[chosen] = chosen
    return SimpleVocabulary([SimpleTerm(each, each, title) for each, title in titles.items()])
