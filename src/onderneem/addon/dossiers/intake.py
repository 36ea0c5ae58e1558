"""From a valid submission to a dossier and its receipt, once."""

from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.content import Dossier
from onderneem.addon.dossiers.interfaces import DossierSubmitted
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.dossiers.submission import Receipt
from onderneem.addon.dossiers.submission import Submission
from plone import api
from plone.uuid.interfaces import ATTRIBUTE_NAME
from uuid import uuid4
from zope.event import notify


def receive(container, submission: Submission) -> Receipt:
    """Store a submission and return its receipt; one that came before gets the same receipt.

    Dossier, log, index and letter are written in the current transaction, all or nothing. An
    idempotency key counts only with the hash of its answers: raises KeyUsedOtherwise when it came
    with others (architecture, law 2).
    """
    key, answers = sha256(submission.key), digest_of(submission)
    known = container.ledger.get(key)
    if known is not None:
        reference, before = known
        if before != answers:
            raise KeyUsedOtherwise(reference)
        return _receipt(container[reference], repeated=True)
    dossier = _make(container, submission)
    container.ledger[key] = (dossier.getId(), answers)
    notify(DossierSubmitted(dossier))
    return _receipt(dossier)


def digest_of(submission: Submission) -> str:
    """Return the hash of what was answered, and on which form."""
    return sha256(canonical([submission.form, _plain(submission)]))


def _plain(submission: Submission) -> list:
    return [[each.name, each.question, each.value] for each in submission.answers]


def _make(container, submission: Submission):
    dossier = Dossier(title=submission.subject, language=submission.language)
    dossier.portal_type = "onderneem.Dossier"
    setattr(dossier, ATTRIBUTE_NAME, uuid4().hex)
    dossier.kind = submission.kind.value
    dossier.topic = submission.topic
    dossier.form = submission.form
    dossier.answers = submission.answers
    dossier.applicant = submission.applicant
    # In UTC, so that the text sorts as the times do, also in the night the clocks change.
    dossier.submitted = clock.stored_now().isoformat(timespec="milliseconds")
    dossier.record("submitted", _plain(submission), by="applicant")
    dossier = container[container.put(dossier)]
    # Sets the first state and its permissions, and indexes.
    api.portal.get_tool("portal_workflow").notifyCreated(dossier)
    dossier.indexObject()
    return dossier


def _receipt(dossier, repeated: bool = False) -> Receipt:
    return Receipt(
        reference=dossier.getId(),
        submitted=datetime.fromisoformat(dossier.submitted),
        seal=dossier.log[0].seal,
        key=dossier.mint_key("receipt"),
        repeated=repeated,
    )
