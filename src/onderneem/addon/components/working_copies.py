"""Working copies, in a site that has plone.app.iterate; it is no dependency of ours."""

from typing import Any
from zope.interface import noLongerProvides


def forget_working_copy(item: Any) -> None:
    """Let an item be no working copy: a copy of one takes its mark along."""
    if is_working_copy(item):
        from plone.app.iterate.interfaces import IWorkingCopy

        noLongerProvides(item, IWorkingCopy)


def is_working_copy(item: Any) -> bool:
    """Whether somebody changes a page in this copy of it."""
    try:
        from plone.app.iterate.interfaces import IWorkingCopy
    except ImportError:
        return False
    return bool(IWorkingCopy.providedBy(item))
