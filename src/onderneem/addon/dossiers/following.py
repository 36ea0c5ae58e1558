"""From a reference and a key to a dossier, for somebody without an account."""

from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.guard.tries import Tries
from zope.globalrequest import getRequest

# A key can't be guessed; this is for whoever tries all the same, or has a broken script.
TRIES = Tries(most=20, seconds=600)
TRIES_OF_ALL = Tries(most=300, seconds=600)


def followed(section, reference: str, key: str):
    """Return the dossier that ``key`` opens, or None: a wrong key and no dossier are the same."""
    container = dossiers_of(section)
    if container is None or not key:
        return None
    try:
        found = parse_reference(reference)
    except InvalidReference:
        return None
    if _exhausted(found):
        return None
    dossier = container.get(found)
    if dossier is not None and dossier.opens_with(key):
        return dossier
    TRIES.note((_address(), found))
    TRIES_OF_ALL.note(_address())
    return None


def is_blocked(reference: str) -> bool:
    """Whether so many wrong keys came from here that no other is looked at for a while."""
    try:
        return _exhausted(parse_reference(reference))
    except InvalidReference:
        return False


def _exhausted(reference: str) -> bool:
    return TRIES.exhausted((_address(), reference)) or TRIES_OF_ALL.exhausted(_address())


def _address() -> str:
    request = getRequest()
    return request.getClientAddr() if request is not None else ""
