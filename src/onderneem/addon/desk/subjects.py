"""What a form may be about: for its editor, and for the visitor who chooses among groups.

To an editor the token is the path in the section; a bare id, as forms of before kept it, still
names the first of its kind.
"""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from contextlib import suppress
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.desk.grouped import Grouped
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.versions import topics_of
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.interfaces import IVocabularyTokenized
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

KEPT = "onderneem.desk.subjects"
TYPES = ("onderneem.Topic", "onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")

NAMES = {
    "onderneem.Topic": _("Topic"),
    "onderneem.Guide": _("Guide"),
    "onderneem.Permit": _("Permit"),
    "onderneem.Subsidy": _("Subsidy"),
}
# The groups of what a visitor chooses from, in this order.
GROUPS = {
    "onderneem.Topic": _("Topics"),
    "onderneem.Guide": _("Guides"),
    "onderneem.Permit": _("Permits"),
    "onderneem.Subsidy": _("Subsidies"),
}


class Subject(SimpleTerm):
    """``group``: the title under which it stands; ``short``: how it is called there."""

    def __init__(self, value: str, title, group, short: str):
        super().__init__(value, value, title)
        self.group, self.short = group, short


@implementer(IVocabularyTokenized)
class SectionSubjects:
    """Asks the catalog for all subjects where a page shows them, and for the one that was chosen
    where an answer is checked: the list is a sixth of what a submission costs (bench/README.md).

    A value is its own token; as of a SimpleVocabulary, what can't be a key raises TypeError.
    """

    def __init__(self, root: str):
        self._root = root
        self._found: dict[str, Subject | None] = {}

    def __iter__(self):
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, value) -> bool:
        with suppress(LookupError, TypeError):
            return bool(self.getTerm(value))
        return False

    def getTerm(self, value) -> Subject:
        """Return the subject of a value; raises LookupError."""
        if value not in self._found:
            self._found[value] = _subject(self._root, value) if value else None
        if self._found[value] is None:
            raise LookupError(value)
        return self._found[value]

    getTermByToken = getTerm

    @cached_property
    def _all(self) -> SimpleVocabulary:
        return SimpleVocabulary(_subjects(self._root))


@provider(IVocabularyFactory)
def section_subjects(context):
    """Return the section's topics, guides, permits and subsidies a visitor may see, by group.

    A topic is told by its id, as in ``onderneem.topics``, and stands in the editors' order; the
    others by their path in the section, since a permit and a topic may have the same id.

    One in a request: the widget's choices, the check of an answer, its words and those of the
    dossier each ask for it.
    """
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    request = getRequest()
    known = {} if request is None else IAnnotations(request).setdefault(KEPT, {})
    # As long as the same person asks, and nothing in the catalog changes.
    who = aq_base(getSecurityManager().getUser())
    root = "/".join(section.getPhysicalPath())
    key = root, who, api.portal.get_tool("portal_catalog").getCounter()
    if key not in known:
        known[key] = SectionSubjects(root)
    return known[key]


def _subjects(root: str) -> list[Subject]:
    first, *others = GROUPS
    # One question for all but the topics.
    found = sorted(_of_kind(root, others), key=lambda brain: others.index(brain.portal_type))
    topics = _of_kind(root, first, sort_on="getObjPositionInParent")
    return [_told(root, each) for each in (*topics, *found)]


def _subject(root: str, value) -> Subject | None:
    """Return the subject of a value, as it stands in the whole list, or None."""
    if not isinstance(value, str):
        return None
    first, *others = GROUPS
    # Only a topic is told by its id, which has no slash.
    found = () if "/" in value else _of_kind(root, first, getId=value)
    place = {"query": f"{root}/{value}", "depth": 0}
    found = found or _of_kind(root, others, path=place)
    return next((_told(root, each) for each in found), None)


def _told(root: str, brain) -> Subject:
    kind, title = brain.portal_type, brain.Title
    if kind == TYPES[0]:
        return Subject(brain.getId, title, GROUPS[kind], title)
    value = brain.getPath().removeprefix(f"{root}/")
    words = _("${kind}: ${title}", mapping={"title": title, "kind": NAMES[kind]})
    return Subject(value, words, GROUPS[kind], title)


def topic_of(section, chosen: str) -> str:
    """Return the id of the topic that a choice of ``section_subjects`` is about, or nothing."""
    if "/" not in chosen:
        return chosen
    path = "/".join((*section.getPhysicalPath(), chosen))
    for brain in api.portal.get_tool("portal_catalog")(path={"query": path, "depth": 0}):
        topics = topics_of(brain.getObject())
        return topics[0].getId() if topics else ""
    return ""


def groups_of(widget) -> dict[str, Grouped]:
    """Return the groups of a widget's choices, by token; nothing where they have none."""
    terms = getattr(widget, "terms", None) or ()
    return {
        each.token: Grouped(translate(each.group, context=widget.request), each.short)
        for each in terms
        if isinstance(each, Subject)
    }


def typed_choices(widget) -> list[str]:
    """Return the tokens of a widget's choices that somebody typed, or that are pages of the site;
    the others are messages, which speak as the page does.
    """
    terms = getattr(widget, "terms", None) or ()
    typed = (each for each in terms if isinstance(each, Subject) or not _is_message(each))
    return [each.token for each in typed]


def _is_message(term) -> bool:
    return isinstance(term.title, Message)


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

    Kind by kind, each told by its kind: a guide and a permit may have one title. The token is the
    item's id.
    """
    section = section_of(context)
    if section is None:
        return SimpleVocabulary([])
    root = "/".join(section.getPhysicalPath())
    found = [
        _term(brain.getPath().removeprefix(f"{root}/"), _("${kind}: ${title}", mapping=words))
        for kind in TYPES
        for brain in _of_kind(root, kind)
        for words in ({"title": brain.Title, "kind": NAMES[kind]},)
    ]
    chosen = getattr(context, "subject_item", None)
    if chosen and chosen not in Subjects(found):
        found.append(_term(chosen, chosen))
    return Subjects(found)


def _term(name: str, title: str) -> SimpleTerm:
    return SimpleTerm(name, name, title)


def _of_kind(root: str, kind: str | list[str], **query):
    """Return them in the order of their titles, or as ``query`` says; a page in another language
    says the same as its original."""
    original = {} if kind == "onderneem.Topic" else {"onderneem_translation": "original"}
    usual = {"path": root, "sort_on": "sortable_title"}
    catalog = api.portal.get_tool("portal_catalog")
    return catalog(portal_type=kind, **original, **{**usual, **query})
