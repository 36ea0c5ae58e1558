"""What came by phone, at the counter, on a visit or by mail becomes a dossier like any other."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.dossiers.adding import checked_files
from onderneem.addon.dossiers.adding import Upload
from onderneem.addon.dossiers.channels import REGISTERED
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.interfaces import IPromises
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.submission import Receipt
from onderneem.addon.dossiers.submission import Submission
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.place.section import section_of
from onderneem.addon.place.times import in_brussels
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import why_none
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.reference.phone import is_phone
from onderneem.addon.reference.phone import NO_PHONE
from onderneem.addon.reference.signs import is_broken
from onderneem.addon.reference.signs import UNREADABLE
from onderneem.addon.reference.signs import without_controls
from onderneem.addon.reference.term import Term
from onderneem.addon.reference.term import Unit
from plone import api
from zope.i18n import translate

# name -> how long it may be.
TEXTS = {
    "channel": 20,
    "kind": 20,
    "subject": 200,
    "topic": 100,
    "text": 10_000,
    "name": 200,
    "email": 254,
    "phone": 50,
    "enterprise_number": 40,
    "received": 40,
    "term": 4,
}
# What must be given, with its label.
NEEDED = {
    "channel": _("Came in by"),
    "kind": _("Kind"),
    "subject": _("Subject"),
    "text": _("What was asked or told"),
}
OLDEST = timedelta(days=366)


@dataclass(frozen=True)
class Registration:
    """What an officer wrote down; ``received``: aware, None for now; ``term``: days or None."""

    channel: str
    kind: Kind
    subject: str
    topic: str
    text: str
    applicant: Applicant
    received: datetime | None
    term: int | None
    wants_receipt: bool
    files: tuple[Attachment, ...] = ()


def read(given: Mapping[str, object], section, uploads: Sequence[Upload] = ()) -> Registration:
    """Return what was written down; raises BadStep with every field that is wrong.

    ``uploads``: the pages of a paper application, looked at as those of a form are.
    """
    errors: dict = {}
    said = {name: _text(given, name, errors) for name in TEXTS}
    for name, label in NEEDED.items():
        if not said[name]:
            # Read apart from its field too: above the form, and by programs.
            errors.setdefault(name, _("Fill in “${field}”.", mapping={"field": label}))
    _known(said, "channel", REGISTERED, errors)
    _known(said, "kind", {kind.value for kind in KINDS}, errors)
    _known(said, "topic", topics_in(section), errors)
    number = _number(said["enterprise_number"], errors)
    if said["email"] and not is_mail_address(said["email"]):
        errors["email"] = _("This is no e-mail address.")
    if said["phone"] and not is_phone(said["phone"]):
        errors.setdefault("phone", NO_PHONE)
    received, term = _moment(said["received"], errors), _days(said["term"], errors)
    wants = given.get("wants_receipt") in (True, "on")
    if wants and not said["email"]:
        errors.setdefault("email", _("Without an address no receipt can be sent."))
    files = _files(uploads, errors)
    if errors:
        raise BadStep(errors)
    who = Applicant(said["name"], said["email"], said["phone"], number)
    words = (said[name] for name in ("subject", "topic", "text"))
    kind = Kind(said["kind"])
    return Registration(said["channel"], kind, *words, who, received, term, wants, files)


def register(container, found: Registration, key: str) -> Receipt:
    """Make the dossier; ``key``: the idempotency key. Raises KeyUsedOtherwise as a form does."""
    language = (api.portal.get_current_language(container) or "nl")[:2]
    question = translate(NEEDED["text"], target_language=language)
    submission = Submission(
        kind=found.kind,
        subject=found.subject,
        form="",
        answers=(Answer("text", question, found.text, found.text),),
        applicant=found.applicant,
        key=key,
        topic=found.topic,
        language=language,
        channel=found.channel,
        term=_term(container, found),
        attachments=found.files,
    )
    user = api.user.get_current().getId()
    return receive(
        container,
        submission,
        by=user,
        received=found.received,
        wants_receipt=found.wants_receipt,
    )


def _term(container, found: Registration) -> tuple[int, str] | None:
    """What the officer says, else what the form for the same promises."""
    if found.term:
        return (found.term, Unit.WORKING_DAYS.value)
    promises = IPromises(section_of(container), None)
    return promises.term_for(found.kind.value, found.topic) if promises is not None else None


def _text(given, name: str, errors: dict) -> str:
    value = given.get(name)
    if value is None:
        return ""
    if name == "term" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        errors[name] = _("This must be text.")
        return ""
    if is_broken(value):
        errors[name] = UNREADABLE
        return ""
    value = without_controls(value).strip()
    if len(value) > TEXTS[name]:
        errors[name] = _("At most ${most} characters.", mapping={"most": TEXTS[name]})
        return ""
    return value


def _files(uploads: Sequence[Upload], errors: dict) -> tuple[Attachment, ...]:
    try:
        return checked_files(uploads)
    except BadStep as problem:
        errors |= problem.errors
        return ()


def _known(said, name: str, known, errors: dict) -> None:
    if said[name] and said[name] not in known:
        errors[name] = _("Unknown value.")


def _number(text: str, errors: dict) -> str:
    try:
        return parse_enterprise_number(text) if text else ""
    except InvalidEnterpriseNumber as wrong:
        errors["enterprise_number"] = why_none(wrong.reason)
        return ""


def _moment(text: str, errors: dict) -> datetime | None:
    if not text:
        return None
    try:
        moment = in_brussels(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        errors["received"] = _("This is no moment. For example: 2026-11-24T14:30.")
        return None
    if not clock.now() - OLDEST <= moment <= clock.now():
        errors["received"] = _(
            "It came in within the past year, not in the time to come: give that moment."
        )
        return None
    return moment


def _days(text: str, errors: dict) -> int | None:
    if not text:
        return None
    try:
        return Term(int(text)).number if text.isascii() and text.isdigit() else _no_days(errors)
    except ValueError:
        return _no_days(errors)


def _no_days(errors: dict) -> None:
    errors["term"] = _("Give a number of working days, from 1 to 1000.")
