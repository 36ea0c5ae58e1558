"""The key to the regional catalogue: kept apart from the settings, which are shown and exported.

The registry is exported by GenericSetup and shown in its editor; an annotation of the site is
neither. Nothing of ours shows, logs or exports the key.
"""

from zope.annotation.interfaces import IAnnotations

KEY = "onderneem.addon.catalogue.key"


def key_of(site) -> str:
    """Return the key for ``x-api-key``, or an empty string."""
    return IAnnotations(site).get(KEY, "")


def keep_key(site, key: str) -> None:
    """Keep another key; an empty one takes it away."""
    if key:
        IAnnotations(site)[KEY] = key
    else:
        forget(site)


def forget(site) -> None:
    """Take the key out of the site."""
    IAnnotations(site).pop(KEY, None)
