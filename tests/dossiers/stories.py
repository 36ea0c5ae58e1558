"""What the baker sends in, in the tests of dossiers, post and jobs."""

from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.submission import Submission

BAKER = Applicant("Bo Bakker", "bo@bakker.example", "0470 00 00 00", "0200065765")
SUBJECT = "Wintertuin aan de Leie"
ANSWER = Answer(
    "vraag", "Wat wil je weten?", "Mag mijn terras blijven?", "Mag mijn terras blijven?"
)


def question(key="key-of-the-form", text=ANSWER.value, **changes):
    """Return the baker's filled-in form; a test names what differs."""
    values = {
        "kind": Kind.QUESTION,
        "subject": SUBJECT,
        "form": "contact",
        "answers": (Answer(ANSWER.name, ANSWER.question, text, text),),
        "applicant": BAKER,
    }
    return Submission(key=key, **{**values, **changes})


def application(container, **changes):
    """Store the baker's application for a subsidy; return the dossier."""
    made = receive(container, question("application", kind=Kind.APPLICATION, **changes))
    return container[made.reference]
