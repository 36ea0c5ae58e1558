"""A copy under a name of its own."""

from plone import api
from Products.CMFCore.indexing import processQueue
from typing import Any


def copied(item: Any, name: str) -> Any:
    """Return a copy beside the item; where the name is taken a number comes behind it.

    A copy is first called ``copy_of_…``. The catalog must know it before it loses that name again:
    else it is asked to forget what it never had, and says so in the log as an error.
    """
    made = api.content.copy(item, item.aq_parent)
    processQueue()
    return api.content.rename(made, new_id=name, safe_id=True)
