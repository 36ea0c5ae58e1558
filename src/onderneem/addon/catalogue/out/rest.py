"""``GET {section}/@catalogue``: the published services as CPSV-AP."""

from onderneem.addon import _
from onderneem.addon.catalogue.out.answers import set_headers
from onderneem.addon.catalogue.out.documents import SectionDocument
from onderneem.addon.catalogue.out.documents import TYPES
from onderneem.addon.catalogue.out.published import is_open
from plone import api
from plone.restapi.services import Service
from zope.i18n import translate

SHORT = "public, max-age=300"
PRIVATE = "private, no-cache"


class CatalogueGet(Service):
    """JSON-LD, or Turtle for ``?format=ttl``; the same for everybody who may see the section."""

    def render(self):
        """Return the document, nothing for who has it already, or what is wrong with the format."""
        self.check_permission()
        notation = self.request.form.get("format", "jsonld")
        if not isinstance(notation, str) or notation not in TYPES:
            return super().render()
        document = SectionDocument(self.context, api.portal.get().absolute_url(), notation)
        cache = SHORT if is_open(self.context) else PRIVATE
        self.request.response.setHeader("Vary", "Accept")
        if not set_headers(self.request, document.etag, cache):
            return ""
        self.request.response.setHeader("Content-Type", TYPES[notation])
        return document.body

    def reply(self):
        """Return our form of a validation error."""
        words = translate(_("Unknown format: jsonld or ttl."), context=self.request)
        self.request.response.setStatus(400)
        errors = [{"field": "format", "message": words}]
        return {"type": "ValidationError", "message": words, "errors": errors}
