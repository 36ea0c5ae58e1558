"""What a form may be about, as a vocabulary for its editor; the token is the item's id."""

from onderneem.addon import _
from onderneem.addon.place.section import section_of
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

TYPES = ("onderneem.Topic", "onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")

NAMES = {
    "onderneem.Topic": _("Topic"),
    "onderneem.Guide": _("Guide"),
    "onderneem.Permit": _("Permit"),
    "onderneem.Subsidy": _("Subsidy"),
}


@provider(IVocabularyFactory)
def desk_subjects(context):
    """Return the section's topics, guides, permits and subsidies that the editor may see.

    Kind by kind, each told by its kind: a guide and a permit may have one title.
    """
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    titles: dict[str, str] = {}
    for kind in TYPES:
        for brain in _of_kind(section, kind):
            # A topic and a permit may have the same id; the form's page then says the topic's.
            words = {"title": brain.Title, "kind": NAMES[kind]}
            titles.setdefault(brain.getId, _("${kind}: ${title}", mapping=words))
    chosen = getattr(context, "subject_item", None)
    if chosen and chosen not in titles:
        titles[chosen] = chosen
    return SimpleVocabulary([SimpleTerm(each, each, title) for each, title in titles.items()])


def _of_kind(section, kind: str):
    """Return them by title; a page in another language says the same as its original."""
    original = {} if kind == "onderneem.Topic" else {"onderneem_translation": "original"}
    return api.portal.get_tool("portal_catalog")(
        portal_type=kind,
        path="/".join(section.getPhysicalPath()),
        sort_on="sortable_title",
        **original,
    )
