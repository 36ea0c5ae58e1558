"""From a reference and a key to a dossier, for somebody without an account."""

from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference


def followed(section, reference: str, key: str):
    """Return the dossier that ``key`` opens, or None: a wrong key and no dossier are the same."""
    container = dossiers_of(section)
    if container is None or not key:
        return None
    try:
        dossier = container.get(parse_reference(reference))
    except InvalidReference:
        return None
    return dossier if dossier is not None and dossier.opens_with(key) else None
