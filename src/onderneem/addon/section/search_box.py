"""The section's search on every page of it, above the content."""

from onderneem.addon.components.languages import other_than
from onderneem.addon.components.speaking import language_of
from onderneem.addon.place.section import section_of
from plone.app.layout.viewlets.common import ViewletBase
from zope.component import getMultiAdapter


class SearchBox(ViewletBase):
    """Shown on every page of ours; not where there is one already, nor on a form half filled in.

    A page with a key in its address tells it to nobody by this: it is ``no-referrer``, and the
    address that the field leads to holds the words alone.
    """

    address = ""
    # The language of this page, where it isn't that of the section.
    spoken = ""

    def update(self) -> None:
        """Look whether this is a page of a section."""
        section = section_of(self.context)
        if section is not None and self._is_read():
            self.address = f"{section.absolute_url()}/@@search"
            self.spoken = other_than(self.request.get("LANGUAGE"), language_of(section))

    def render(self) -> str:
        """Return the field, or nothing."""
        return self.index() if self.address else ""

    def _is_read(self) -> bool:
        view = self.view
        if hasattr(view, "own_search"):
            return not (view.own_search or view.filling_in)
        state = getMultiAdapter((self.context, self.request), name="plone_context_state")
        return state.is_view_template()
