"""What a guide accepts."""

from tests.topics.people import refused
import pytest

GUIDE = "onderneem.Guide"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("in_short", ["regel"] * 6),
        ("in_short", ["a" * 301]),
        ("in_short", ["een\ntwee"]),
        ("in_short", [{"text": "x"}]),
        ("stage", ["pensioen"]),
        ("text", {"data": "x", "content-type": "text/x-html-safe"}),
    ],
)
def test_a_wrong_value_is_refused_by_its_field(editor, field, value):
    """In short is at most five short lines; stages are those of the list."""
    answer = editor.post(GUIDE, **{field: value})
    assert [name for name, _reason in refused(answer)] == [field]
    assert editor.folder(GUIDE).objectIds() == []


def test_the_form_refuses_a_sixth_line(editor):
    """What was typed comes back."""
    typed = "\r\n".join(["regel"] * 6)
    form = editor.fill_in(GUIDE, {"in_short": typed})
    assert form.wrong == {"in_short"}
    assert form.values["form.widgets.in_short"].split() == ["regel"] * 6


def test_five_lines_are_in_short(editor):
    """The bound itself counts, and the order is the editor's."""
    lines = ["vijf", "vier", "drie", "twee", "een"]
    made = editor.post(GUIDE, in_short=lines, stage=["idea", "start"])
    assert made.status_code == 201
    assert made.json()["in_short"] == lines
    assert editor.folder(GUIDE)["nieuw"].stage == {"idea", "start"}
