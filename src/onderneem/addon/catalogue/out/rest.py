"""``GET {section}/@catalogue``: the published services as CPSV-AP."""

from onderneem.addon import _
from onderneem.addon.catalogue.out.answers import paging_in
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
        if _wrong_in(self.request, notation):
            return super().render()
        return _document(self.context, self.request, notation)

    def reply(self):
        """Return our form of a validation error."""
        notation = self.request.form.get("format", "jsonld")
        return validation_error(self.request, _wrong_in(self.request, notation))


class CataloguePage(BrowserView):
    """The same address for who asks for no ``application/json``: a harvester, a browser.

    plone.rest finds a service by that media type alone; JSON-LD's and Turtle's own registered
    with it would make a service of every page of the site that is asked for in one of them.
    """

    methods = READS

    def __call__(self) -> str:
        accept = self.request.getHeader("Accept") or ""
        notation = self.request.form.get("format", notation_for(accept))
        wrong = _wrong_in(self.request, notation)
        if not wrong:
            return _document(self.context, self.request, notation)
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps(validation_error(self.request, wrong))


def _wrong_in(request, notation) -> list:
    wrong = [(name, _("The catalogue comes whole, not in pages.")) for name in paging_in(request)]
    if not (isinstance(notation, str) and notation in TYPES):
        wrong.append(("format", _("Unknown format: jsonld or ttl.")))
    return wrong


def _document(section, request, notation: str) -> str:
    document = SectionDocument(section, api.portal.get().absolute_url(), notation)
    request.response.setHeader("Vary", "Accept")
    if not set_headers(request, document.etag, SHORT if is_open(section) else PRIVATE):
        return ""
    request.response.setHeader("Content-Type", TYPES[notation])
    return document.body
