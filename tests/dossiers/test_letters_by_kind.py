"""A letter calls what was sent by its name: who applied for something sent no message."""

from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.post.outbox import _box
from tests.dossiers.deeds import go
from tests.dossiers.stories import question
import pytest


@pytest.mark.parametrize(
    ("kind", "name", "end"),
    [
        (Kind.QUESTION, "your question", "answer"),
        (Kind.APPLICATION, "your application", "decision"),
        (Kind.REPORT, "your report", "answer"),
        (Kind.REGISTRATION, "your registration", "decision"),
    ],
)
def test_letters_name_what_was_sent_and_its_end(portal, dossiers, kind, name, end):
    """That it came in, and that there is an answer or a decision: in subject and text."""
    asked = question(kind=kind, language="en")
    dossier = dossiers[receive(dossiers, asked).reference]
    go(dossier, "decide", outcome="answered" if end == "answer" else "granted")
    found = sorted(_box(portal).values(), key=lambda each: each.letter.event)
    received, ended = (each.letter for each in found)
    assert f"received {name}:" in received.subject
    assert f"received {name}." in received.text
    assert ended.subject.endswith(f"there is {'an' if end == 'answer' else 'a'} {end}")
    assert f"{end} in your dossier" in ended.text
    assert "message" not in received.text + ended.text
