"""A dossier as JSON: all of it for its officer, what they may know for the applicant."""

from onderneem.addon.dossiers.attachments import sent_later
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import step_told
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.interfaces import IOnderneemLayer
from plone.restapi.interfaces import ISerializeToJson
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


def followed_as_json(dossier, section, request) -> dict:
    """Return what the applicant may know: nothing internal, no officer's name."""
    step, outcome = step_told(dossier.state, waits_for(dossier)), OUTCOMES.get(dossier.outcome)
    return {
        "@id": f"{section.absolute_url()}/@follow/{dossier.getId()}",
        "reference": dossier.getId(),
        "subject": dossier.title,
        "kind": dossier.kind,
        "submitted": dossier.submitted,
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
        "log": log_as_json(dossier, request, only_public=True),
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
        "log": log_as_json(dossier, request, only_public=True),
    }


def files_as_json(dossier) -> list[dict]:
    """Return all files without their bytes; ``sent``: when, for those that came later."""
    times = sent_later(dossier)
    return [
        {
            **{name: value for name, value in vars(each).items() if name != "blob"},
            "sent": times.get(each.id, dossier.submitted),
        }
        for each in dossier.files
    ]


def log_as_json(dossier, request, only_public: bool) -> list[dict]:
    """Return the log; the applicant's has no word for "internal", since nothing in it is."""
    found = []
    for event in events_of(dossier, only_public):
        line = {
            name: translate(value, context=request) if isinstance(value, str) else value
            for name, value in vars(event).items()
        }
        if only_public:
            del line["internal"]
        found.append(line)
    return found


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
            "attachments": files_as_json(dossier),
            "log": log_as_json(dossier, self.request, only_public=False),
        }


def _day(day) -> str | None:
    return day.isoformat() if day else None
