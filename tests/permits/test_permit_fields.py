"""What a public service accepts, shown on a permit, in the form and by REST alike."""

from decimal import Decimal
from onderneem.addon.catalogue.service_rows import ADDRESS_PROBLEMS
from tests.topics.people import in_dutch
from tests.topics.people import refused
import pytest

PERMIT = "onderneem.Permit"
JSON = {"Accept": "application/json"}
NO_NUMBER = "A product number has digits only, for example 1502."
NO_ADDRESS = "Give a whole web address that begins with https:// or http://."
NO_LINK = "Row ${row}: “${line}” is no link. Write: Title | https://www.example.be"
NO_AMOUNT = "Give an amount of 0 or more, with at most two decimals, for example 12.50."
WRONG = [
    ("product_number", "12a", NO_NUMBER),
    ("product_number", "1234567890", NO_NUMBER),
    ("product_number", "१५०२", NO_NUMBER),
    ("start_url", "javascript:alert(1)", NO_ADDRESS),
    ("start_url", "www.example.be", NO_ADDRESS),
    ("start_url", "https://an:geheim@example.be", NO_ADDRESS),
    ("product_id", "data:text/html,x", NO_ADDRESS),
]
GOOD = {"title": "Stad", "url": "https://www.example.be"}
ROWS = [
    ("websites", {"title": "Reglement"}, "", "Web address"),
    ("legislation", {"title": "R", "url": "javascript:alert(1)"}, NO_ADDRESS, "Web address"),
    ("procedure_links", {"title": "R", "url": "www.example.be"}, NO_ADDRESS, "Web address"),
    ("costs", {"amount": -1}, NO_AMOUNT, "Amount in euro"),
    ("costs", {"amount": 1.005}, NO_AMOUNT, "Amount in euro"),
    ("costs", {"unit": "per jaar"}, "Give an amount, or say in words what it costs.", ""),
    ("costs", {"title": "x", "unit": "y"}, "Give the amount to which “per what” belongs.", ""),
    ("conditions", {"proof": "Een schets"}, "", "Condition"),
    ("redress", {"title": "Beroep", "url": "geen"}, NO_ADDRESS, "Web address"),
    ("channels", {"kind": "duif"}, "", "Kind"),
    ("channels", {"title": "Bel ons"}, "", "Kind"),
    ("channels", {"kind": "phone"}, ADDRESS_PROBLEMS["missing"], ""),
    ("channels", {"kind": "phone", "address": "bel ons"}, ADDRESS_PROBLEMS["phone"], ""),
    ("channels", {"kind": "mail", "address": "x"}, ADDRESS_PROBLEMS["mail"], ""),
    ("channels", {"kind": "form", "address": "javascript:1"}, ADDRESS_PROBLEMS["web"], ""),
]
NO_SILENCE = "Say in words what it means when nobody decides within the term."
NO_UNIT = "Choose the unit of the term: a number alone says nothing."
NO_PERIOD = "“Offered until” is before “Offered from”."


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


@pytest.mark.parametrize(("field", "row", "reason", "column"), ROWS)
def test_rest_refuses_a_row_with_its_number_and_column(editor, field, row, reason, column):
    """The wrong one is named, in the language of the site, and nothing is kept."""
    ((name, said),) = refused(editor.post(PERMIT, competent_authority="College", **{field: [row]}))
    assert (name, said[:5]) == (field, "Rij 1")
    assert in_dutch(column) in said
    assert in_dutch(reason) in said
    assert editor.folder(PERMIT).objectIds() == []


@pytest.mark.parametrize("line", ["Reglement", "Reglement | javascript:alert(1)"])
def test_rest_refuses_a_line_without_an_address(editor, line):
    """A client that still sends lines hears which one is wrong."""
    good = "Stad | https://www.example.be"
    answer = editor.post(PERMIT, competent_authority="College", websites=[good, line])
    reason = in_dutch(NO_LINK).replace("${row}", "2").replace("${line}", line)
    assert refused(answer) == [("websites", reason)]


def test_rest_takes_lines_for_rows(editor):
    """A line is a title, a price or a link, as it was before 1002."""
    made = editor.post(
        PERMIT,
        competent_authority="College",
        conditions=["Er is een plan.", {"title": "Er is plaats.", "proof": "Een schets"}],
        costs=["Plaats: 3,50 euro per meter", {"amount": 20}],
        websites=["Stad | https://www.example.be"],
    )
    assert made.status_code == 201, made.text
    assert made.json()["conditions"] == [
        {"title": "Er is een plan.", "proof": None},
        {"title": "Er is plaats.", "proof": "Een schets"},
    ]
    permit = editor.folder(PERMIT)["nieuw"]
    assert permit.costs == (
        {"title": "Plaats", "amount": Decimal("3.50"), "unit": "per meter"},
        {"title": None, "amount": Decimal(20), "unit": None},
    )
    assert permit.websites == (GOOD,)


