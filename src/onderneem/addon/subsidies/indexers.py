"""What the finder's indexes hold of a subsidy."""

from onderneem.addon.subsidies.content import ISubsidy
from plone.indexer import indexer

CENTS = 100


@indexer(ISubsidy)
def purpose(item):
    """What it is for."""
    return [item.purpose] if item.purpose else []


@indexer(ISubsidy)
def state(item):
    """All of its time in stretches with a state; today plays no part in it."""
    return item.call.segments()


@indexer(ISubsidy)
def amount(item):
    """The most that one can get, in cents."""
    highest = item.highest_amount
    if highest is None:
        raise AttributeError("highest_amount")
    return int(highest * CENTS)
