"""The jobs of the room."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.check import check_due
from onderneem.addon.ecounter.clicks import clicks
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.letters import write_letters
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.jobs.in_time import in_time
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.ledger import LEASE
from onderneem.addon.jobs.runner import time_left
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.outbound.agent import may_go_out
from onderneem.addon.outbound.rounds import Manners
import time
import transaction

# A round begins nothing new after this; what is under way then ends within a minute or two. The
# ledger gives a runner up after LEASE, and another one would ask the same servers beside it.
ROUND = LEASE - timedelta(minutes=5)
WALK = timedelta(days=1)


class CheckLinks(Job):
    """Every hour: what is new, what was failing, each link once a day and each server always."""

    title = _("Checks the links to e-counters")
    every = timedelta(hours=1)

    def waiting(self, site) -> bool:
        """Whether we may go out at all."""
        return may_go_out()

    def run(self, site) -> int:
        """Return how many links were asked."""
        began = time.monotonic()
        collect(site, anew=book.walk_due(site, clock.stored_now(), WALK))
        transaction.commit()
        left = time_left(ROUND.total_seconds() - (time.monotonic() - began))
        return check_due(site, in_time(door_of(site)), link_rules(), Manners(seconds=left))


class AddUpClicks(Job):
    """Store how often start buttons were used, so that a restart loses little."""

    title = _("Adds up how often start buttons were used")
    every = timedelta(minutes=5)
    # What each process counted in its own memory.
    shared = False

    def run(self, site) -> int:
        """Return of how many items there was something to add."""
        return clicks.flush(site)


class WriteLetters(Job):
    """Tell who keeps an item which of its links broke: each break once, one letter a week."""

    title = _("Writes to who keeps an item when its links break")
    # Daily, so that a night that failed isn't a week lost; ``breaks`` keeps the week.
    every = timedelta(days=1)

    def run(self, site) -> int:
        """Return how many letters were written."""
        return write_letters(site)
