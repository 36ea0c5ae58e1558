"""From a valid submission to a dossier and its receipt, once."""

from dataclasses import replace
from datetime import datetime
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.dossiers.came_by import note_address
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.content import Dossier
from onderneem.addon.dossiers.interfaces import DossierSubmitted
from onderneem.addon.dossiers.sealed import sealed_of
from onderneem.addon.dossiers.submission import KeyUsedOtherwise
from onderneem.addon.dossiers.submission import Receipt
from onderneem.addon.dossiers.submission import Submission
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from onderneem.addon.reference.signs import one_line
from onderneem.addon.reference.term import Unit
from plone import api
from plone.uuid.interfaces import ATTRIBUTE_NAME
from uuid import uuid4
from zope.event import notify

# What a dossier keeps of its submission as it came.
AS_THEY_ARE = (
    "topic",
    "form",
    "answers",
    "attachments",
    "applicant",
    "channel",
    "wording",
    "questions_version",
    "retention",
    "wish",
    "group",
)


def receive(
    container,
    submission: Submission,
    by: str = "applicant",
    received: datetime | None = None,
    wants_receipt: bool = True,
) -> Receipt:
    """Store a submission and return its receipt; one that came before gets the same receipt.

    ``by``: the id of the officer who writes down what came by phone, at the counter, on a visit or
    by mail; ``received``: when it came in then, aware, so that its term runs from there.

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
    dossier = _store(container, new_dossier(container, submission, by, received))
    container.ledger[key] = (dossier.getId(), answers)
    notify(DossierSubmitted(dossier, wants_receipt))
    return _receipt(dossier)


def knows(container, key: str) -> bool:
    """Whether something came with this idempotency key."""
    return sha256(key) in container.ledger


def reference_of(container, submission: Submission) -> str:
    """Return the reference that the same answers got with its key, or an empty string."""
    reference, before = container.ledger.get(sha256(submission.key), ("", ""))
    return reference if before == digest_of(submission) else ""


def digest_of(submission: Submission) -> str:
    """Return the hash of what was answered and sent along, and on which form."""
    answers = [[each.name, each.question, each.value] for each in submission.answers]
    files = [[each.name, each.sha256] for each in submission.attachments]
    return sha256(canonical([submission.form, answers, *([files] if files else [])]))


def new_dossier(container, submission: Submission, by: str, received: datetime | None = None):
    """Return a dossier with its first, sealed event; it is in no container yet."""
    dossier = Dossier(title=one_line(submission.subject), language=submission.language)
    dossier.portal_type = "onderneem.Dossier"
    setattr(dossier, ATTRIBUTE_NAME, uuid4().hex)
    dossier.kind = submission.kind.value
    for name in AS_THEY_ARE:
        setattr(dossier, name, getattr(submission, name))
    # Who looks at a list reads what is there, whoever wrote it down and wherever.
    who = {name: one_line(text) for name, text in vars(submission.applicant).items()}
    dossier.applicant = replace(submission.applicant, **who)
    dossier.term = submission.term or usual_term(container)
    dossier.municipality = setting(container, "municipality") or ""
    # In UTC, so that the text sorts as the times do, also in the night the clocks change.
    dossier.submitted = clock.stored_now().isoformat(timespec="milliseconds")
    if received is not None:
        dossier._received = received.astimezone(timezone.utc).isoformat(timespec="milliseconds")
    note_address(dossier, section_of(container))
    dossier.record("submitted", sealed_of(dossier), by=by)
    return dossier


def _store(container, dossier):
    dossier = container[container.put(dossier)]
    catalog = dossier_catalog()
    catalog.without_words_yet(dossier)
    # Sets the first state and its permissions, and indexes.
    api.portal.get_tool("portal_workflow").notifyCreated(dossier)
    # Unless a script of the site told the workflow tool to index nothing.
    if not catalog.knows(dossier):
        dossier.indexObject()
    return dossier


def usual_term(context) -> tuple[int, str] | None:
    """Return what the municipality promises where a form says nothing: working days, or nothing."""
    days = setting(context, "answer_days")
    return (days, Unit.WORKING_DAYS.value) if days else None


def _receipt(dossier, repeated: bool = False) -> Receipt:
    return Receipt(
        reference=dossier.getId(),
        submitted=datetime.fromisoformat(dossier.received),
        seal=dossier.log[0].seal,
        key=dossier.mint_key("receipt"),
        repeated=repeated,
    )
