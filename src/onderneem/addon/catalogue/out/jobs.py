"""The job of the feed."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.catalogue.out.telling import anything_new
from onderneem.addon.catalogue.out.telling import tell
from onderneem.addon.jobs.job import Job
from onderneem.addon.place.section import sections_of
import transaction


class Tell(Job):
    """Every five minutes: what was published, changed, retracted or has run out."""

    title = _("Tells other catalogues what is published")
    every = timedelta(minutes=5)
    # Only when there is news.
    steady = False

    def waiting(self, site) -> bool:
        """Whether a section has something to tell; a night without news writes no line."""
        return any(anything_new(section) for section in sections_of(site))

    def run(self, site) -> int:
        """Return how many snapshots were told; one section's trouble is raised at the end."""
        told, problems = 0, []
        for section in sections_of(site):
            try:
                told += tell(section) if anything_new(section) else 0
            except Exception as problem:  # the next section still has its turn
                transaction.abort()
                problems.append(problem)
        if problems:
            raise problems[0]
        return told
