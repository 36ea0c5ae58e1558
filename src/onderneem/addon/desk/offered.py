"""What was chosen against what a widget offers, choice by choice: a whole list may be long to make
(bench/README.md)."""

from z3c.form.interfaces import ISequenceWidget


def offers(widget, token: str) -> bool:
    """Whether a choice can be made."""
    try:
        widget.terms.getTermByToken(token)
    except LookupError:
        return False
    return True


def is_gone(widget) -> bool:
    """Whether a choice was sent that isn't offered; z3c.form drops it, and all with it."""
    if not ISequenceWidget.providedBy(widget) or widget.terms is None:
        return False
    given = widget.request.form.get(widget.name, ())
    chosen = {given} if isinstance(given, str) else {*given}
    return not all(offers(widget, each) for each in chosen - {widget.noValueToken, ""})
