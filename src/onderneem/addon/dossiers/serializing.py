"""A dossier as JSON: all of it for its officer, what they may know for the applicant."""

from datetime import datetime
from onderneem.addon.dossiers.attachments import ids_with
from onderneem.addon.dossiers.attachments import OURS
from onderneem.addon.dossiers.attachments import sent_later
from onderneem.addon.dossiers.attachments import versions_of
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.history import comment_of
from onderneem.addon.dossiers.history import event_of
from onderneem.addon.dossiers.history import files_told
from onderneem.addon.dossiers.history import in_words
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.letter_links import letters_as_json
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.told import answers_sent
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.times import in_brussels
from plone.restapi.interfaces import ISerializeToJson
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer

# What is said to each other, apart from what happened.
CONVERSATION = ("message", "answer")


def followed_as_json(dossier, section, request) -> dict:
    """Return what the applicant may know: nothing internal, no officer's name."""
    step, outcome = step_told(dossier.state, waits_for(dossier)), OUTCOMES.get(dossier.outcome)
    return {
        "@id": f"{section.absolute_url()}/@follow/{dossier.getId()}",
        "reference": dossier.getId(),
        "subject": dossier.title,
        "kind": dossier.kind,
        "submitted": dossier.received,
        "state": {
            "id": dossier.state,
            "title": translate(step.title, context=request),
            "told": translate(step.told, context=request),
        },
        "outcome": outcome
        and {"id": dossier.outcome, "title": translate(outcome.title, context=request)},
        "due": _day(promise_of(dossier).last),
        "seal": dossier.log[0].seal,
        "attachments": [
            {name: value for name, value in each.items() if name != "question"}
            for each in files_as_json(dossier)
        ],
        "letters": letters_as_json(dossier),
        "answers": [
            {"question": each.question, "lines": each.shown.splitlines()}
            for each in answers_sent(dossier)
        ],
        "messages": messages_as_json(dossier),
        "log": [
            each
            for each in log_as_json(dossier, request, only_public=True)
            if each["event"] not in CONVERSATION
        ],
    }


def copy_as_json(dossier, request) -> dict:
    """Return what a person gets as a copy of what is kept of them: nothing internal, no names of
    officers."""
    return {
        "reference": dossier.getId(),
        "subject": dossier.title,
        "kind": dossier.kind,
        "form": dossier.form,
        "channel": dossier.channel,
        "submitted": dossier.submitted,
        "received": dossier.received,
        "state": dossier.state,
        "outcome": dossier.outcome or None,
        "wish": dossier.wish or None,
        "seal": dossier.log[0].seal,
        "applicant": vars(dossier.applicant),
        "answers": [vars(answer) for answer in dossier.answers],
        "attachments": files_as_json(dossier),
        "letters": letters_as_json(dossier),
        "log": log_as_json(dossier, request, only_public=True),
    }


def files_as_json(dossier, for_officers: bool = False) -> list[dict]:
    """Return the files that the applicant knows, without their bytes; officers' own too
    ``for_officers``. ``sent``: as the log tells moments; ``version``: which of those that answer
    its question under its name."""
    times, known = sent_later(dossier), versions_of(dossier)
    first = in_brussels(datetime.fromisoformat(dossier.received)).isoformat(timespec="seconds")
    ours, noted = ids_with(dossier, *OURS), ids_with(dossier, "note")
    return [
        {
            **{name: value for name, value in vars(each).items() if name != "blob"},
            "sent": times.get(each.id, first),
            "version": known[each.id].number,
            "last_version": known[each.id].last,
            "from": "officer" if each.id in ours else "applicant",
            **({"internal": each.id in noted} if for_officers else {}),
        }
        for each in (dossier.all_files if for_officers else dossier.files)
    ]


def log_as_json(dossier, request, only_public: bool) -> list[dict]:
    """Return the log; the applicant's has no word for "internal", since nothing in it is.

    ``id``: the beginning of an event's seal; ``when``: ISO 8601 with its zone; ``event``: its name
    in the code, ``what``: in words.
    """
    return [
        _line(dossier, entry, request, only_public)
        for entry in dossier.log
        if entry.public or not only_public
    ]


def messages_as_json(dossier) -> list[dict]:
    """Return what applicant and officers wrote to each other, oldest first; never who of us."""
    return [
        {
            "id": id_of(entry),
            "when": entry.at,
            "from": "applicant" if entry.what == "answer" else "officer",
            "text": comment_of(entry),
            "files": [{"id": file[0], "name": file[1]} for file in files_told(entry)],
        }
        for entry in dossier.log
        if entry.what in CONVERSATION and entry.public
    ]


def id_of(entry) -> str:
    """Return what names an event: its seal is its own and never changes."""
    return entry.seal[:16]


def _line(dossier, entry, request, only_public: bool) -> dict:
    event = event_of(dossier, entry, only_public)
    line = in_words(event, request)
    line |= {"id": id_of(entry), "event": entry.what, "when": entry.at}
    if only_public:
        del line["internal"]
        return line
    return {**line, "by": entry.by if event.by else "", "by_name": event.by}


@implementer(ISerializeToJson)
@adapter(IDossier, IOnderneemLayer)
class SerializeDossier:
    """A dossier for its officer; nothing that plone.restapi would gather from the site."""

    def __init__(self, context, request):
        self.context = context
        self.request = request

    def __call__(self, *arguments, **options):
        dossier, told, party = self.context, promise_of(self.context), waits_for(self.context)
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return {
            "@id": dossier.absolute_url(),
            "@type": "onderneem.Dossier",
            "reference": dossier.getId(),
            "subject": dossier.title,
            "kind": dossier.kind,
            "topic": dossier.topic,
            "channel": dossier.channel,
            "municipality": dossier.municipality,
            "state": dossier.state,
            "phase": MEANING[dossier.state].phase,
            "outcome": dossier.outcome,
            "waits_for": party.value if party else None,
            "assigned": dossier.assigned,
            "assigned_name": name_of(dossier.assigned),
            "group": dossier.group or None,
            "wish": dossier.wish or None,
            "submitted": dossier.submitted,
            "received": dossier.received,
            "term": list(dossier.term) if dossier.term else None,
            "due": _day(told.last),
            "days_left": told.left,
            "overdue": told.overdue,
            "mark": dossier.mark,
            "seal": dossier.log[0].seal,
            "broken": broken_parts(dossier),
            "applicant": vars(dossier.applicant),
            "answers": [vars(answer) for answer in dossier.answers],
            "attachments": files_as_json(dossier, for_officers=True),
            "letters": [
                {"@id": f"{dossier.absolute_url()}/@@letter/{each['version']}", **each}
                for each in letters_as_json(dossier)
            ],
            "messages": messages_as_json(dossier),
            "log": log_as_json(dossier, self.request, only_public=False),
        }


def _day(day) -> str | None:
    return day.isoformat() if day else None
