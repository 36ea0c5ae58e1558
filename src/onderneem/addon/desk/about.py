"""What a question is about: the item whose page led to the form (``?over=vergunningen/terras``)."""

from dataclasses import dataclass
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.desk.kinds import ABOUT
from onderneem.addon.desk.kinds import kind_of
from onderneem.addon.desk.subjects import named
from onderneem.addon.desk.subjects import TYPES
from onderneem.addon.place.naming import NAME
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.versions import topics_of
from plone import api
from zope.schema.interfaces import IChoice


@dataclass(frozen=True)
class About:
    """The id or path, the title and the topic of what it is about; all empty when unknown.

    ``told``: the words before the title, a message; ``language``: that of the title; ``place``: its
    path below the section.
    """

    id: str = ""
    title: str = ""
    topic: str = ""
    told: str = ""
    language: str = ""
    place: str = ""

    def choice_in(self, form, schema) -> str:
        """Return the choice of the question what it is about that says this: the page itself where
        it stands in the list, else its topic; nothing where neither does."""
        field = schema.get("topic")
        if not IChoice.providedBy(field):
            return ""
        known = field.bind(form).vocabulary
        return next((each for each in (self.place, self.topic) if each and each in known), "")


def about(form, given) -> About:
    """Return what ``given`` names in the form's section, as far as the visitor may see it."""
    # What its editor says counts before what an address says.
    given = getattr(form, "subject_item", None) or given
    found = item_of(form, given)
    if found is None:
        return About()
    return About(
        given,
        found.Title,
        _topic(found),
        ABOUT[kind_of(form)],
        language_of_document(api.portal.get_tool("portal_catalog"), found.getRID()),
        _place(section_of(form), found),
    )


def _topic(brain) -> str:
    """Return the id of the topic that it is, or has first; nothing for none."""
    if brain.portal_type == "onderneem.Topic":
        return brain.getId
    topics = topics_of(brain.getObject())
    return topics[0].getId() if topics else ""


def _place(section, brain) -> str:
    return brain.getPath().removeprefix("/".join(section.getPhysicalPath())).strip("/")


def item_of(form, given=None):
    """Return the brain of what a form is for, or of what ``given`` names; None when unknown.

    A bare id may name a topic and a permit: the topic then says the same and more.
    """
    section = section_of(form)
    given = getattr(form, "subject_item", None) or given
    if section is None or not isinstance(given, str) or not NAME.match(given):
        return None
    brains = api.portal.get_tool("portal_catalog")(portal_type=list(TYPES), **named(section, given))
    return min(brains, key=lambda brain: TYPES.index(brain.portal_type), default=None)
