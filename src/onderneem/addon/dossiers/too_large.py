"""What an applicant sends to a dossier, when it is larger than any answer, isn't read."""

from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.guard.too_large import leave_out_body
from onderneem.addon.guard.too_large import step
from onderneem.addon.place.interfaces import ISection

NAMES = {"follow", "@@follow", "@follow"}


def leave_out_what_is_too_large(event) -> None:
    """For the page and the service by which a dossier is followed."""
    leave_out_body(event.request, MOST_BYTES, _follows)


def _follows(here, names: list[str]) -> bool:
    for name in names:
        if name in NAMES:
            return ISection.providedBy(here)
        here = step(here, name)
    return False
