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

    ``value`` is plain JSON (str, int, float, bool, None, or a list or object of these);
    ``shown`` is how a person reads it.
    """

    name: str
    question: str
    value: object
    shown: str


@dataclass(frozen=True)
class Attachment:
    """A file that was sent along.

    ``media_type``: what it is by its content; ``sha256``: hexadecimal, of its bytes; ``blob``:
    a ZODB blob with the bytes, None once it was refused; ``state``: "clean" (scanned),
    "unscanned" (there was no scanner), "held" (not scanned yet: nobody may open it) or
    "refused" (the scanner said so);
    ``question``: the name of the answer it belongs to; ``id``: random, for its address.
    """

    name: str
    media_type: str
    size: int
    sha256: str
    blob: object = None
    state: str = "unscanned"
    question: str = ""
    id: str = ""


@dataclass(frozen=True)
class Applicant:
    """Who asks; an empty string where it wasn't said. ``enterprise_number``: ten digits."""

    name: str = ""
    email: str = ""
    phone: str = ""
    enterprise_number: str = ""


@dataclass(frozen=True)
class Submission:
    """A valid, filled-in form.

    ``channel``: how it came in (form, phone, counter, visit, mail); ``term``: (number, unit) of
    what was promised, as ``reference.term.Term`` takes them, or None; ``wording``: the form's
    questions as they were, canonical JSON: a list of fieldsets with their questions and types;
    ``questions_version``: the SHA-256 of the wording; ``retention``: months after the end that it
    is kept, None when the form doesn't say; ``wish``: when they like to be called or to come by
    (``wishes``); ``group``: the id of the group of officers that it is for, or nothing.
    """

    kind: Kind
    subject: str
    form: str
    answers: tuple[Answer, ...]
    applicant: Applicant
    key: str
    topic: str = ""
    language: str = "nl"
    channel: str = "form"
    term: tuple[int, str] | None = None
    attachments: tuple[Attachment, ...] = ()
    wording: str = ""
    questions_version: str = ""
    retention: int | None = None
    wish: str = ""
    group: str = ""


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
