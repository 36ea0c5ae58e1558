"""What an applicant or officer sends, or an officer registers, isn't read when it is too large."""

from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.guard.too_large import leave_out_body
from onderneem.addon.guard.too_large import step
from onderneem.addon.place.interfaces import ISection

# Where files come in, and on what.
NAMES = {
    **dict.fromkeys(("follow", "@@follow", "@follow", "@dossiers"), ISection),
    **dict.fromkeys(("register", "@@register"), IDossiers),
    **dict.fromkeys(("message", "@@message", "@messages"), IDossier),
}


def leave_out_what_is_too_large(event) -> None:
    """For pages and services by which a dossier is followed, written in, or made by an officer."""
    leave_out_body(event.request, MOST_BYTES, _takes_files)


def _takes_files(here, names: list[str]) -> bool:
    for name in names:
        if name in NAMES:
            return NAMES[name].providedBy(here)
        here = step(here, name)
    return False
