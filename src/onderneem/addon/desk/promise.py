"""What the municipality promises of a form: by when, and how long what was sent is kept."""

from onderneem.addon.reference.closing_days import BadClosingDay
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.term import due
from onderneem.addon.reference.term import Term
from onderneem.addon.reference.term import Unit
from plone import api


def term_of(form) -> tuple[int, str] | None:
    """Return the number and the unit of the term that an editor set, or None."""
    number = getattr(form, "term_number", None)
    unit = getattr(form, "term_unit", None)
    if not number:
        return None
    return number, unit or Unit.WORKING_DAYS.value


def retention_of(form) -> int | None:
    """Return for how many months after its end a dossier is kept, or None."""
    return getattr(form, "retention_months", None)


def due_day(submitted, term: tuple[int, str] | None):
    """Return the last day of the term for what came in at an aware moment, or None."""
    if term is None:
        return None
    try:
        return due(submitted, Term(term[0], Unit(term[1])), closing_days())
    except ValueError:
        # A script may set a term that the field would refuse: then nothing is promised.
        return None


def closing_days() -> ClosingDays:
    """Return the site's own closing days; none where a script left nonsense."""
    lines = api.portal.get_registry_record("onderneem.closing_days", default=None) or ()
    try:
        return ClosingDays.read(lines)
    except BadClosingDay:
        return ClosingDays()
