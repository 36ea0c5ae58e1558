"""What REST tells of related items, and what it does with values of another kind."""

from onderneem.addon.demo.publishing import publish
from plone import api
from tests.topics.people import in_dutch
from tests.topics.people import refused
from tests.topics.people import Visitor
from tests.topics.reading import make
import pytest
import transaction

SUBSIDY = "onderneem.Subsidy"
ENOUGH = {"competent_authority": "College", "continuous": True}


def test_a_private_item_is_told_to_nobody_who_may_not_see_it(editor):
    """Neither its title nor its summary, by any relation; an editor sees it."""
    hidden = make(editor.section, SUBSIDY, "geheim", private=True)
    transaction.commit()
    uid = hidden.UID()
    for name, value in {"related": [uid], "replaced_by": uid, "not_with": [uid]}.items():
        made = editor.post(SUBSIDY, id=name, **{**ENOUGH, name: value})
        assert made.status_code == 201, made.text
        with api.env.adopt_roles(["Manager"]):
            publish(editor.section["subsidies"][name])
        transaction.commit()
    visitor = Visitor(editor.section)
    for name in ("related", "replaced_by", "not_with"):
        told = visitor.read(f"/subsidies/{name}")
        assert told.status_code == 200
        assert "geheim" not in told.text.lower()
        assert hidden.UID() not in told.text
        assert hidden.UID() in editor.read(f"/subsidies/{name}").text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("purpose", ["start"]),
        ("authority_level", {"x": 1}),
        ("silence", [{}]),
        ("budget", {"a": 1}),
        ("budget", True),
        ("budget", "NaN"),
        ("amounts", [{"kind": "fixed", "value": "NaN"}]),
        ("costs", [{"title": "x", "amount": "tien"}]),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_field(editor, field, value):
    """A 400 that names it."""
    answer = editor.post(SUBSIDY, **{**ENOUGH, field: value})
    assert [name for name, _reason in refused(answer)] == [field]


def test_a_text_has_no_signs_that_cannot_be_kept(editor):
    """NUL and half a character are refused by their field, in rows, lists and markup too; a control
    that nobody can see is left out; and what a form finds too long is too long."""
    row = {"kind": "other", "words": "a\u0000b"}
    broken = {
        "title": "a\u0000b",
        "description": "\ud800",
        "provider": "Gent\u0000",
        "keywords": ["goed", "a\ud800"],
        "amounts": [row],
    }
    refusals = refused(editor.post(SUBSIDY, **{**ENOUGH, **broken}))
    assert {name for name, _reason in refusals} == set(broken)
    said = in_dutch("There is a sign in it that can't be kept. Type it anew.")
    assert all(said in reason for _name, reason in refusals)
    ((blamed, _reason),) = refused(editor.post(SUBSIDY, **ENOUGH, description="x" * 10_001))
    assert blamed == "description"
    part = {"title": "Deel", "text": {"data": "<p>a\u0000b</p>"}}
    assert [name for name, _r in refused(editor.post("onderneem.Guide", parts=[part]))] == ["parts"]
    made = editor.post("onderneem.Topic", title="Ter\u202eras\u0007", description="een\ntwee")
    assert (made.json()["title"], made.json()["description"]) == ("Terras", "een\ntwee")


def test_a_number_may_have_a_comma(editor):
    """As the help of the field writes it."""
    made = editor.post(SUBSIDY, **ENOUGH, budget="1250,50")
    assert made.status_code == 201
    assert float(made.json()["budget"]) == 1250.5


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("exhausted_on", "2026-13-40", "Give a date, for example 2026-05-03."),
        ("exhausted_on", 20260503, "A value of another type belongs here."),
        ("expires", "ooit", "Give a date, for example 2026-05-03."),
        ("replaced_by", "nergens", "There is no “${value}” here."),
        ("not_with", ["/nergens"], "There is no “${value}” here."),
        ("replaced_by", {"title": "x"}, "A value of another type belongs here."),
        ("replaced_by", 2**70, "There is no “${value}” here."),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(editor, field, value, reason):
    """In the language of the site, without a word for programmers."""
    ((blamed, said),) = refused(editor.post(SUBSIDY, **{**ENOUGH, field: value}))
    start, _name, end = in_dutch(reason).partition("${value}")
    assert blamed == field
    assert said.startswith(start)
    assert said.endswith(end)


@pytest.mark.parametrize("typed", ["NaN", "1e400", "veel"])
def test_a_form_that_gets_no_number_says_so_in_words(editor, typed):
    """At the field, in and outside rows."""
    form = editor.fill_in(SUBSIDY, {"budget": typed, "amounts.0.value": typed, "keep_years": "3"})
    assert {"budget", "amounts"} <= form.wrong
    said = in_dutch("Write a number, for example: 12.50.")
    assert len({each for each in form.reasons if said in each}) == 2


def test_a_choice_without_words_is_called_as_it_is(editor):
    """A front end shows the title."""
    made = editor.post(SUBSIDY, **ENOUGH)
    assert made.json()["nace_version"] == {"token": "2025", "title": "2025"}
