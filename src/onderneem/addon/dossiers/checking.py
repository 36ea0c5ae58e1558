"""Whether dossiers are as they were sealed: one, some, all."""

from dataclasses import dataclass
from onderneem.addon.dossiers.sealed import broken_parts

# A page waits no longer than this many take.
AT_ONCE = 200


@dataclass(frozen=True)
class Checked:
    """``broken``: (reference, parts); ``after``: where to go on, nothing at the end; ``erased``:
    how many of them are erased."""

    checked: int
    broken: tuple[tuple[str, list[str]], ...]
    after: str = ""
    erased: int = 0


def check_some(container, after: str = "", most: int = AT_ONCE) -> Checked:
    """Check the dossiers whose reference comes after ``after``, at most so many."""
    broken, last, number, erased = [], "", 0, 0
    for reference in container.references_after(after):
        if number == most:
            return Checked(number, tuple(broken), last, erased)
        dossier = container[reference]
        parts = broken_parts(dossier)
        if parts:
            broken.append((reference, parts))
        erased += bool(dossier.erased)
        # Reading all of them must not fill the memory.
        if not dossier._p_changed:
            dossier._p_deactivate()
        last, number = reference, number + 1
    return Checked(number, tuple(broken), erased=erased)
