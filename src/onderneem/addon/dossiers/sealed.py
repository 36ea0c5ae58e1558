"""What the first seal of a dossier covers, and whether that is still what the dossier holds."""

from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.log import verify
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
        "attachments": [
            [each.id, each.name, each.media_type, each.size, each.sha256, each.question]
            for each in dossier.attachments
        ],
    }


def broken_parts(dossier) -> list[str]:
    """Return what isn't as it was sealed: "log", "answers", "wording", "attachment NAME".

    An erased first event takes the answers along: then there is nothing left to compare.
    """
    found = []
    if verify(dossier.log) is not None or not dossier.log:
        found.append("log")
    elif dossier.log[0].payload is not None and not _holds(dossier, dossier.log[0].payload):
        found.append("answers")
    wording = dossier.wording
    if wording and hashlib.sha256(_bytes(wording)).hexdigest() != dossier.questions_version:
        found.append("wording")
    found += [f"attachment {each.name}" for each in dossier.attachments if not _is_whole(each)]
    return found


def _holds(dossier, payload: str) -> bool:
    if isinstance(json.loads(payload), list):
        # Before 1002 only the answers' values were sealed.
        answers = [[each.name, each.question, each.value] for each in dossier.answers]
        return payload == canonical(answers)
    return payload == canonical(sealed_of(dossier))


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
