"""Plone's own page for what isn't there, also below a view: ``/subsidies/@@for-me/9``.

Plone renders it for the place where the address ends. Where that is a view its template fails, and
a bare page without the site around it is left.
"""

from pathlib import Path
from Products.CMFPlone.browser import exceptions
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

HERE = str(Path(exceptions.__file__).parent)


def place_of(found):
    """Return the place that a view, or a view of a view, is shown at; else what was given."""
    while isinstance(found, BrowserView):
        found = found.context
    return found


class NotFoundPage(exceptions.ExceptionView):
    """In the site around it, with its ways on."""

    index = ViewPageTemplateFile("templates/error_message.pt", HERE)

    def __call__(self):
        self.__parent__ = place_of(self.__parent__)
        return super().__call__()
