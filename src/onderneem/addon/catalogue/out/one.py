"""``{permit, subsidy}/@@cpsv-ap``: one service as CPSV-AP, beside its page."""

from onderneem.addon.catalogue.out.answers import set_headers
from onderneem.addon.catalogue.out.answers import tag_of
from onderneem.addon.catalogue.out.documents import TYPES
from onderneem.addon.catalogue.out.documents import VERSION
from onderneem.addon.catalogue.out.documents import written
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.own_page import gatherer_of
from onderneem.addon.catalogue.out.published import is_told
from onderneem.addon.catalogue.out.published import original_of
from onderneem.addon.guard.ours import READS
from onderneem.addon.place.section import section_of
from Products.Five.browser import BrowserView
from zope.publisher.interfaces import NotFound


class OneService(BrowserView):
    """JSON-LD, or Turtle for ``?format=ttl``; not found where there is nothing to say."""

    methods = READS

    def __call__(self) -> str:
        notation = self.request.form.get("format", "jsonld")
        known = isinstance(notation, str) and notation in TYPES
        if not known or section_of(self.context) is None:
            raise NotFound(self.context, "@@cpsv-ap", self.request)
        # A translation is no service of its own: it answers for its original.
        original = original_of(self.context)
        item = self.context if original is None else original
        if original is not None and not is_told(original):
            raise NotFound(self.context, "@@cpsv-ap", self.request)
        gatherer = gatherer_of(item)
        found = catalogue(gatherer.publisher, gatherer.desk(), [gatherer.service(item)])
        if found.omitted:
            raise NotFound(self.context, "@@cpsv-ap", self.request)
        body = written(found, notation)
        cache = "public, max-age=300" if is_told(item) else "private, no-store"
        if not set_headers(self.request, tag_of(VERSION, body), cache):
            return ""
        self.request.response.setHeader("Content-Type", TYPES[notation])
        return body
