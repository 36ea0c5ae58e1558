"""The addresses of our static files; they change with the content, so they may be kept for long."""

from functools import lru_cache
from importlib.resources import files
from plone import api
import hashlib


@lru_cache(maxsize=20)
def _version(name: str) -> str:
    content = (files("onderneem.addon.components") / "static" / name).read_bytes()
    return hashlib.sha256(content).hexdigest()[:12]


def stylesheet_url() -> str:
    """Return the address of the stylesheet below the current site."""
    return _url("onderneem.css")


def script_url(name: str) -> str:
    """Return the address of the script ``name`` (``rows.js``) below the current site."""
    return _url(name)


def _url(name: str) -> str:
    return f"{api.portal.get().absolute_url()}/++resource++onderneem/{name}?v={_version(name)}"
