"""What a form may be about, as a vocabulary for its editor; the token is the path in the section.

A bare id, as forms of before kept it, still names the first of its kind.
"""

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


def named(section, name: str) -> dict:
    """Return the query for what a name means in a section: a path below it, or a bare id."""
    root = "/".join(section.getPhysicalPath())
    if "/" in name:
        return {"path": {"query": f"{root}/{name}", "depth": 0}}
    return {"path": root, "getId": name}


class Subjects(SimpleVocabulary):
    """Knows its terms by bare id too: the first of them that has it, as the form's page does."""

    def __contains__(self, value) -> bool:
        return super().__contains__(self._whole(value))

    def getTerm(self, value):
        """Return the term of a path or a bare id; raises LookupError."""
        return super().getTerm(self._whole(value))

    def getTermByToken(self, token):
        """Return the term of a path or a bare id; raises LookupError."""
        return super().getTermByToken(self._whole(token))

    def _whole(self, name):
        if not isinstance(name, str) or "/" in name or name in self.by_value:
            return name
        return next((each for each in self.by_value if each.rpartition("/")[2] == name), name)


@provider(IVocabularyFactory)
def desk_subjects(context):
    """Return the section's topics, guides, permits and subsidies that the editor may see.

    Kind by kind, each told by its kind: a guide and a permit may have one title.
    """
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    root = len("/".join(section.getPhysicalPath())) + 1
    found = [
        _term(brain.getPath()[root:], _("${kind}: ${title}", mapping=words))
        for kind in TYPES
        for brain in _of_kind(section, kind)
        for words in ({"title": brain.Title, "kind": NAMES[kind]},)
    ]
    chosen = getattr(context, "subject_item", None)
    if chosen and chosen not in Subjects(found):
        found.append(_term(chosen, chosen))
    return Subjects(found)


def _term(name: str, title: str) -> SimpleTerm:
    return SimpleTerm(name, name, title)


def _of_kind(section, kind: str):
    """Return them by title; a page in another language says the same as its original."""
    original = {} if kind == "onderneem.Topic" else {"onderneem_translation": "original"}
    return api.portal.get_tool("portal_catalog")(
        portal_type=kind,
        path="/".join(section.getPhysicalPath()),
        sort_on="sortable_title",
        **original,
    )
