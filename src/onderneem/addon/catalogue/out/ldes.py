"""``@@ldes``: the feed, page by page; all but the last never change."""

from onderneem.addon import _
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.answers import paging_in
from onderneem.addon.catalogue.out.answers import set_headers
from onderneem.addon.catalogue.out.answers import tag_of
from onderneem.addon.catalogue.out.context import CONTEXT
from onderneem.addon.catalogue.out.context import LDES
from onderneem.addon.catalogue.out.documents import TYPES
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.gather import BASE
from onderneem.addon.catalogue.out.lpdc import written_time
from onderneem.addon.catalogue.out.published import is_open
from onderneem.addon.catalogue.terms import IRIS
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.guard.ours import READS
from plone import api
from Products.Five.browser import BrowserView
from wsgiref.handlers import format_date_time
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
import json
import re

NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")
FOR_EVER = "public, max-age=31536000, immutable"
GROWING = "public, max-age=60"
PRIVATE = "private, no-cache"
ADDRESSES = _("Each page of the feed has its own address: @@ldes/0, @@ldes/1 and so on.")
TIME, VERSION_OF = IRIS["generatedAtTime"][0], IRIS["isVersionOf"][0]


@implementer(IPublishTraverse)
class LdesPage(BrowserView):
    """``@@ldes/0``, ``@@ldes/1`` …; ``@@ldes`` is the first page too."""

    methods = READS
    number = None

    def publishTraverse(self, request, name):
        """Take the number of the page; every page has one address only."""
        if self.number is not None or not NUMBER.fullmatch(name):
            raise NotFound(self, name, request)
        self.number = int(name)
        return self

    def __call__(self) -> str:
        paging = paging_in(self.request)
        if paging:
            told = [(name, ADDRESSES) for name in paging]
            self.request.response.setHeader("Content-Type", "application/json")
            return json.dumps(validation_error(self.request, told))
        feed = feed_of(self.context) or Feed()
        number = self.number or 0
        if number > feed.last_page:
            raise NotFound(self, str(number), self.request)
        entries, full = feed.page(number), number < feed.last_page
        base, url = map(plain.iri, (api.portal.get().absolute_url(), self.context.absolute_url()))
        last = entries[-1].generated if entries else None
        if last is not None:
            stamp = format_date_time(last.timestamp())
            self.request.response.setHeader("Last-Modified", stamp)
        etag = tag_of(base, url, str(number), str(len(entries)), str(last), str(full))
        if not set_headers(self.request, etag, self._cache(full)):
            return ""
        self.request.response.setHeader("Content-Type", TYPES["jsonld"])
        return self._page(feed, number, f"{url}/@@ldes", base)

    def _cache(self, full: bool) -> str:
        if not is_open(self.context):
            return PRIVATE
        return FOR_EVER if full else GROWING

    def _page(self, feed: Feed, number: int, url: str, base: str) -> str:
        view = {"@id": f"{url}/{number}", "@type": "Node", "relation": []}
        if number < feed.last_page:
            later = feed.page(number + 1)[0].generated
            view["relation"] = [_relation(f"{url}/{number + 1}", written_time(later))]
        head = {
            "@context": {**CONTEXT, **LDES},
            "@id": url,
            "@type": "EventStream",
            "timestampPath": TIME,
            "versionOfPath": VERSION_OF,
            "view": view,
        }
        # The snapshots are JSON already: put in as they are, with the site's address of today.
        members = ",\n".join(entry.document for entry in feed.page(number)).replace(BASE, base)
        return f'{json.dumps(head)[:-1]}, "member": [{members}]}}'


def _relation(node: str, moment: str) -> dict:
    return {
        "@type": "GreaterThanOrEqualToRelation",
        "node": node,
        "path": TIME,
        "value": moment,
    }
