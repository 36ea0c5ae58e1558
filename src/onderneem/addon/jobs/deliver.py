"""The outbox's job."""

from datetime import timedelta
from onderneem.addon.jobs.job import Job
from onderneem.addon.post.outbox import deliver
from onderneem.addon.post.outbox import due


class Deliver(Job):
    """Hand the letters that are due to the site's MailHost."""

    every = timedelta(seconds=5)

    def waiting(self, site) -> bool:
        """Whether a letter's time has come."""
        return due(site)

    def run(self, site) -> int:
        """Return how many were taken."""
        return deliver(site)
