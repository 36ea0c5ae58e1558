"""How the catalogue is asked: its read API with the key, or a feed; always by a job."""

from dataclasses import dataclass
from onderneem.addon.catalogue.harvest.pages import CataloguePage
from onderneem.addon.catalogue.harvest.pages import PageRefused
from onderneem.addon.catalogue.harvest.pages import read_page
from onderneem.addon.outbound.answers import etag_of
from onderneem.addon.outbound.answers import Outcome
from onderneem.addon.outbound.door import Door
from urllib.parse import urlencode
from urllib.parse import urlsplit

# The fullest real record has 32,000 characters; a page holds a hundred at most.
MOST_BYTES = 24 * 1024 * 1024
LIMIT = 100
ACCEPT = "application/ld+json, application/json;q=0.9"


class CatalogueUnavailable(Exception):
    """The catalogue gave no page: never to be taken for an empty one (STYLE, R9).

    ``reason``: the value of an ``Outcome`` or of ``PageRefused``, or "refused" where a feed refuses
    us; ``retry_after``: seconds; ``host``: who said so, perhaps after redirects.
    """

    def __init__(self, reason: str, retry_after: int | None = None, host: str = ""):
        super().__init__(reason)
        self.reason, self.retry_after, self.host = reason, retry_after, host


@dataclass(frozen=True)
class Client:
    """``key``: goes with each question, and is never part of an address; ``feed``: whether what is
    asked is open, without a key, so that a refusal isn't the key's fault."""

    door: Door
    key: str = ""
    feed: bool = False

    def page(self, url: str, etag: str | None = None) -> tuple[CataloguePage | None, str | None]:
        """Return (page, its ETag); no page when it is the one with ``etag`` still.

        Raises CatalogueUnavailable.
        """
        headers = {"Accept": ACCEPT}
        if self.key:
            headers["x-api-key"] = self.key
        # One that was kept before the rule is no reason to fail for ever.
        etag = etag_of(etag)
        if etag:
            headers["If-None-Match"] = etag
        answer = self.door.ask(url, most=MOST_BYTES, headers=headers)
        if answer.outcome is Outcome.UNCHANGED and etag:
            return None, etag
        if answer.outcome is not Outcome.OK:
            refused = self.feed and answer.outcome is Outcome.DENIED
            reason = "refused" if refused else answer.outcome.value
            raise CatalogueUnavailable(reason, answer.retry_after, server_of(answer.url))
        try:
            return read_page(answer.body, url), answer.etag
        except PageRefused as refused:
            raise CatalogueUnavailable(refused.reason) from refused


def first_page(base: str, target_groups=(), areas=(), limit: int = LIMIT) -> str:
    """Return the address of the first page of the products in the read API (FACTS).

    Archived ones are asked for too: that a product is archived is news.
    """
    asked = {"sortBy": "LAATST_GEWIJZIGD", "limit": limit, "pageIndex": 0}
    if target_groups:
        asked["doelgroepen"] = ",".join(sorted(target_groups))
    if areas:
        asked["geografischeToepassingsgebieden"] = ",".join(sorted(areas))
    return f"{base.rstrip('/')}/doc/product?{urlencode(asked, safe=',')}"


def server_of(url: str) -> str:
    """Return the host of an address, for people; the address itself when it is a broken one."""
    try:
        return urlsplit(url).hostname or url[:100]
    except ValueError:
        return url[:100]
