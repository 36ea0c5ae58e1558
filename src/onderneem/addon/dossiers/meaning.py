"""What each state of the workflow means, in the words of the field and of the applicant.

The workflow's XML says what may happen, this table what it means; a test keeps them equal.
The phases are DOSIS's (FACTS.md).
"""

from dataclasses import dataclass
from dataclasses import replace
from enum import Enum
from onderneem.addon import _
from onderneem.addon.dossiers.submission import Kind


class Party(str, Enum):
    """For whom a dossier waits."""

    OFFICER = "officer"
    APPLICANT = "applicant"


@dataclass(frozen=True)
class Step:
    """A state: its name, what the applicant reads, for whom it waits, its phase and code in DOSIS.

    ``phase``: DOSIS's *VlaamsFase*, ``code``: its *VlaamsCode* (FACTS.md); what a decision says is
    in ``decision.OUTCOMES``, with a code of its own.
    """

    title: str
    told: str
    waits_for: Party | None
    term_runs: bool
    phase: str
    code: str
    badge: str


MEANING = {
    "submitted": Step(
        _("Received"),
        _("It has come in. Somebody will look at it soon."),
        Party.OFFICER,
        True,
        "Samenstelling",
        "Ingediend",
        "info",
    ),
    "incomplete": Step(
        _("More is needed"),
        _("Something is missing. We have asked you for it."),
        Party.APPLICANT,
        False,
        "Behandeling",
        "DossierOnvolledig",
        "soon",
    ),
    "complete": Step(
        _("Complete"),
        _("We have everything we need. Somebody will take it up."),
        Party.OFFICER,
        True,
        "Behandeling",
        "DossierVolledig",
        "info",
    ),
    "in_treatment": Step(
        _("In treatment"),
        _("Somebody is working on it."),
        Party.OFFICER,
        True,
        "Behandeling",
        "InBehandeling",
        "info",
    ),
    "decided": Step(
        _("Decided"),
        _("There is an answer or a decision."),
        None,
        False,
        "Beslissing",
        "Beslist",
        "good",
    ),
    "in_appeal": Step(
        _("In appeal"),
        _("The decision is being looked at again."),
        Party.OFFICER,
        # What was promised was kept; an appeal has a term of its own, by the law that gives it.
        False,
        "Beroep",
        "",
        "soon",
    ),
    "to_be_paid": Step(
        _("To be paid"),
        _("The amount is ready to be paid."),
        None,
        False,
        "Uitvoering",
        "KlaarVoorBetaling",
        "good",
    ),
    "paid": Step(
        _("Paid"),
        _("The amount has been paid."),
        None,
        False,
        "Uitvoering",
        "Betaald",
        "good",
    ),
    "closed": Step(
        _("Closed"),
        _("This dossier is closed."),
        None,
        False,
        "Afgerond",
        "",
        "plain",
    ),
}
# How the applicant reads a state that waited for them, once they wrote.
ANSWERED = replace(
    MEANING["incomplete"],
    title=_("You have answered"),
    told=_("You have answered; we are looking at it."),
    waits_for=Party.OFFICER,
    term_runs=True,
    badge="info",
)
# Where somebody still has something to do.
OPEN = (*(name for name, step in MEANING.items() if step.waits_for), "to_be_paid")

KINDS = {
    Kind.QUESTION: _("Question"),
    Kind.APPLICATION: _("Application"),
    Kind.REPORT: _("Report"),
    Kind.REGISTRATION: _("Registration"),
}
# What the receipt and its letter say; by their own name people know what they sent.
RECEIVED = {
    Kind.QUESTION: _("We have received your question"),
    Kind.APPLICATION: _("We have received your application"),
    Kind.REPORT: _("We have received your report"),
    Kind.REGISTRATION: _("We have received your registration"),
}


def step_told(state: str, waits_for: str | None) -> Step:
    """Return a state as the applicant reads it; ``waits_for``: for whom the dossier waits now."""
    return ANSWERED if has_answered(state, waits_for) else MEANING[state]


def has_answered(state: str, waits_for: str | None) -> bool:
    """Whether the applicant wrote while we waited for them, so that it waits for an officer now."""
    return MEANING[state].waits_for is Party.APPLICANT and waits_for == Party.OFFICER.value
