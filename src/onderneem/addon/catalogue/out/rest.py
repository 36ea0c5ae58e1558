"""``GET {section}/@catalogue``: the published services as CPSV-AP."""

from onderneem.addon import _
from onderneem.addon.catalogue.out.answers import set_headers
from onderneem.addon.catalogue.out.documents import SectionDocument
from onderneem.addon.catalogue.out.documents import TYPES
from onderneem.addon.catalogue.out.notation import notation_for
from onderneem.addon.catalogue.out.published import is_open
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.guard.ours import READS
from plone import api
from plone.restapi.services import Service
from Products.Five.browser import BrowserView
import json

SHORT = "public, max-age=300"
PRIVATE = "private, no-cache"


class CatalogueGet(Service):
    """JSON-LD, or Turtle for ``?format=ttl``; the same for everybody who may see the section."""

    def render(self):
        """Return the document, nothing for who has it already, or what is wrong with the format."""
        self.check_permission()
        notation = self.request.form.get("format", "jsonld")
        if not _is_known(notation):
            return super().render()
        return _document(self.context, self.request, notation)

    def reply(self):
        """Return our form of a validation error."""
        return _unknown_format(self.request)


class CataloguePage(BrowserView):
    """The same address for who asks for no ``application/json``: a harvester, a browser.

    plone.rest finds a service by that media type alone; JSON-LD's and Turtle's own registered
    with it would make a service of every page of the site that is asked for in one of them.
    """

    methods = READS

    def __call__(self) -> str:
        accept = self.request.getHeader("Accept") or ""
        notation = self.request.form.get("format", notation_for(accept))
        if _is_known(notation):
            return _document(self.context, self.request, notation)
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps(_unknown_format(self.request))


def _is_known(notation) -> bool:
    return isinstance(notation, str) and notation in TYPES


def _document(section, request, notation: str) -> str:
    document = SectionDocument(section, api.portal.get().absolute_url(), notation)
    request.response.setHeader("Vary", "Accept")
    if not set_headers(request, document.etag, SHORT if is_open(section) else PRIVATE):
        return ""
    request.response.setHeader("Content-Type", TYPES[notation])
    return document.body


def _unknown_format(request) -> dict:
    return validation_error(request, [("format", _("Unknown format: jsonld or ttl."))])
