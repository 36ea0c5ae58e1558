"""Do the settings of the catalogue work? Tried by a job, from the control panel."""

from onderneem.addon import _
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.client import first_page
from onderneem.addon.catalogue.harvest.settings import API
from onderneem.addon.catalogue.harvest.settings import FEED
from onderneem.addon.catalogue.harvest.words import reason
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.place.section import setting
from zope.interface import implementer


@implementer(ITrial)
class KeyTrial:
    """Asks the read API for one product, with the key that is kept."""

    title = _("Does the key work?")
    beside = "catalogue_key"

    def try_it(self, site) -> Verdict:
        """Return whether the catalogue answers with a page; says nothing of the key itself."""
        key = key_of(site)
        if not key:
            return Verdict(False, _("No key is kept. The region gives you one."))
        url = first_page(setting(site, "catalogue_api") or API, limit=1)
        return verdict_of(Client(door_of(site), key), url)


@implementer(ITrial)
class FeedTrial:
    """Asks for the first page of the feed."""

    title = _("Does the feed answer?")
    beside = "catalogue_feed"

    def try_it(self, site) -> Verdict:
        """Return whether there is a page of products."""
        return verdict_of(Client(door_of(site), feed=True), setting(site, "catalogue_feed") or FEED)


def verdict_of(client: Client, url: str) -> Verdict:
    """Return what came of asking for one page."""
    try:
        page, _etag = client.page(url)
    except CatalogueUnavailable as problem:
        return Verdict(False, reason(problem.reason, problem.host))
    count = len(page.members) if page is not None else 0
    return Verdict(
        True, _("It answers, with ${count} products on the page.", mapping={"count": count})
    )
