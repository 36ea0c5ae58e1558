"""Which names at the end of an address are views or services of ours, and which methods they take.

Read once from what the rooms registered on our browser layer.
"""

from collections.abc import Mapping
from functools import lru_cache
from onderneem.addon.interfaces import IOnderneemLayer
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer
import re

READS = ("GET", "HEAD")
FORMS = ("GET", "HEAD", "POST")
# How plone.rest names its services: method, media type, name.
SERVICE = re.compile(r"([A-Z]+)_application_json_(@.+)")


def methods_of() -> Mapping[str, tuple[str, ...]]:
    """Return the methods by name: "e-counter" for a view, "@e-counter" for a service.

    A view that only reads says so by ``methods``. A name that another package has too isn't
    ours alone: it is left to it.
    """
    return _read(getGlobalSiteManager())


@lru_cache(maxsize=4)
def _read(registry) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    others: set[str] = set()
    for each in registry.registeredAdapters():
        layer = each.required[1] if len(each.required) == 2 else None
        # Views and services provide nothing in particular; one of an exception is no address.
        is_view = layer is not None and each.provided is Interface
        if not is_view or not layer.isOrExtends(IDefaultBrowserLayer):
            continue
        if each.name in ("", "index.html"):
            continue
        service = SERVICE.fullmatch(each.name)
        name = service[2] if service else each.name
        if not layer.isOrExtends(IOnderneemLayer):
            others.add(name)
            continue
        taken = (service[1],) if service else getattr(each.factory, "methods", FORMS)
        found.setdefault(name, set()).update(taken)
    return {name: tuple(sorted(taken)) for name, taken in found.items() if name not in others}
