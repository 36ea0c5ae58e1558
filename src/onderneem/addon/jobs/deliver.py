"""The outbox's job."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.runner import time_left
from onderneem.addon.post.outbox import deliver
from onderneem.addon.post.outbox import due


class Deliver(Job):
    """Hand the letters that are due to the site's MailHost."""

    title = _("Hands the letters of the outbox to the site's mail server")
    every = timedelta(seconds=5)
    steady = False

    def waiting(self, site) -> bool:
        """Whether a letter's time has come."""
        return due(site)

    def run(self, site) -> int:
        """Return how many were taken."""
        return deliver(site, lambda: time_left(1.0) > 0)
