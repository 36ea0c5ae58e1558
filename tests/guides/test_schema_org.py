"""What search engines are told of a guide: HowTo, FAQPage, or nothing."""

from onderneem.addon.guides.schema_org import About
from onderneem.addon.guides.schema_org import guide_as
from onderneem.addon.guides.schema_org import Piece
import pytest

pytestmark = pytest.mark.pure

ABOUT = About("Terras", "Buiten zitten", "https://x.example/terras", "nl")
WHERE = Piece("Waar mag het?", "https://x.example/terras", "<p>Op het plein.</p>")
COST = Piece("Wat kost het?", "https://x.example/terras/kosten", "<p>20 euro.</p>")
PLAN = Piece("Teken een plan", "https://x.example/terras/plan", "<p>Op schaal.</p>")
EMPTY = Piece("Mag het wel?", "https://x.example/terras/mag", "")
STEP = Piece("Meet uw gevel", "https://x.example/terras#oo-checklist")


@pytest.mark.parametrize(
    ("parts", "steps", "kind"),
    [
        ([], [], None),
        ([PLAN], [], None),
        ([WHERE], [], None),
        ([WHERE, COST], [], "FAQPage"),
        ([WHERE, COST, PLAN], [], "FAQPage"),
        ([WHERE, PLAN, PLAN], [], "HowTo"),
        ([WHERE, EMPTY, PLAN], [], "HowTo"),
        ([WHERE, COST], [STEP], "HowTo"),
        ([PLAN], [STEP], "HowTo"),
    ],
)
def test_a_guide_is_what_most_of_its_parts_are(parts, steps, kind):
    """Questions with answers; steps; or just a text. A checklist decides."""
    assert guide_as(ABOUT, parts, steps).get("@type") == kind


def test_each_question_has_its_answer():
    """And the page where it stands; a part that asks nothing is left out."""
    data = guide_as(ABOUT, [WHERE, COST, PLAN], [])
    assert [(each["name"], each["acceptedAnswer"]["text"]) for each in data["mainEntity"]] == [
        (WHERE.title, WHERE.html),
        (COST.title, COST.html),
    ]
    assert data["mainEntity"][1]["acceptedAnswer"]["url"] == COST.url


def test_steps_are_numbered():
    """In the editor's order, from one."""
    data = guide_as(ABOUT, [], [STEP, STEP])
    assert [each["position"] for each in data["step"]] == [1, 2]


def test_what_is_empty_is_not_said():
    """A guide without a language or a summary has none."""
    data = guide_as(About("Terras", "", "https://x.example/", ""), [], [STEP])
    assert {"description", "inLanguage"}.isdisjoint(data)
