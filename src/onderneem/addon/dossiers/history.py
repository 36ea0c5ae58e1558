"""The log of a dossier as people read it."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.deeds import EVENTS
from onderneem.addon.dossiers.deeds import WHY_ERASED
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.when import shown
from zope.i18n import translate
import json

NOBODY = ("applicant", "system")
# What may bring files along.
SAID = ("answer", "message", "note")


@dataclass(frozen=True)
class Event:
    """A line of the log; ``outcome``, ``redress`` and the version of its ``letter`` go with a
    decision, names of files with what somebody wrote."""

    when: str
    what: str
    by: str
    comment: str
    outcome: str = ""
    redress: str = ""
    internal: bool = False
    files: tuple[str, ...] = ()
    letter: int = 0


def files_told(entry) -> list[list]:
    """Return what an event says of the files that came with it, as it was sealed."""
    return said_in(entry).get("files", []) if entry.what in SAID else []


def letter_told(entry) -> list:
    """Return what an event says of the letter that it sent, as it was sealed; or nothing."""
    return said_in(entry).get("letter", []) if entry.what == "decide" else []


def said_in(entry) -> dict:
    """Return what an event says; nothing once it is erased, or when somebody broke it: that the
    chain doesn't hold is told by its digests."""
    try:
        said = json.loads(entry.payload) if entry.payload else None
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def comment_of(entry) -> str:
    """Return the words that came with an event, or nothing."""
    return said_in(entry).get("comment", "")


def events_of(dossier, only_public: bool) -> list[Event]:
    """Return the log as lines, oldest first; erased entries keep their place and say no more."""
    return [
        event_of(dossier, entry, only_public)
        for entry in dossier.log
        if entry.public or not only_public
    ]


def in_words(event: Event, request) -> dict:
    """Return a line by the names of ``Event``, its words in the language of a request."""
    return {
        name: translate(value, context=request) if isinstance(value, str) else value
        for name, value in vars(event).items()
    }


def _told(dossier, entry):
    """Return what happened; of what an officer wrote down later also when it had come in."""
    if entry.what == "submitted" and dossier.received != dossier.submitted:
        return _(
            "Written down; received on ${when}", mapping={"when": shown(dossier, dossier.received)}
        )
    return EVENTS.get(entry.what, entry.what)


def event_of(dossier, entry, only_public: bool) -> Event:
    """Return one line; without the officer's name for the public."""
    said = said_in(entry)
    outcome = OUTCOMES.get(said.get("outcome"))
    return Event(
        shown(dossier, entry.at),
        _told(dossier, entry),
        "" if only_public or entry.by in NOBODY else name_of(entry.by),
        said.get("comment", "") or WHY_ERASED.get(said.get("why"), ""),
        outcome.title if outcome else "",
        said.get("redress", ""),
        not entry.public,
        tuple(file[1] for file in files_told(entry)),
        said.get("version", 0),
    )
