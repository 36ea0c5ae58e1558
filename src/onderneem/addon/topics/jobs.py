"""The jobs of the room."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.jobs.job import Job
from onderneem.addon.topics.review_letters import write_letters


class WriteReviews(Job):
    """Tell who keeps a page that it is to be looked over: each due date once."""

    title = _("Writes to who keeps a page when it is to be looked over")
    every = timedelta(days=1)

    def run(self, site) -> int:
        """Return how many letters were written."""
        return write_letters(site)
