"""From a reference and a key to a dossier, for somebody without an account.

The right key opens, however many wrong ones came before it: of 128 bits nobody guesses one, and who
types wrong keys on purpose, or shares an address with who does, mustn't lock its holder out. Wrong
keys are answered with 429 once there are many: a count for whoever tries, or has a broken script.
"""

from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.reference import InvalidReference
from onderneem.addon.dossiers.reference import parse_reference
from onderneem.addon.guard.pace import network_of
from onderneem.addon.guard.tries import Tries
from zope.globalrequest import getRequest

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
    dossier = container.get(found)
    if dossier is not None and dossier.opens_with(key):
        return dossier
    TRIES.note((_network(), found))
    TRIES_OF_ALL.note(_network())
    return None


def is_blocked(reference: str) -> bool:
    """Whether so many wrong keys came from here that the next wrong one is told to wait.

    Asked after ``followed``, and only where that found nothing.
    """
    try:
        return _exhausted(parse_reference(reference))
    except InvalidReference:
        return False


def _exhausted(reference: str) -> bool:
    network = _network()
    return TRIES.exhausted((network, reference)) or TRIES_OF_ALL.exhausted(network)


def _network() -> str:
    request = getRequest()
    return network_of(request.getClientAddr() or "") if request is not None else ""
