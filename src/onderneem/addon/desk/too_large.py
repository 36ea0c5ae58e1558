"""A form's body that is larger than any of its answers is left out before it is read."""

from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.guard.too_large import leave_out_body
from onderneem.addon.guard.too_large import step


def leave_out_what_is_too_large(event) -> None:
    """For every address at or below a desk form."""
    leave_out_body(event.request, MOST_BYTES, walks_to_a_form)


def walks_to_a_form(here, names: list[str]) -> bool:
    """Whether a desk form stands on the way from ``here``."""
    for name in names:
        if IDeskForm.providedBy(here):
            return True
        here = step(here, name)
    return IDeskForm.providedBy(here)
