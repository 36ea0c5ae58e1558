"""How the section calls its own municipality: the name that its visitors choose and read.

A section may speak for a municipality under another name than the list has: a trial site, or a
municipality before its merger is in the list.
"""

from collections.abc import Mapping
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from onderneem.addon.reference.places import PLACES
from onderneem.addon.reference.places import town_of
from typing import Any


def own_code(context: Any) -> str | None:
    """Return the code of the section's own municipality, as it is now."""
    own = PLACES.get(setting(context, "municipality") or "")
    return (own.successor or own.code) if own else None


def own_names(context: Any) -> Mapping[str, str]:
    """Return its name by its code; empty where the list's own name is right."""
    code, section = own_code(context), section_of(context)
    town = town_of(getattr(section, "authority_name", None) or "")
    if code is None or not town:
        return {}
    listed = PLACES[code].names[0].casefold()
    # "Stad Gent, dienst Economie" is Gent.
    return {} if listed in town.casefold() else {code: town}
