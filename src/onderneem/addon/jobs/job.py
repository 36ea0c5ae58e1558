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

    def comes_at(self, site):
        """When the next work comes; usually nobody knows."""
        return None

    def in_words(self, kind: str):
        """What a failure of its own is called."""
        return None
