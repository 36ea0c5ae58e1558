"""A municipality whose section follows a catalogue on loopback, and the night it begins."""

from contextlib import suppress
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.job import Harvest
from onderneem.addon.catalogue.harvest.reading_on import Limits
import transaction

NIGHT = datetime(2026, 11, 24, 2, tzinfo=clock.BRUSSELS)
DAY = timedelta(days=1)


class Town:
    """A municipality whose section follows the catalogue."""

    def __init__(self, section, server):
        self.section, self.server = section, server
        self.job = Harvest()
        self.job.limits = Limits(pause=0.0)

    def follows(self, kind, path=""):
        """Follow the API or a feed from now on."""
        self.section.catalogue_source = kind
        self.section.catalogue_api = self.section.catalogue_feed = f"{self.server.url}{path}"
        self.section.municipality = None
        transaction.commit()

    def harvests(self, day=0):
        """Let the job run on that day; return the report."""
        site = self.section.aq_parent
        with clock.pinned(NIGHT + day * DAY):
            if self.job.waiting(site):
                # What went wrong is raised at the end, for the ledger; the harvest keeps it too.
                with suppress(CatalogueUnavailable):
                    self.job.run(site)
        return self.harvest.last_report

    @property
    def harvest(self):
        """What is kept of it."""
        return harvest_of(self.section)

    def on(self, shelf):
        """Return the names of the products on a shelf."""
        products = self.harvest.products
        return sorted(
            products[token].identifier.rsplit("/", 1)[-1]
            for token in self.harvest.shelves[shelf].values()
        )

    def product(self, name):
        """Return a product by its name."""
        return next(
            each for each in self.harvest.products.values() if each.identifier.endswith(f"/{name}")
        )
