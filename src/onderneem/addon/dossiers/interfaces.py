"""The door of the room: markers, and the events others listen to."""

from dataclasses import dataclass
from typing import Any
from zope.interface import Interface


class IDossiers(Interface):
    """The container of a section's dossiers."""


class IDossier(Interface):
    """A question, application, report or registration."""


class IPromises(Interface):
    """Of a section: what its forms promise, so that who calls waits no longer than who types."""

    def term_for(kind, topic):
        """Return the (number, unit) of the form for a kind and a topic; None when none promises."""

    def pays(form, topic):
        """Whether what came by the form with that UID, about a topic, is about a subsidy."""


@dataclass(frozen=True)
class DossierSubmitted:
    """A dossier came in; ``dossier`` is the object, in its container.

    ``wants_receipt``: whether a letter goes to the applicant who gave an address.
    """

    dossier: Any
    wants_receipt: bool = True


@dataclass(frozen=True)
class DossierMoved:
    """A dossier went on to another state by ``deed``."""

    dossier: Any
    deed: str


@dataclass(frozen=True)
class MessageWritten:
    """Somebody wrote in a dossier; ``by``: a user's id, or "applicant"; ``public``: whether the
    applicant reads it."""

    dossier: Any
    by: str
    public: bool
