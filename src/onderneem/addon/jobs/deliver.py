"""The outbox's job."""

from datetime import timedelta
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.post.outbox import deliver
from zope.interface import implementer


@implementer(IJob)
class Deliver:
    """Hand the letters that are due to the site's MailHost."""

    every = timedelta(seconds=5)

    def run(self, site) -> int:
        """Return how many were taken."""
        return deliver(site)
