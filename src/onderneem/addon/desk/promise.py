"""What the municipality promises of a form: by when, and how long what was sent is kept."""

from onderneem.addon.desk.about import about
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.subjects import named
from onderneem.addon.dossiers.interfaces import IPromises
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.reference.term import strictest
from onderneem.addon.reference.term import Term
from onderneem.addon.reference.term import Unit
from plone import api
from zope.component import adapter
from zope.interface import implementer

SUBSIDY = "onderneem.Subsidy"


def term_of(form) -> tuple[int, str] | None:
    """Return the number and the unit of the term that an editor set, or None."""
    number = getattr(form, "term_number", None)
    unit = getattr(form, "term_unit", None)
    return (number, unit or Unit.WORKING_DAYS.value) if number else None


def retention_of(form) -> int | None:
    """Return for how many months after its end a dossier is kept, or None."""
    return getattr(form, "retention_months", None)


def _subject_of(form) -> str | None:
    return getattr(form, "subject_item", None)


def _purpose(form) -> str:
    return getattr(form, "purpose", None) or "question"


@implementer(IPromises)
@adapter(ISection)
class PromisesOfForms:
    """What came by phone is answered as soon as what came by the form for the same.

    That is the form of its kind about its topic, else one of its kind about anything; of several,
    the one that promises most. Only forms that the officer may see: a draft promises nothing.
    """

    def __init__(self, section):
        self.section = section

    def term_for(self, kind: str, topic: str) -> tuple[int, str] | None:
        """Return the term, or None when no form promises one."""
        forms = [each for each in self._forms() if _purpose(each) == kind]
        topics = {each: about(each, "").topic for each in forms}
        nearest = [each for each in forms if topic and topics[each] == topic]
        nearest = nearest or [each for each in forms if not _subject_of(each)]
        terms = (Term(term[0], Unit(term[1])) for term in map(term_of, nearest) if term)
        found = strictest(terms)
        return (found.number, found.unit.value) if found else None

    def pays(self, form: str, topic: str) -> bool:
        """Whether it is about a subsidy: what the form is about decides.

        Of a form about anything, and of what came without one: whether there is a subsidy of its
        topic. Those that are hidden by now count too: what was granted is owed.
        """
        forms = self._brains(UID=form) if form else ()
        subject = next((_subject_of(each._unrestrictedGetObject()) for each in forms), None)
        if subject:
            return bool(self._brains(portal_type=SUBSIDY, **named(self.section, subject)))
        topics = self._brains(getId=topic, portal_type="onderneem.Topic") if topic else ()
        uids = [each.UID for each in topics]
        return bool(uids and self._brains(portal_type=SUBSIDY, onderneem_topic=uids))

    def _brains(self, **query) -> list:
        catalog = api.portal.get_tool("portal_catalog")
        everywhere = {"path": "/".join(self.section.getPhysicalPath())}
        return catalog.unrestrictedSearchResults({**everywhere, **query})

    def _forms(self) -> list:
        brains = api.portal.get_tool("portal_catalog")(
            object_provides=IDeskForm.__identifier__,
            path="/".join(self.section.getPhysicalPath()),
        )
        return [brain.getObject() for brain in brains]
