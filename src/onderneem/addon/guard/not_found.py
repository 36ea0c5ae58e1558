"""What isn't there, below a view of a section: told by the site's page, in the site.

Plone renders that page for the place where the address ends. Where that is a view, such as
``/subsidies/@@for-me/9``, its template fails and a bare page without a way back is left.
"""

from onderneem.addon.guard.not_now import as_elsewhere
from onderneem.addon.place.section import section_of
from Products.Five.browser import BrowserView


def place_of(found):
    """Return the place that a view, or a view of a view, is shown at; else what was given."""
    while isinstance(found, BrowserView):
        found = found.context
    return found


class NotFoundPage(BrowserView):
    """The site's own, as a theme may have it; elsewhere in the site nothing changes."""

    def __call__(self):
        parent = getattr(self, "__parent__", None)
        place = place_of(parent)
        return as_elsewhere(
            self.context, self.request, parent if section_of(place) is None else place
        )
