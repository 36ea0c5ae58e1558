"""By when a dossier must be answered: its term, its log and the municipality's closing days."""

from datetime import date
from datetime import datetime
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.meaning import Party
from onderneem.addon.dossiers.standstill import Effect
from onderneem.addon.dossiers.standstill import pauses
from onderneem.addon.place.section import setting
from onderneem.addon.reference.closing_days import BadClosingDay
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.term import due
from onderneem.addon.reference.term import Term
from onderneem.addon.reference.term import Unit


def _effect(state: str) -> Effect:
    step = MEANING[state]
    if step.term_runs:
        return Effect.RUNS
    return Effect.WAITS if step.waits_for is Party.APPLICANT else Effect.RESTS


EFFECTS = {
    **{name: _effect(deed.leads_to) for name, deed in DEEDS.items()},
    "answer": Effect.REPLIES,
}


def closing_days(context) -> ClosingDays:
    """Return the closing days of a section, or of the site; a line that is none is left out.

    The panel refuses such a line, a script that writes into the registry isn't asked.
    """
    found = []
    for line in setting(context, "closing_days") or ():
        try:
            ClosingDays.read([line])
        except BadClosingDay:
            continue
        found.append(line)
    return ClosingDays.read(found)


def standstills(dossier):
    """Return the pauses of a dossier's clock."""
    return pauses(
        (datetime.fromisoformat(entry.at), EFFECTS[entry.what])
        for entry in dossier.log
        if entry.what in EFFECTS
    )


def due_of(dossier, closed: ClosingDays | None = None) -> date | None:
    """Return the last day; None without a term, or while the clock stands still."""
    term = term_of(dossier)
    if term is None:
        return None
    days = closing_days(dossier) if closed is None else closed
    try:
        return due(datetime.fromisoformat(dossier.received), term, days, standstills(dossier))
    except BadClosingDay:
        # Settings by which the municipality never works: the law's own days then.
        return due(
            datetime.fromisoformat(dossier.received), term, ClosingDays(), standstills(dossier)
        )


def term_of(dossier) -> Term | None:
    """Return what was promised when it came in, or None."""
    if dossier.term is None:
        return None
    number, unit = dossier.term
    return Term(number, Unit(unit))


def waits_for(dossier) -> Party | None:
    """Return for whom a dossier waits: once the applicant wrote, for the officer again."""
    expected = MEANING[dossier.state].waits_for
    # What the virus scanner says of a file is no answer of ours.
    said = (each for each in reversed(dossier.log) if each.public and each.what != "file_refused")
    last = next(said, None)
    if expected is not None and last is not None and last.what == "answer":
        return Party.OFFICER
    return expected
