"""The job that adds up how often guides were read."""

from datetime import timedelta
from onderneem.addon.guides.usage import views
from onderneem.addon.jobs.interfaces import IJob
from zope.interface import implementer


@implementer(IJob)
class AddUp:
    """Store the counts, so that the landing page ranks by them and a restart loses little."""

    every = timedelta(minutes=5)

    def run(self, site) -> int:
        """Return of how many guides there was something to add."""
        return views.flush(site)
