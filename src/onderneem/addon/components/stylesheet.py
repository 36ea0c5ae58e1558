"""The address of our stylesheet; it changes with the content, so it may be cached for long."""

from functools import lru_cache
from importlib.resources import files
from plone import api
import hashlib


@lru_cache(maxsize=1)
def _version() -> str:
    css = (files("onderneem.addon.components") / "static" / "onderneem.css").read_bytes()
    return hashlib.sha256(css).hexdigest()[:12]


def stylesheet_url() -> str:
    """Return the address of the stylesheet below the current site."""
    return f"{api.portal.get().absolute_url()}/++resource++onderneem/onderneem.css?v={_version()}"
