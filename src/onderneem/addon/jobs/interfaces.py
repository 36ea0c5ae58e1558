"""What a job is."""

from zope.interface import Attribute
from zope.interface import Interface


class IJob(Interface):
    """A named utility that does some work for a site, again and again."""

    every = Attribute("A timedelta: how long from one run to the next.")
    shared = Attribute(
        "Whether one runner does it for all (claimed in the ledger), or each process its own "
        "part, such as what it counted in its memory."
    )

    def waiting(site):
        """Return whether there may be something to do; reads only, and quick.

        A job that runs every few seconds says no when there is nothing: no line in the ledger.
        """

    def run(site):
        """Do what is due; commit as you go. Returns how many things were done.

        It may be killed at any moment: the next run goes on from what was committed.
        """
