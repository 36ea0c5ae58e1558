"""What a public service accepts, shown on a permit, in the form and by REST alike."""

from tests.topics.people import in_dutch
from tests.topics.people import refused
import pytest

PERMIT = "onderneem.Permit"
NO_NUMBER = "A product number has digits only, for example 1502."
NO_ADDRESS = "Give a whole web address that begins with https:// or http://."
NO_LINK = "“${line}” is no link. Write: Title | https://www.example.be"
WRONG = [
    ("product_number", "12a", NO_NUMBER),
    ("product_number", "1234567890", NO_NUMBER),
    ("product_number", "१५०२", NO_NUMBER),
    ("start_url", "javascript:alert(1)", NO_ADDRESS),
    ("start_url", "www.example.be", NO_ADDRESS),
    ("start_url", "https://an:geheim@example.be", NO_ADDRESS),
    ("product_id", "data:text/html,x", NO_ADDRESS),
]
LINES = ["Reglement", "Reglement | javascript:alert(1)", "Reglement | www.example.be"]


@pytest.mark.parametrize(("field", "value", "reason"), WRONG)
def test_rest_refuses_it_with_field_and_reason(editor, field, value, reason):
    """A constraint of ours is a 400 in words, never a 500 and never half a permit."""
    answer = editor.post(PERMIT, **{"competent_authority": "College", field: value})
    assert refused(answer) == [(field, in_dutch(reason))]
    assert editor.folder(PERMIT).objectIds() == []


@pytest.mark.parametrize(("field", "value", "reason"), WRONG[::3])
def test_the_form_refuses_it_at_the_field(editor, field, value, reason):
    """The field that is wrong says why, and keeps what was typed."""
    name = f"IPublicService.{field}"
    form = editor.fill_in(PERMIT, {"IPublicService.competent_authority": "College", name: value})
    assert (form.wrong, form.reasons) == ({field}, [in_dutch(reason)])
    assert form.values[f"form.widgets.{name}"] == value


@pytest.mark.parametrize("field", ["websites", "legislation", "procedure_links"])
@pytest.mark.parametrize("line", LINES)
def test_rest_refuses_a_line_without_an_address(editor, field, line):
    """The reason shows the line that is wrong among the good ones."""
    good = "Stad | https://www.example.be"
    answer = editor.post(PERMIT, **{"competent_authority": "College", field: [good, line]})
    assert refused(answer) == [(field, in_dutch(NO_LINK).replace("${line}", line))]


def test_the_form_refuses_a_line_without_an_address(editor):
    """The reason shows the line that is wrong among the good ones."""
    lines = f"Stad | https://www.example.be\r\n{LINES[1]}"
    form = editor.fill_in(
        PERMIT,
        {"IPublicService.competent_authority": "College", "IPublicService.websites": lines},
    )
    assert form.wrong == {"websites"}
    assert form.reasons == [in_dutch(NO_LINK).replace("${line}", LINES[1])]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("authority_level", "Heelal"),
        ("authority_level", "https://productencatalogus.data.vlaanderen.be/id/x"),
        ("target_groups", ["Reuzen"]),
        ("themes", ["EconomieWerk", "Feesten"]),
        ("websites", [7]),
        ("websites", [{"url": "https://www.example.be"}]),
        ("conditions", ["a" * 52_001]),
        ("conditions", ["een\ntwee"]),
        ("term", "een\ntwee"),
        ("competent_authority", None),
    ],
)
def test_a_wrong_value_is_refused_by_its_field(editor, field, value):
    """Codes are those of the field's code lists, and a line is a line."""
    answer = editor.post(PERMIT, **{"competent_authority": "College", field: value})
    assert [name for name, _reason in refused(answer)] == [field]
    assert editor.folder(PERMIT).objectIds() == []


def test_a_permit_needs_somebody_who_decides(editor):
    """The one field that is asked of every service."""
    assert [name for name, _reason in refused(editor.post(PERMIT))] == ["competent_authority"]
    assert editor.fill_in(PERMIT, {}).wrong == {"competent_authority"}


def test_codes_are_stored_as_the_lists_have_them(editor):
    """A token is the code itself, so that a catalogue can be fed from it."""
    made = editor.post(
        PERMIT,
        competent_authority="College",
        authority_level="Lokaal",
        target_groups=["Onderneming"],
        themes=["EconomieWerk"],
    )
    assert made.status_code == 201, made.text
    permit = editor.folder(PERMIT)["nieuw"]
    assert permit.authority_level == "Lokaal"
    assert (permit.target_groups, permit.themes) == ({"Onderneming"}, {"EconomieWerk"})


def test_where_it_came_from_is_no_field_of_the_form(editor):
    """An import writes it; who fills in the form can't claim it."""
    answers = {"IPublicService.competent_authority": "College", "IPublicService.source": "ipdc"}
    assert editor.fill_in(PERMIT, answers).response.status_code == 302
    assert editor.folder(PERMIT)["nieuw"].source is None
