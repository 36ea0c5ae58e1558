"""The site's secret, from Plone's own key ring."""

from plone.keyring.interfaces import IKeyManager
from zope.component import getUtility


def site_secrets() -> list[bytes]:
    """Return the current secret first, then those before it that still count."""
    ring = getUtility(IKeyManager)["_forms"]
    return [str(key).encode() for key in ring if key]
