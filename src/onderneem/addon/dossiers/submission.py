"""Pure: what a filled-in form hands to the dossiers, and what it gets back."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Kind(str, Enum):
    """What the entrepreneur wants of the municipality."""

    QUESTION = "question"
    APPLICATION = "application"
    REPORT = "report"
    REGISTRATION = "registration"


@dataclass(frozen=True)
class Answer:
    """One answer with the wording of its question as it was when it was asked.

    ``value`` is plain JSON (str, int, float, bool, None, or a list of these); ``shown`` is how
    a person reads it.
    """

    name: str
    question: str
    value: object
    shown: str


@dataclass(frozen=True)
class Applicant:
    """Who asks; an empty string where it wasn't said. ``enterprise_number``: ten digits."""

    name: str = ""
    email: str = ""
    phone: str = ""
    enterprise_number: str = ""


@dataclass(frozen=True)
class Submission:
    """A valid, filled-in form."""

    kind: Kind
    subject: str
    form: str
    answers: tuple[Answer, ...]
    applicant: Applicant
    key: str
    topic: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class Receipt:
    """What the applicant gets: the proof that it arrived, and the key to follow it.

    ``seal`` is a SHA-256 in hexadecimal; ``key`` is minted anew for each receipt and stored
    only as a hash; ``repeated`` says that the same submission had arrived before.
    """

    reference: str
    submitted: datetime
    seal: str
    key: str
    repeated: bool = False


class KeyUsedOtherwise(ValueError):
    """The idempotency key came before, with other answers; ``reference`` is that dossier's."""

    def __init__(self, reference: str):
        super().__init__(reference)
        self.reference = reference
