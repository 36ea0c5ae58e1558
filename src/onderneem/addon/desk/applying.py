"""The desk's own forms to apply for a permit or a subsidy, as the page of that item offers them."""

from onderneem.addon.desk.about import item_of
from onderneem.addon.desk.asking_nothing import takes_nothing
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.place.section import place_in_section
from onderneem.addon.topics.interfaces import IApplyingHere
from onderneem.addon.topics.versions import told_original
from plone import api
from zope.component import adapter
from zope.interface import implementer

APPLICATION = "application"


@implementer(IApplyingHere)
@adapter(ISection)
class ApplyingHere:
    """Forms that the visitor may see, that take something, and whose editor says what for.

    A page in another language has the form of its original: the same thing is applied for.
    """

    def __init__(self, section):
        self.section = section

    def forms_for(self, item) -> list[tuple[str, str]]:
        """Return the title and address of each, in the order of their titles."""
        pages = [each for each in (item, told_original(item)) if each is not None]
        # Told by path, or as before by id; most forms are about something else, and to find out
        # which page each means would ask the catalog for every form on every view.
        names = {name for each in pages for name in (place_in_section(each), each.getId())}
        paths = {"/".join(each.getPhysicalPath()) for each in pages}
        return [
            (form.title, form.absolute_url()) for form in self._open(names) if _path(form) in paths
        ]

    def _open(self, names: set[str]) -> list:
        brains = api.portal.get_tool("portal_catalog")(
            object_provides=IDeskForm.__identifier__,
            path="/".join(self.section.getPhysicalPath()),
            sort_on="sortable_title",
        )
        forms = (brain.getObject() for brain in brains)
        return [each for each in forms if _is_for(each, names) and not takes_nothing(each)]


def _is_for(form, names: set[str]) -> bool:
    subject = getattr(form, "subject_item", None)
    return getattr(form, "purpose", None) == APPLICATION and subject in names


def _path(form) -> str:
    found = item_of(form)
    return found.getPath() if found is not None else ""
