"""Whether a site is somebody's: it has a dossier of a person who may exist."""

from collections.abc import Iterator
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.place.section import sections_of
from typing import Any

# No address of a real person ends so (RFC 2606); all of the demo's do.
FICTIONAL = ".example"
AT_ONCE = 1000


def has_real_dossiers(site: Any) -> bool:
    """Whether one dossier isn't of the demo; one without an address counts as real.

    What was erased tells of nobody.
    """
    containers = filter(None, (dossiers_of(section) for section in sections_of(site)))
    return any(_is_real(each) for container in containers for each in _dossiers(container))


def _dossiers(container: Any) -> Iterator[Any]:
    for number, reference in enumerate(container.references()):
        yield container[reference]
        if number % AT_ONCE == AT_ONCE - 1:
            container._p_jar.cacheGC()


def _is_real(dossier: Any) -> bool:
    return not dossier.erased and not str(dossier.applicant.email or "").endswith(FICTIONAL)
