"""The jobs of the room."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.ecounter.check import check_due
from onderneem.addon.ecounter.clicks import clicks
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.jobs.job import Job
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.outbound.agent import may_go_out
from onderneem.addon.outbound.rounds import Manners


class CheckLinks(Job):
    """Every hour: what is new, what was failing, and each link once a day."""

    title = _("Checks the links to e-counters")
    every = timedelta(hours=1)

    def waiting(self, site) -> bool:
        """Whether we may go out at all."""
        return may_go_out()

    def run(self, site) -> int:
        """Return how many links were asked."""
        collect(site)
        return check_due(site, door_of(site), link_rules(), Manners())


class AddUpClicks(Job):
    """Store how often start buttons were used, so that a restart loses little."""

    title = _("Adds up how often start buttons were used")
    every = timedelta(minutes=5)
    # What each process counted in its own memory.
    shared = False

    def run(self, site) -> int:
        """Return of how many items there was something to add."""
        return clicks.flush(site)
