"""What the authority of a section is called: as the section says, or officially."""

from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from onderneem.addon.reference.municipalities import municipality
from onderneem.addon.reference.organisations import of_municipality
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory


def authority_name(context: Any) -> str | None:
    """Return the name, None where nobody says which municipality it is."""
    own = (getattr(section_of(context), "authority_name", None) or "").strip()
    if own:
        return own
    found = municipality(setting(context, "municipality") or "")
    if found and found.successor:
        found = municipality(found.successor)
    if found is None:
        return None
    official = of_municipality(found.nis)
    return official.name if official else found.name


class IOnlyInAForm(IContextAwareDefaultFactory):
    """A default for somebody who sees it and can change it: in a form, or in the preview of a
    sheet that has no column for what must be filled in.
    """


@provider(IOnlyInAForm)
def for_a_new_one(context: Any) -> str | None:
    """Return what the form of something new begins with.

    Only that form asks a folder. An item is asked by whoever reads it, and what it doesn't say,
    such as a subsidy of the region, isn't said for it.
    """
    is_folder = getattr(context, "isPrincipiaFolderish", False)
    return authority_name(context) if is_folder else None
