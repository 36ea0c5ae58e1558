"""What a guide accepts."""

from tests.topics.people import in_dutch
from tests.topics.people import refused
import pytest

GUIDE = "onderneem.Guide"
TWICE = "Two parts have the same address. Change one, or leave it empty."


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("in_short", ["regel"] * 6),
        ("in_short", ["a" * 301]),
        ("in_short", ["een\ntwee"]),
        ("in_short", [{"text": "x"}]),
        ("stage", ["pensioen"]),
        ("audience", "a" * 1001),
        ("parts", [{"title": ""}]),
        ("parts", [{"title": "a", "anchor": "Geen Anker"}]),
        ("parts", [{"title": "a", "anchor": "edit"}]),
        ("parts", [{"title": "a", "text": {"data": "x", "content-type": "text/x-html-safe"}}]),
        ("parts", [{"title": "a"}] * 41),
        ("checklist", [{"text": "a", "link": "javascript:alert(1)"}]),
        ("checklist", [{"text": "a", "link": "www.example.be/form"}]),
        ("checklist", [{"text": "a", "link": "../contact"}]),
        ("deadlines", [{"title": "Aanvragen"}]),
        ("deadlines", [{"title": "Aanvragen", "day": "31/02/2027"}]),
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


def test_two_parts_of_one_address_are_refused(editor):
    """By the form and by REST alike; without an address they get two."""
    twice = [{"title": "Een", "anchor": "x"}, {"title": "Twee", "anchor": "x"}]
    answer = editor.post(GUIDE, parts=twice)
    assert refused(answer) == [("parts", in_dutch(TWICE))]
    made = editor.post(GUIDE, parts=[{"title": "Zelfde"}, {"title": "Zelfde"}])
    assert [each["anchor"] for each in made.json()["parts"]] == ["zelfde", "zelfde-2"]


def test_what_a_client_got_it_can_send_back(editor):
    """The parts come with their addresses: the first has the guide's own."""
    text = {"data": "<p>Hallo</p>", "content-type": "text/html"}
    made = editor.post(GUIDE, parts=[{"title": "Een", "text": text}, {"title": "Wat kost het?"}])
    told = made.json()
    assert [each["@id"] for each in told["parts"]] == [
        told["@id"],
        f"{told['@id']}/wat-kost-het",
    ]
    assert told["parts"][0]["text"]["data"] == "<p>Hallo</p>"
    back = editor.ask(
        told["@id"], "PATCH", json={"parts": told["parts"]}, headers={"Accept": "application/json"}
    )
    assert back.status_code == 204, back.text
    again = editor.read(told["@id"]).json()["parts"]
    assert again == told["parts"]


def test_the_form_keeps_the_parts_in_their_order(editor):
    """Two rows, one of them moved up by its number, without any script."""
    rows = {
        "parts-empty-marker": "1",
        "parts.row": ["0", "1"],
        "parts.0.title": "Daarna",
        "parts.0.place": "1",
        "parts.1.title": "Eerst",
        "parts.1.place": "1",
    }
    form = editor.fill_in(GUIDE, rows)
    assert form.response.status_code == 302, form.reasons
    parts = editor.folder(GUIDE)["nieuw"].parts
    assert [(each["title"], each["anchor"]) for each in parts] == [
        ("Eerst", "eerst"),
        ("Daarna", "daarna"),
    ]


def test_script_in_a_part_is_not_shown(editor):
    """The text is kept as it came, and cleaned as any text of the site."""
    text = {"data": "<p>ok</p><script>alert(1)</script>", "content-type": "text/html"}
    editor.post(GUIDE, parts=[{"title": "<script>x</script>", "text": text}])
    page = editor.ask(f"{editor.folder(GUIDE).absolute_url()}/nieuw").text
    assert "alert(1)" not in page
    assert "<script>x" not in page
