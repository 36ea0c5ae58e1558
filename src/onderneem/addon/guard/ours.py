"""Which names at the end of an address are views or services of ours, and which methods they take.

Read once from what the rooms registered on our browser layer.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from onderneem.addon.interfaces import IOnderneemLayer
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.interface.interface import InterfaceClass
from zope.interface.interface import Specification
from zope.publisher.interfaces.browser import IDefaultBrowserLayer
import re

READS = ("GET", "HEAD")
FORMS = ("GET", "HEAD", "POST")
# How plone.rest names its services: method, media type, name.
SERVICE = re.compile(r"([A-Z]+)_application_json_(@.+)")


@dataclass(frozen=True)
class Names:
    """``own``: methods by name; ``shared``: of views whose name another package has too.

    Those of ``shared`` are ours on what provides the interface, and nowhere else; ``places`` tells
    what all names of ours are registered for.
    """

    own: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, tuple[tuple[InterfaceClass, tuple[str, ...]], ...]]
    places: Mapping[str, frozenset[Specification]]

    def refuse(self, name: str, method: str) -> bool:
        """Whether it is a name of ours, here or elsewhere, that doesn't know the method."""
        if name in self.own:
            return method not in self.own[name]
        return any(method not in taken for _kind, taken in self.shared.get(name, ()))

    def taken(self, name: str, here: Any) -> tuple[str, ...] | None:
        """Return the methods that a name takes on ``here``, None where it isn't ours."""
        if name in self.own:
            return self.own[name]
        found = (taken for kind, taken in self.shared.get(name, ()) if kind.providedBy(here))
        return next(found, None)

    def stands_on(self, name: str, here: Any) -> bool:
        """Whether it is a name of ours alone that ``here`` answers to."""
        return name in self.own and any(each.providedBy(here) for each in self.places[name])


def methods_of() -> Mapping[str, tuple[str, ...]]:
    """Return the methods by name: "e-counter" for a view, "@e-counter" for a service.

    A view that only reads says so by ``methods``. A name that another package has too isn't
    ours alone: it is left to it.
    """
    return names_of().own


def names_of() -> Names:
    """Return all names, those that are ours alone and the others."""
    return _read(getGlobalSiteManager())


@lru_cache(maxsize=4)
def _read(registry) -> Names:
    found: dict[str, set[str]] = {}
    kinds: dict[str, list[tuple[InterfaceClass, tuple[str, ...]]]] = {}
    places: dict[str, set[Specification]] = {}
    others: set[str] = set()
    for each in _registered(registry):
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
        places.setdefault(name, set()).add(each.required[0])
        # A service of another package may take other methods of the same name.
        if not service and isinstance(each.required[0], InterfaceClass):
            kinds.setdefault(name, []).append((each.required[0], taken))
    own = {name: tuple(sorted(taken)) for name, taken in found.items() if name not in others}
    shared = {name: tuple(each) for name, each in kinds.items() if name in others}
    return Names(own, shared, {name: frozenset(each) for name, each in places.items()})


def _registered(registry) -> Iterator[Any]:
    """Yield what is registered, also in a registry that lies below another one, as in tests."""
    yield from registry.registeredAdapters()
    for base in registry.__bases__:
        yield from _registered(base)
