"""Whether a site is somebody's: it has a dossier of a person who may exist."""

from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.place.section import sections_of
from typing import Any

# No address of a real person ends so (RFC 2606); all of the demo's do.
FICTIONAL = ".example"


def has_real_dossiers(site: Any) -> bool:
    """Whether one dossier isn't of the demo; one without an address counts as real."""
    containers = filter(None, (dossiers_of(section) for section in sections_of(site)))
    return any(
        not str(container[reference].applicant.email or "").endswith(FICTIONAL)
        for container in containers
        for reference in container.references()
    )
