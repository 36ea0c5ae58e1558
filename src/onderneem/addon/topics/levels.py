"""Who decides, as visitors read it: the region's list has Dutch and English words alone.

Source of the codes: ``BevoegdBestuursniveau``, see ``reference/code_lists``.
"""

from onderneem.addon import _

# From the municipality to Europe.
LEVELS = {
    "Lokaal": _("Local government"),
    "Provinciaal": _("Provincial government"),
    "Vlaams": _("Flemish government"),
    "Federaal": _("Federal government"),
    "Europees": _("European government"),
}


def level(code: str | None) -> str:
    """Return a level as a message; the code of one that the region added later, nothing for none.

    >>> level("Later"), level(None)
    ('Later', '')
    """
    return LEVELS.get(code or "", code or "")
