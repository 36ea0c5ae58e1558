"""The desk's own forms to apply for a permit or a subsidy, as the page of that item offers them."""

from onderneem.addon.desk.about import item_of
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.opening_hours import closed_now
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.topics.interfaces import IApplyingHere
from onderneem.addon.topics.versions import told_original
from plone import api
from zope.component import adapter
from zope.interface import implementer

APPLICATION = "application"


@implementer(IApplyingHere)
@adapter(ISection)
class ApplyingHere:
    """Forms that the visitor may see, that are open, and whose editor says what they are for.

    A page in another language has the form of its original: the same thing is applied for.
    """

    def __init__(self, section):
        self.section = section

    def forms_for(self, item) -> list[tuple[str, str]]:
        """Return the title and address of each, in the order of their titles."""
        pages = (item, told_original(item))
        paths = {"/".join(each.getPhysicalPath()) for each in pages if each is not None}
        return [(form.title, form.absolute_url()) for form in self._open() if _path(form) in paths]

    def _open(self) -> list:
        brains = api.portal.get_tool("portal_catalog")(
            object_provides=IDeskForm.__identifier__,
            path="/".join(self.section.getPhysicalPath()),
            sort_on="sortable_title",
        )
        forms = (brain.getObject() for brain in brains)
        return [each for each in forms if _is_for_applying(each) and not closed_now(each)]


def _is_for_applying(form) -> bool:
    return getattr(form, "purpose", None) == APPLICATION and bool(
        getattr(form, "subject_item", None)
    )


def _path(form) -> str:
    found = item_of(form)
    return found.getPath() if found is not None else ""
