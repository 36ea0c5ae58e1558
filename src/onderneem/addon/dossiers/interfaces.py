"""The door of the room: markers, and the events others listen to."""

from dataclasses import dataclass
from typing import Any
from zope.interface import Interface


class IDossiers(Interface):
    """The container of a section's dossiers."""


class IDossier(Interface):
    """A question, application, report or registration."""


@dataclass(frozen=True)
class DossierSubmitted:
    """A dossier came in; ``dossier`` is the object, in its container."""

    dossier: Any


@dataclass(frozen=True)
class DossierMoved:
    """A dossier went on to another state by ``deed``."""

    dossier: Any
    deed: str
