"""What may be done with a dossier: from which state, by whom, with what, and what is told of it.

The workflow's XML says the same for Plone, and the table in docs/reference/dossiers.md for people;
tests hold the three equal. However a step is taken (the page, ``@workflow``, Plone's own menu), the
rules here are asked by ``handlers.check_step``.
"""

from dataclasses import dataclass
from onderneem.addon import _

VIEW = "onderneem.addon: View Dossiers"
HANDLE = "onderneem.addon: Handle Dossiers"


@dataclass(frozen=True)
class Deed:
    """A step: ``button``, and ``event``, how the log tells it.

    ``needs`` and ``offers``: names of ``particulars.FIELDS`` that must or may be filled in;
    ``letter``: which of ``letters.LETTERS`` goes to the applicant, or nothing; ``may``: the
    permission it takes. The applicant sees the event, its comment and the state it leads to.
    """

    button: str
    event: str
    origins: tuple[str, ...]
    leads_to: str
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    letter: str = ""
    may: str = HANDLE


DEEDS = {
    "take_up": Deed(
        _("Take up"), _("Taken up"), ("submitted", "complete"), "in_treatment", offers=("comment",)
    ),
    "ask_more": Deed(
        _("Ask for more"),
        _("More was asked"),
        ("submitted", "incomplete", "complete", "in_treatment"),
        "incomplete",
        needs=("comment",),
        letter="asked",
    ),
    "complete": Deed(
        _("It is complete now"),
        _("Completed"),
        ("submitted", "incomplete"),
        "complete",
        offers=("comment",),
        letter="news",
    ),
    "decide": Deed(
        _("Answer or decide"),
        _("Decided"),
        ("submitted", "incomplete", "complete", "in_treatment", "in_appeal"),
        "decided",
        needs=("outcome", "comment"),
        offers=("redress",),
        letter="decided",
    ),
    "appeal": Deed(
        _("An appeal came in"),
        _("Appealed against"),
        ("decided", "closed"),
        "in_appeal",
        needs=("comment",),
        letter="news",
    ),
    "approve_payment": Deed(
        _("Ready to be paid"),
        _("Ready to be paid"),
        ("decided",),
        "to_be_paid",
        offers=("comment",),
        letter="news",
    ),
    "pay": Deed(
        _("It is paid"), _("Paid"), ("to_be_paid",), "paid", offers=("comment",), letter="news"
    ),
    "close": Deed(_("Close"), _("Closed"), ("decided", "paid"), "closed", offers=("comment",)),
    "reopen": Deed(
        _("Reopen"),
        _("Reopened"),
        ("decided", "closed"),
        "in_treatment",
        needs=("comment",),
        letter="news",
    ),
}
# What else the log tells.
EVENTS = {
    "submitted": _("Received"),
    **{name: deed.event for name, deed in DEEDS.items()},
    "message": _("Message from us"),
    "answer": _("Message from the applicant"),
    "note": _("Internal note"),
    "key_revoked": _("Key revoked"),
    "account_added": _("Kept with an account"),
    "held": _("Kept for longer"),
    "released": _("No longer kept for longer"),
    "copied": _("Given as a copy to the person it is about"),
    "erased": _("Erased"),
    "file_refused": _("The virus scanner refused a file"),
}

# Why something was erased.
WHY_ERASED = {
    "term": _("Its retention term was over."),
    "request": _("It was asked for by the person it is about."),
}


def deeds_from(state: str) -> dict[str, Deed]:
    """Return what may be done in a state."""
    return {name: deed for name, deed in DEEDS.items() if state in deed.origins}
