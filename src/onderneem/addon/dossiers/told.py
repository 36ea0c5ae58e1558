"""What an applicant reads of a dossier beside its state: why it was decided, and their answers."""

from collections.abc import Iterable
from dataclasses import replace
from onderneem.addon import _
from onderneem.addon.components.parts import Fact
from onderneem.addon.dossiers.history import comment_of
from onderneem.addon.dossiers.history import Event

# The states in which the last decision stands; one that was reopened is worked on again.
SETTLED = frozenset({"decided", "to_be_paid", "paid", "closed", "in_appeal"})

UNANSWERED = _("– (not answered)")


def decision_in(events: Iterable[Event], state: str) -> Event | None:
    """Return the event of the last decision, while it stands."""
    decided = [each for each in events if each.outcome]
    return decided[-1] if state in SETTLED and decided else None


def asked_for(dossier) -> str:
    """Return what was last asked of the applicant; a message that came after it asks nothing."""
    asked = (comment_of(each) for each in reversed(dossier.log) if each.what == "ask_more")
    return next(asked, "")


def told_once(events: Iterable[Event], decision: Event | None) -> list[Event]:
    """Return the events; the decision's reasons stand above them already."""
    return [replace(each, comment="", redress="") if each is decision else each for each in events]


def answers_sent(dossier) -> tuple:
    """Return the answers that the applicant gave to a form.

    What an officer wrote down of a call is the officer's wording, for who works on it.
    """
    return dossier.answers if dossier.channel == "form" else ()


def answers_told(dossier) -> list[Fact]:
    """Return them as the applicant reads them."""
    return as_facts(answers_sent(dossier))


def as_facts(answers) -> list[Fact]:
    """Return the questions as they were asked, with their answers; also what wasn't answered.

    Who reads that nothing was said knows that it was asked.
    """
    return [
        Fact(each.question, tuple(each.shown.splitlines()) or (UNANSWERED,)) for each in answers
    ]
