"""The scheduler threads: one process with a FileStorage does its own background work.

A second process can't open that file, and Zope has no clock server. They run only where zope.conf
says so: ``<product-config onderneem.addon>`` with ``scheduler on``. One is for quick jobs: a letter
doesn't wait for a harvest of ten minutes. No job is in both.
"""

from App.config import getConfiguration
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.jobs.due import due
from onderneem.addon.jobs.due import is_quick
from onderneem.addon.jobs.due import look_every
from onderneem.addon.jobs.runner import all_jobs
from onderneem.addon.jobs.runner import run_shared
from plone.browserlayer.utils import registered_layers
from Products.CMFPlone.Portal import PloneSite
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest
import logging
import threading
import time
import transaction

SECONDS = 2
logger = logging.getLogger(__name__)


_elsewhere = False


def leave_it_to_me() -> None:
    """Start no thread in this process: it runs jobs itself, and would run them twice at once."""
    global _elsewhere
    _elsewhere = True


def wanted() -> bool:
    """Whether zope.conf switches the scheduler on, and nobody else in the process runs jobs."""
    if _elsewhere:
        return False
    ours = (getattr(getConfiguration(), "product_config", None) or {}).get("onderneem.addon", {})
    return str(ours.get("scheduler", "off")).lower() in ("on", "true", "1", "yes")


def start(event) -> None:
    """Start the threads once the database is open."""
    if wanted():
        for quick in (True, False):
            Scheduler(event.database, quick).start()


class Scheduler(threading.Thread):
    """Runs the due jobs of each site, the quick ones or the others; an error of one stops nothing
    else."""

    def __init__(self, database, quick: bool):
        super().__init__(name=f"onderneem-scheduler-{'quick' if quick else 'long'}", daemon=True)
        self.database = database
        self.quick = quick
        self.last = {}

    def run(self):
        """Go round until the process ends."""
        while True:
            time.sleep(SECONDS)
            try:
                self.go_round()
            except Exception as problem:  # the thread must outlive whatever a job does
                logger.error("background work failed: %s", type(problem).__name__)

    def go_round(self) -> None:
        """Run once what is due, on a connection of its own."""
        jobs = {name: job for name, job in all_jobs().items() if is_quick(job) == self.quick}
        looks = {name: look_every(job) for name, job in jobs.items()}
        names = due(looks, self.last, time.monotonic())
        if not names:
            return
        # Imported before the database is open, makerequest silently gives an empty DemoStorage.
        from Testing.makerequest import makerequest

        connection = self.database.open()
        try:
            app = makerequest(connection.root()["Application"])
            for name in names:
                self.last[name] = time.monotonic()
                for site in sites_of(app):
                    run_shared(site, name, jobs[name])
        finally:
            setSite(None)
            clearRequest()
            transaction.abort()
            connection.close()


def sites_of(app):
    """Return the sites in which the add-on is installed."""
    for site in app.objectValues("Plone Site"):
        if isinstance(site, PloneSite):
            setSite(site)
            if IOnderneemLayer in registered_layers():
                yield site
