"""Working copies, in a site that has plone.app.iterate; it is no dependency of ours."""

from typing import Any


def is_working_copy(item: Any) -> bool:
    """Whether somebody changes a page in this copy of it."""
    try:
        from plone.app.iterate.interfaces import IWorkingCopy
    except ImportError:
        return False
    return bool(IWorkingCopy.providedBy(item))
