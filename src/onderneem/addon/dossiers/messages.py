"""Messages in a dossier: from an officer to applicant or colleagues, and from the applicant."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.interfaces import MessageWritten
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.particulars import LONGEST
from zope.event import notify
import json

APPLICANT = "applicant"
# More in a day is no conversation.
MOST_A_DAY = 50


class TooMany(Exception):
    """The applicant wrote more today than anybody reads."""


def checked_text(given: object) -> str:
    """Return the text of a message; raises BadStep."""
    if not isinstance(given, str):
        raise BadStep({"text": _("The message must be text.")})
    if not given.strip():
        raise BadStep({"text": _("Write your message.")})
    if len(given.strip()) > LONGEST:
        raise BadStep({"text": _("At most ${most} characters.", mapping={"most": LONGEST})})
    return given.strip()


def write_message(dossier, given: object, by: str, public: bool) -> None:
    """Let an officer write to the applicant, or a note to colleagues; raises BadStep."""
    text = checked_text(given)
    dossier.record("message" if public else "note", {"comment": text}, by=by, public=public)
    dossier.reindexObject()
    notify(MessageWritten(dossier, by, public))


def write_answer(dossier, given: object, once: str = "") -> bool:
    """Let the applicant write; return False when the same sending came before.

    ``once``: what is the same each time that one message is sent, such as its page's stamp. Raises
    BadStep, also for a dossier that is closed, and TooMany.
    """
    text = checked_text(given)
    if dossier.state == "closed":
        raise BadStep({"text": _("This dossier is closed. Ask your question at the desk, please.")})
    mark = sha256(once) if once else ""
    mine = [each for each in dossier.log if each.what == "answer"]
    if mark and any(_once(each) == mark for each in mine):
        return False
    yesterday = (clock.now() - timedelta(days=1)).isoformat(timespec="seconds")
    if sum(each.at > yesterday for each in mine) >= MOST_A_DAY:
        raise TooMany
    dossier.record("answer", {"comment": text, "once": mark}, by=APPLICANT)
    dossier.reindexObject()
    notify(MessageWritten(dossier, APPLICANT, True))
    return True


def _once(entry) -> str:
    return json.loads(entry.payload).get("once", "") if entry.payload else ""
