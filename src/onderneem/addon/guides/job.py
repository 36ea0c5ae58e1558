"""The job that adds up how often guides were read."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.guides.usage import views
from onderneem.addon.jobs.job import Job


class AddUp(Job):
    """Store the counts, so that the landing page ranks by them and a restart loses little."""

    title = _("Adds up how often guides were read")
    every = timedelta(minutes=5)
    # What each process counted in its own memory.
    shared = False

    def run(self, site) -> int:
        """Return of how many guides there was something to add."""
        return views.flush(site)