def test_the_form_refuses_a_row_without_an_address(editor):
    """At the field, with the row; what was typed stays."""
    name = "IPublicService.websites"
    form = editor.fill_in(
        PERMIT,
        {
            "IPublicService.competent_authority": "College",
            f"{name}.row": "0",
            f"{name}.0.title": "Reglement",
            f"{name}.0.url": "javascript:alert(1)",
        },
    )
    assert form.wrong == {"websites", "url"}
    assert in_dutch(NO_ADDRESS) in form.reasons[0]
    assert form.values[f"form.widgets.{name}.0.title"] == "Reglement"


def test_the_form_keeps_rows(editor):
    """Each with its columns; the blank row is none."""
    name = "IPublicService"
    form = editor.fill_in(
        PERMIT,
        {
            f"{name}.competent_authority": "College",
            f"{name}.conditions.row": "0",
            f"{name}.conditions.0.title": "Er is plaats.",
            f"{name}.conditions.0.proof": "Een schets",
            f"{name}.term_number": "30",
            f"{name}.term_unit:list": "working-days",
            f"{name}.silence:list": "refused",
        },
    )
    assert form.response.status_code == 302, form.reasons
    permit = editor.folder(PERMIT)["nieuw"]
    assert permit.conditions == ({"title": "Er is plaats.", "proof": "Een schets"},)
    assert (permit.term_number, permit.term_unit) == (30, "working-days")
    assert (permit.silence, permit.obligation) == ("refused", "permit")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"silence": "other"}, NO_SILENCE),
        ({"valid_from": "2026-02-01", "valid_until": "2026-01-31"}, NO_PERIOD),
    ],
    ids=["silence", "period"],
)
def test_what_contradicts_itself_is_refused(editor, values, reason):
    """By REST as in the form, for the whole of it."""
    ((_field, said),) = refused(editor.post(PERMIT, competent_authority="College", **values))
    assert said == in_dutch(reason)
    lists = {"silence": "silence:list"}
    answers = {f"IPublicService.{lists.get(name, name)}": each for name, each in values.items()}
    form = editor.fill_in(PERMIT, {"IPublicService.competent_authority": "College", **answers})
    assert in_dutch(reason) in " ".join(form.tree.text_content().split())
    assert editor.folder(PERMIT).objectIds() == []


def test_half_a_term_is_refused(editor):
    """A number without its unit, which the form always has."""
    term = {"term_number": 5, "term_unit": None}
    ((_field, said),) = refused(editor.post(PERMIT, competent_authority="College", **term))
    assert said == in_dutch(NO_UNIT)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("authority_level", "Heelal"),
        ("authority_level", "https://productencatalogus.data.vlaanderen.be/id/x"),
        ("target_groups", ["Reuzen"]),
        ("themes", ["EconomieWerk", "Feesten"]),
        ("websites", [7]),
        ("websites", "https://www.example.be"),
        ("websites", [{"adres": "https://www.example.be"}]),
        ("conditions", [{"title": "een\ntwee"}]),
        ("term_number", 0),
        ("term_number", "dertig"),
        ("term_unit", "eeuwen"),
        ("silence", "misschien"),
        ("obligation", "verbod"),
        ("areas", ["XX"]),
        ("your_europe", ["Reizen"]),
        ("service_languages", ["KLI"]),
        ("keywords", ["terras, terrasje"]),
        ("valid_from", "morgen"),
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
    """The one field that is asked of every service; the form begins with the municipality."""
    answer = editor.post(PERMIT, competent_authority="")
    assert [name for name, _reason in refused(answer)] == ["competent_authority"]
    emptied = {"IPublicService.competent_authority": ""}
    assert editor.fill_in(PERMIT, emptied).wrong == {"competent_authority"}


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


START = "That is a start button of this site. Give the address behind it."
ITSELF = "That is this page itself. Give the address where one applies."


@pytest.mark.parametrize(
    ("behind", "reason"),
    [
        ("/@@e-counter", START),
        ("/%40%40e-counter", START),
        ("/e-counter", START),
        ("", ITSELF),
        ("/view?x=1", ITSELF),
    ],
)
def test_a_start_that_leads_back_is_refused(editor, behind, reason):
    """In every spelling: the start button itself, and the page it stands on."""
    made = editor.post(PERMIT, title="Terras", competent_authority="College").json()["@id"]
    answer = editor.ask(made, "PATCH", json={"start_url": f"{made}{behind}"}, headers=JSON)
    assert refused(answer) == [("start_url", in_dutch(reason))]
    good = {"start_url": "https://region.example/e-counter"}
    assert editor.ask(made, "PATCH", json=good, headers=JSON).status_code == 204


@pytest.mark.parametrize("title", ["Terras\nvergunning", "Terras\r\nvergunning"])
def test_a_title_of_two_lines_is_told_which_rule_it_breaks(editor, title):
    """A stock field, whose own words are that a condition isn't satisfied."""
    answer = editor.post(PERMIT, title=title, competent_authority="College")
    assert refused(answer) == [("title", in_dutch("Write it on one line."))]
