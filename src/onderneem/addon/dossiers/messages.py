"""Messages in a dossier: from an officer to applicant or colleagues, and from the applicant."""

from collections.abc import Sequence
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.dossiers.adding import FULL
from onderneem.addon.dossiers.adding import looked_at
from onderneem.addon.dossiers.adding import Upload
from onderneem.addon.dossiers.attachments import ids_with
from onderneem.addon.dossiers.attachments import OURS
from onderneem.addon.dossiers.came_by import note_address
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.file_questions import answering
from onderneem.addon.dossiers.file_questions import checked_question
from onderneem.addon.dossiers.interfaces import MessageWritten
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import LONGEST
from onderneem.addon.dossiers.particulars import refuse_if_erased
from onderneem.addon.dossiers.sealed import sealed_file
from onderneem.addon.guard.process_rate import Rate
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.signs import without_controls
from zope.event import notify
import json

APPLICANT = "applicant"
# More in a day is no conversation.
MOST_A_DAY = 50
# With files, also those that aren't taken: to see what is in a file may take seconds.
_looked_at = Rate(most=4 * MOST_A_DAY)
FULL_OF_OURS = _("So many files were put here that no more can be added to this dossier.")


class UsedOtherwise(Exception):
    """The applicant sent the same key before, with something else."""


class TooMany(Exception):
    """The applicant wrote more today than anybody reads."""


def checked_text(given: object) -> str:
    """Return the text of a message; raises BadStep."""
    if not isinstance(given, str):
        raise BadStep({"text": _("The message must be text.")})
    text = without_controls(given).strip()
    if not text:
        raise BadStep({"text": _("Write your message.")})
    if len(text) > LONGEST:
        raise BadStep({"text": _("At most ${most} characters.", mapping={"most": LONGEST})})
    return text


def write_message(
    dossier, given: object, by: str, public: bool, uploads: Sequence[Upload] = ()
) -> None:
    """Let an officer write to the applicant, or a note to colleagues, with files or only these.

    Files of a note are kept apart from all that an applicant gets. Raises BadStep.
    """
    refuse_if_erased(dossier)
    ours = ids_with(dossier, *OURS)
    before = [each for each in dossier.all_files if each.id in ours]
    text, files = _checked(given, before, uploads, FULL_OF_OURS)
    said = {"comment": text}
    if files:
        said["files"] = [sealed_file(each) for each in files]
        where = "added" if public else "noted"
        setattr(dossier, where, (*getattr(dossier, where), *files))
    dossier.record("message" if public else "note", said, by=by, public=public)
    dossier.reindexObject()
    notify(MessageWritten(dossier, by, public))


def write_answer(
    dossier,
    given: object,
    once: str = "",
    uploads: Sequence[Upload] = (),
    strict: bool = False,
    question: object = "",
) -> bool:
    """Let the applicant write, send files, or both; return False when the same came before.

    ``once``: what is the same each time that one message is sent, such as its page's stamp. It
    counts only with what was sent (architecture, law 2): the same with something else is another
    message, or with ``strict`` UsedOtherwise. ``question``: which of the form's the files answer.
    Raises BadStep for a wrong text or file and for a dossier that is closed, and TooMany; then
    nothing is kept.
    """
    mark = sha256(once) if once else ""
    mine = [each for each in dossier.log if each.what == "answer"]
    known = [each for each in map(_said, mine) if mark and each.get("once") == mark]
    if not known:
        _refuse_closed(dossier)
    ours = ids_with(dossier, *OURS)
    before = [each for each in dossier.added if each.id not in ours]
    named = checked_question(dossier, question)
    if uploads and not _looked_at.allows(dossier.getId()):
        raise TooMany
    text, files = _checked(given, before, uploads)
    files = answering(files, named)
    sent = [[each.sha256, each.question] for each in files]
    for before in known:
        if (before.get("comment"), [file[4:6] for file in before.get("files", ())]) == (text, sent):
            return False
        if strict:
            raise UsedOtherwise
    _refuse_closed(dossier)
    yesterday = (clock.now() - timedelta(days=1)).isoformat(timespec="seconds")
    if sum(each.at > yesterday for each in mine) >= MOST_A_DAY:
        raise TooMany
    said = {"comment": text, "once": mark}
    if files:
        said["files"] = [sealed_file(each) for each in files]
        dossier.added = (*dossier.added, *files)
    note_address(dossier, section_of(dossier))
    dossier.record("answer", said, by=APPLICANT)
    dossier.reindexObject()
    notify(MessageWritten(dossier, APPLICANT, True))
    return True


def _refuse_closed(dossier) -> None:
    if dossier.state == "closed":
        raise BadStep({"text": _("This dossier is closed. Ask your question at the desk, please.")})


def _checked(given: object, before, uploads, full=FULL) -> tuple:
    """Return text and files, all that is wrong with them told at once; files alone say enough."""
    text, files, errors = "", (), {}
    if given or not uploads:
        try:
            text = checked_text(given)
        except BadStep as problem:
            errors |= problem.errors
    try:
        files = looked_at(before, uploads, full)
    except BadStep as problem:
        errors |= problem.errors
    if errors:
        raise BadStep(errors)
    return text, files


def _said(entry) -> dict:
    return json.loads(entry.payload) if entry.payload else {}
