"""What the finder's indexes hold of a permit."""

from onderneem.addon.permits.content import IPermit
from plone.indexer import indexer


@indexer(IPermit)
def obligation(item):
    """Permit, notification, exemption …"""
    return [item.obligation] if item.obligation else []
