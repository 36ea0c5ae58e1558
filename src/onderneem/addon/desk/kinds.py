"""What is sent is called by its kind: nobody who applies for a permit asked a question."""

from onderneem.addon import _
from onderneem.addon.dossiers.submission import Kind

# Behind it the topic, permit or subsidy is named.
ABOUT = {
    Kind.QUESTION: _("Your question is about:"),
    Kind.APPLICATION: _("Your application is about:"),
    Kind.REPORT: _("Your report is about:"),
    Kind.REGISTRATION: _("Your registration is about:"),
}


def kind_of(form) -> Kind:
    """Return what a filled-in form becomes."""
    return Kind(getattr(form, "purpose", None) or "question")
