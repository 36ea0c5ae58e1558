"""What the dossiers' catalog knows of a dossier: indexes to find by, columns to draw a row from."""

from Acquisition import aq_parent
from dataclasses import dataclass
from onderneem.addon.dossiers.deadline import due_of
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.own_words import own_words
from onderneem.addon.dossiers.retention import said_as
from onderneem.addon.reference.enterprise_number import format_enterprise_number

INDEXES = {
    "container": "FieldIndex",
    "reference": "FieldIndex",
    "state": "FieldIndex",
    "phase": "FieldIndex",
    "kind": "FieldIndex",
    "topic": "FieldIndex",
    "municipality": "FieldIndex",
    "assigned": "FieldIndex",
    "group": "FieldIndex",
    "due_by": "FieldIndex",
    "submitted": "FieldIndex",
    "enterprise_number": "FieldIndex",
    "email": "FieldIndex",
    "wish_by": "FieldIndex",
    "ended_by": "FieldIndex",
    "months": "FieldIndex",
    "held": "FieldIndex",
    "erased": "FieldIndex",
    "account": "KeywordIndex",
    "text": "ZCTextIndex",
}
COLUMNS = (
    "reference",
    "subject",
    "kind",
    "state",
    "topic",
    "municipality",
    "assigned",
    "channel",
    "submitted",
    "due",
    "waits_for",
    "outcome",
    "wish",
    "group",
    "ended",
    "months",
    "erased",
    "who",
    "about",
)
# Sorts behind every day: what has no last day is never the most urgent.
NO_DAY = "9999-12-31"
MOST_WORDS = 20_000  # characters


@dataclass
class Values:
    """The values of one dossier; nothing personal but what an officer needs to find it.

    ``submitted``: when it came in, not when an officer wrote it down; ``due``: an ISO day or
    nothing, a copy of what ``deadline.due_of`` says; a job reckons it anew when the closing days
    change. ``ended`` and ``erased``: ISO days, or nothing; ``months``: how long it is kept after
    its end, or "none" where the form doesn't say; ``held``: "yes" or "no". ``who``: the applicant's
    name, ``about``: the first words of what was asked: the list's page alone draws them.
    """

    container: str
    reference: str
    subject: str
    kind: str
    state: str
    phase: str
    topic: str
    municipality: str
    assigned: str
    channel: str
    submitted: str
    due: str
    waits_for: str
    outcome: str
    wish: str
    group: str
    enterprise_number: str
    email: str
    account: tuple[str, ...]
    ended: str
    months: str
    held: str
    erased: str
    who: str
    about: str
    text: str

    @property
    def uid(self) -> str:
        """The key in the catalog."""
        return f"{self.container}/{self.reference}"

    @property
    def due_by(self) -> str:
        """The day to sort and filter by."""
        return self.due or NO_DAY

    @property
    def ended_by(self) -> str:
        """The day of its end to filter by; behind every day for what is open, or erased."""
        return NO_DAY if self.erased or not self.ended else self.ended

    @property
    def wish_by(self) -> str:
        """The moment to sort by at which somebody wants to be called or to come."""
        return self.wish or NO_DAY


def uid_of(dossier) -> str:
    """Return a dossier's key in the catalog; it must be in its container."""
    return f"{aq_parent(dossier).UID()}/{dossier.getId()}"


def values_of(dossier) -> Values:
    """Return what is indexed of a dossier; it must be in its container."""
    last, party = due_of(dossier), waits_for(dossier)
    return Values(
        container=aq_parent(dossier).UID(),
        reference=dossier.getId(),
        subject=dossier.title,
        kind=dossier.kind,
        state=dossier.state,
        phase=MEANING[dossier.state].phase,
        topic=dossier.topic,
        municipality=dossier.municipality,
        assigned=dossier.assigned,
        channel=dossier.channel,
        submitted=dossier.received,
        due=last.isoformat() if last else "",
        waits_for=party.value if party else "",
        outcome=dossier.outcome,
        wish=dossier.wish,
        group=dossier.group,
        enterprise_number=dossier.applicant.enterprise_number,
        email=dossier.applicant.email.lower(),
        account=tuple(dossier.accounts),
        ended=dossier.ended[:10],
        months=said_as(dossier.retention),
        held="yes" if dossier.held else "no",
        erased=dossier.erased[:10],
        who=dossier.applicant.name,
        about=own_words(dossier.answers, dossier.wording),
        text=_words(dossier),
    )


def _words(dossier) -> str:
    who = dossier.applicant
    number = who.enterprise_number
    parts = [dossier.title, dossier.getId(), who.name, number]
    parts += [format_enterprise_number(number)] if number else []
    parts += [each.shown for each in dossier.answers]
    return " ".join(parts)[:MOST_WORDS].encode("utf-8", "replace").decode()
