"""What the municipality promises of a form: by when, and how long what was sent is kept."""

from onderneem.addon.reference.term import Unit


def term_of(form) -> tuple[int, str] | None:
    """Return the number and the unit of the term that an editor set, or None."""
    number = getattr(form, "term_number", None)
    unit = getattr(form, "term_unit", None)
    return (number, unit or Unit.WORKING_DAYS.value) if number else None


def retention_of(form) -> int | None:
    """Return for how many months after its end a dossier is kept, or None."""
    return getattr(form, "retention_months", None)
