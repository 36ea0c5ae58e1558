"""What the desk does by itself: forget old drafts, scan what was held."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk import drafts
from onderneem.addon.jobs.job import Job
import transaction


class ForgetDrafts(Job):
    """Each hour; a draft that is over is no longer opened in any case."""

    title = _("Forget forms that were begun and never sent")
    every = timedelta(hours=1)
    steady = False

    def waiting(self, site) -> bool:
        """Whether one is over."""
        return drafts.any_over(site, clock.stored_now())

    def run(self, site) -> int:
        """Forget them, a hundred in a transaction."""
        done = 0
        while found := drafts.prune(site, clock.stored_now()):
            transaction.commit()
            done += found
        return done
