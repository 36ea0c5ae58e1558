"""What each state of the workflow means, in the words of the field and of the applicant.

The workflow's XML says what may happen, this table what it means; a test keeps them equal.
The phases are DOSIS's (FACTS.md).
"""

from dataclasses import dataclass
from enum import Enum
from onderneem.addon import _
from onderneem.addon.dossiers.submission import Kind


class Party(str, Enum):
    """For whom a dossier waits."""

    OFFICER = "officer"
    APPLICANT = "applicant"


@dataclass(frozen=True)
class Step:
    """A state: its name, what the applicant reads, for whom it waits, and its phase."""

    title: str
    told: str
    waits_for: Party | None
    term_runs: bool
    phase: str
    badge: str


MEANING = {
    "submitted": Step(
        _("Received"),
        _("We have received it. Somebody will look at it soon."),
        Party.OFFICER,
        True,
        "Samenstelling",
        "info",
    ),
    "incomplete": Step(
        _("More is needed"),
        _("Something is missing. We have asked you for it."),
        Party.APPLICANT,
        False,
        "Behandeling",
        "soon",
    ),
    "in_treatment": Step(
        _("In treatment"),
        _("Somebody is working on it."),
        Party.OFFICER,
        True,
        "Behandeling",
        "info",
    ),
    "decided": Step(
        _("Decided"),
        _("There is an answer or a decision."),
        None,
        False,
        "Beslissing",
        "good",
    ),
    "closed": Step(
        _("Closed"),
        _("This dossier is closed."),
        None,
        False,
        "Afgerond",
        "plain",
    ),
}

DEEDS = {
    "take_up": _("Take up"),
    "ask_more": _("Ask for more"),
    "complete": _("It is complete now"),
    "decide": _("Answer or decide"),
    "close": _("Close"),
    "reopen": _("Reopen"),
}

EVENTS = {
    "submitted": _("Received"),
    "take_up": _("Taken up"),
    "ask_more": _("More was asked"),
    "complete": _("Completed"),
    "decide": _("Decided"),
    "close": _("Closed"),
    "reopen": _("Reopened"),
}

KINDS = {
    Kind.QUESTION: _("Question"),
    Kind.APPLICATION: _("Application"),
    Kind.REPORT: _("Report"),
    Kind.REGISTRATION: _("Registration"),
}
