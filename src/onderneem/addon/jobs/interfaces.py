"""What a job is."""

from zope.interface import Attribute
from zope.interface import Interface


class IJob(Interface):
    """A named utility that does some work for a site, again and again."""

    every = Attribute("A timedelta: how long from one run to the next.")

    def run(site):
        """Do what is due; commit as you go. Returns how many things were done."""
