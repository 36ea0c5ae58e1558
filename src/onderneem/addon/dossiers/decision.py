"""What a decision says: its outcomes, for which kind each is, and what it must be told with.

The Act of 29 July 1991 (formal motivation) and the Flemish Decree on Governance of 7 December 2018
ask that who is refused, wholly or partly, reads why, and how to go against it.
"""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.dossiers.submission import Kind

ASKED = frozenset({Kind.QUESTION, Kind.REPORT})
REQUESTED = frozenset({Kind.APPLICATION, Kind.REGISTRATION})


@dataclass(frozen=True)
class Outcome:
    """``code``: DOSIS's *VlaamsCode*; ``adverse``: whether means of redress must be named;
    ``positive``: whether something may be paid on it."""

    title: str
    told: str
    code: str
    kinds: frozenset[Kind]
    badge: str = "plain"
    adverse: bool = False
    positive: bool = False


OUTCOMES = {
    "answered": Outcome(
        _("Answered"), _("There is an answer to your question."), "Beslist", ASKED, "good"
    ),
    "granted": Outcome(
        _("Granted"),
        _("Your application is granted."),
        "Goedgekeurd",
        REQUESTED,
        "good",
        positive=True,
    ),
    "partly": Outcome(
        _("Partly granted"),
        _("Your application is granted in part."),
        "Goedgekeurd",
        REQUESTED,
        "soon",
        adverse=True,
        positive=True,
    ),
    "refused": Outcome(
        _("Refused"), _("Your application is refused."), "Geweigerd", REQUESTED, "over", True
    ),
    "withdrawn": Outcome(
        _("Withdrawn"), _("It was withdrawn at your request."), "Stopgezet", ASKED | REQUESTED
    ),
    "stopped": Outcome(
        _("Stopped"), _("We have stopped working on it."), "Stopgezet", ASKED | REQUESTED
    ),
}


def outcomes_for(kind: str) -> dict[str, Outcome]:
    """Return what may be decided about a dossier of this kind."""
    return {name: each for name, each in OUTCOMES.items() if Kind(kind) in each.kinds}
