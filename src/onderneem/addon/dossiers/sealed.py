"""What the first seal of a dossier covers, and whether that is still what the dossier holds."""

from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.history import files_told
from onderneem.addon.dossiers.history import letter_told
from onderneem.addon.dossiers.log import erased_at
from onderneem.addon.dossiers.log import erasure_holds
from onderneem.addon.dossiers.log import verify
from onderneem.addon.dossiers.submission import Applicant
from ZODB.POSException import POSKeyError
import hashlib
import json

CHUNK = 1 << 16


def sealed_of(dossier) -> dict:
    """Return what was received, as plain values: the payload of the first event.

    A file is in it by the hash of its bytes.
    """
    return {
        "subject": dossier.title,
        "kind": dossier.kind,
        "topic": dossier.topic,
        "form": dossier.form,
        "channel": dossier.channel,
        "received": dossier.received,
        "term": list(dossier.term) if dossier.term else None,
        "questions_version": dossier.questions_version,
        "applicant": vars(dossier.applicant),
        "answers": [vars(each) for each in dossier.answers],
        "attachments": [sealed_file(each) for each in dossier.attachments],
    }


def sealed_file(file) -> list:
    """Return what a seal holds of a file: the hash of its bytes, and what it is called."""
    return [file.id, file.name, file.media_type, file.size, file.sha256, file.question]


def broken_parts(dossier) -> list[str]:
    """Return what isn't as it was sealed: "log", "answers", "wording", "attachment NAME", "letter
    NAME", or "erasure" when something personal is left of what the log says was erased.

    An erased first event takes the answers along: then there is nothing left to compare.
    """
    found = []
    if verify(dossier.log) is not None or not dossier.log or not erasure_holds(dossier.log):
        found.append("log")
    elif erased_at(dossier.log) is not None and not _is_empty(dossier):
        found.append("erasure")
    elif dossier.log[0].payload is not None and not _holds(dossier, dossier.log[0].payload):
        found.append("answers")
    wording = dossier.wording
    if wording and hashlib.sha256(_bytes(wording)).hexdigest() != dossier.questions_version:
        found.append("wording")
    wrong = [each.name for each in dossier.attachments if not _is_whole(each)]
    found += [f"attachment {name}" for name in (*wrong, *_wrongly_added(dossier))]
    told = [letter_told(each) for each in dossier.log]
    return found + [f"letter {name}" for name in _unlike(dossier.letters, filter(None, told))]


def _holds(dossier, payload: str) -> bool:
    if isinstance(json.loads(payload), list):
        # Before 1002 only the answers' values were sealed.
        answers = [[each.name, each.question, each.value] for each in dossier.answers]
        return payload == canonical(answers)
    return payload == canonical(sealed_of(dossier))


def _wrongly_added(dossier) -> list[str]:
    """Return the names of files sent later that aren't as the event they came with says.

    Those of a note stay among those of notes: nothing internal is put where applicants get it.
    """
    found = []
    for files, public in ((dossier.added, True), (dossier.noted, False)):
        events = (each for each in dossier.log if each.public is public)
        found += _unlike(files, (file for each in events for file in files_told(each)))
    return found


def _unlike(files, events) -> list[str]:
    """Return the names of files that aren't as the events say, and of those that aren't there."""
    told, there = list(events), [sealed_file(each) for each in files]
    return [
        each.name
        for each, file in zip(files, there, strict=True)
        if not _is_whole(each) or file not in told
    ] + [file[1] for file in told if file[0] not in _ids(there)]


def has_comments(dossier) -> bool:
    """Whether Plone's own history of states has a text of an officer."""
    steps = (step for steps in dossier.workflow_history.values() for step in steps)
    return any(step.get("comments") for step in steps)


def _is_empty(dossier) -> bool:
    """Whether nothing is left that tells of a person."""
    kept = (dossier.answers, dossier.all_files, dossier.letters, dossier.accounts)
    others = (dossier.wish, dossier.keys, has_comments(dossier))
    return dossier.applicant == Applicant() and not any((*kept, *others))


def _ids(files: list) -> set[str]:
    return {file[0] for file in files}


def _is_whole(attachment) -> bool:
    if attachment.blob is None:
        # The scanner refused it; its hash stays in the seal.
        return attachment.state == "refused"
    digest, size = hashlib.sha256(), 0
    try:
        with attachment.blob.open("r") as data:
            while chunk := data.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except (OSError, POSKeyError):
        return False
    return (digest.hexdigest(), size) == (attachment.sha256, attachment.size)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
