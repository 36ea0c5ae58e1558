"""What the finder's indexes hold of a permit."""

from onderneem.addon.permits.content import IPermit
from plone.indexer import indexer


def terms():
    """Return what a permit may be, as the form has it."""
    field = IPermit.get("obligation")
    return list(field.bind(None).vocabulary) if field is not None else []


@indexer(IPermit)
def obligation(item):
    """Permit, notification, exemption …"""
    found = getattr(item, "obligation", None)
    return [found] if found else []
