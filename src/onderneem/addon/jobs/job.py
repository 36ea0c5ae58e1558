"""What most jobs have in common."""

from onderneem.addon.jobs.interfaces import IJob
from zope.interface import implementer


@implementer(IJob)
class Job:
    """A subclass says ``title`` and ``every``, and does the work in ``run``."""

    title = ""
    shared = True
    steady = True
    quick = False

    def waiting(self, site) -> bool:
        """Whether there is something to do; usually that is for the job itself to find out."""
        return True
