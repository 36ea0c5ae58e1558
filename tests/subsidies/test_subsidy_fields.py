"""What a subsidy accepts, in the form and by REST alike."""

from tests.topics.people import in_dutch
from tests.topics.people import refused
import pytest

SUBSIDY = "onderneem.Subsidy"
BACKWARDS = "The closing day is before the opening day."
ENDLESS = "A continuous subsidy has no closing day."
NO_WINDOW = "Give an opening or closing day, or tick “Continuous”."
WINDOWS = [
    ({"opens": "2026-03-02", "closes": "2026-03-01"}, BACKWARDS),
    ({"continuous": True, "closes": "2026-03-01"}, ENDLESS),
    ({}, NO_WINDOW),
    ({"continuous": False}, NO_WINDOW),
]


@pytest.mark.parametrize(("window", "reason"), WINDOWS)
def test_a_window_that_cannot_be_is_refused_by_rest(editor, window, reason):
    """400 with the reason in the language of the site, and nothing is added."""
    answer = editor.post(SUBSIDY, competent_authority="College", **window)
    assert refused(answer) == [(None, in_dutch(reason))]
    assert editor.folder(SUBSIDY).objectIds() == []


@pytest.mark.parametrize(("window", "reason"), WINDOWS[:3])
def test_a_window_that_cannot_be_is_refused_by_the_form(editor, window, reason):
    """The form comes back with the reason and with what was typed."""
    typed = {name: value for name, value in window.items() if name != "continuous"}
    if "continuous" in window:
        typed["continuous:list"] = "selected"
    form = editor.fill_in(SUBSIDY, {"IPublicService.competent_authority": "College", **typed})
    assert form.reasons == [in_dutch(reason)]
    assert form.values[form.name_of("title")] == "Nieuw"
    assert editor.folder(SUBSIDY).objectIds() == []


@pytest.mark.parametrize(
    "window",
    [
        {"opens": "2026-03-01", "closes": "2026-03-01"},
        {"opens": "2026-03-01"},
        {"closes": "2026-03-01"},
        {"continuous": True, "opens": "2026-03-01"},
    ],
)
def test_one_bound_or_one_day_is_a_window(editor, window):
    """A missing bound never limits."""
    answer = editor.post(SUBSIDY, competent_authority="College", **window)
    assert answer.status_code == 201
    assert answer.json()["opens"] == window.get("opens")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("purpose", "feest"),
        ("opens", "morgen"),
        ("closes", 20260301),
        ("amount", "een\ntwee"),
        ("provider", ["Gemeente"]),
    ],
)
def test_a_wrong_value_is_refused_by_its_field(editor, field, value):
    """400, and the field says that it is the one."""
    answer = editor.post(
        SUBSIDY, **{"competent_authority": "College", "continuous": True, field: value}
    )
    assert [name for name, _reason in refused(answer)] == [field]


def test_a_change_is_held_to_the_same_window(editor):
    """PATCH of one bound is checked against the other, which is stored."""
    made = editor.post(SUBSIDY, competent_authority="College", opens="2026-03-01").json()
    answer = editor.ask(
        made["@id"],
        "PATCH",
        json={"closes": "2026-02-01"},
        headers={"Accept": "application/json"},
    )
    assert refused(answer) == [(None, in_dutch(BACKWARDS))]
    assert editor.read(made["@id"]).json()["closes"] is None


def test_an_editor_adds_a_subsidy_by_the_form(editor):
    """What is right is saved."""
    form = editor.fill_in(
        SUBSIDY, {"IPublicService.competent_authority": "College", "opens": "2026-03-01"}
    )
    assert form.response.status_code == 302
    assert editor.folder(SUBSIDY).objectIds() == ["nieuw"]
