"""The harvest as a job: begun once a day, gone on with until it is done."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.applying import apply
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.reading_on import begin
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.catalogue.harvest.reading_on import read_on
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.jobs.job import Job
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.outbound.agent import may_go_out
from onderneem.addon.place.interfaces import ISection
from plone import api
import logging
import transaction

logger = logging.getLogger(__name__)
DAY = timedelta(days=1)
AGAIN = timedelta(hours=1)


class Harvest(Job):
    """Every ten minutes a look whether a section's harvest is due; each begins once a day."""

    title = _("Reads the regional catalogue")
    every = timedelta(minutes=10)
    # A section is due once a day: in between there is nothing to be late with.
    steady = False
    limits = Limits()

    def waiting(self, site) -> bool:
        """Whether we may go out, and some section is due."""
        return may_go_out() and any(_is_due(section) for section in sections_of(site))

    def run(self, site) -> int:
        """Return how many members were read in all."""
        return sum(self._run(site, each) for each in sections_of(site) if _is_due(each))

    def _run(self, site, section) -> int:
        now, source = clock.stored_now(), source_of(section)
        harvest = harvest_of(section, make=True)
        begin(harvest, source, now)
        before = harvest.report.read
        try:
            done = read_on(harvest, source, Client(door_of(site), source.key), self.limits, now)
            harvest.error = ""
            if done and apply(section, harvest, source.whole, now):
                harvest.next_run = now + DAY
            elif done:
                # Asked again tomorrow: perhaps the catalogue is whole again by then.
                harvest.next_run = now + DAY
        except CatalogueUnavailable as problem:
            transaction.abort()
            logger.warning("catalogue of %s: %s", section.getId(), problem.reason)
            harvest.error = problem.reason
            wait = timedelta(seconds=problem.retry_after or 0)
            harvest.next_run = now + max(AGAIN, wait)
        transaction.commit()
        return harvest.report.read - before


def sections_of(site) -> list:
    """Return the site's sections, whoever may see them."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(object_provides=ISection.__identifier__)
    return [brain._unrestrictedGetObject() for brain in brains]


def _is_due(section) -> bool:
    if source_of(section) is None:
        return False
    harvest = harvest_of(section)
    return harvest is None or harvest.next_run is None or harvest.next_run <= clock.now()
