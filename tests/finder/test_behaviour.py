"""The criteria in the form and by REST: what is refused, and what they become."""

from contextlib import suppress
from onderneem.addon.finder.behaviour import ICriteria
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import Place
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.profile import Asked
from tests.topics.people import in_dutch
from tests.topics.people import refused
from tests.topics.reading import make
from types import SimpleNamespace
from zope.interface import Invalid
import pytest
import transaction

BASE = {"competent_authority": "College", "continuous": True}
PERMIT = {"competent_authority": "College"}


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"nace_in": ["99999"]}, "nace_in"),
        ({"nace_out": ["56.1o1"]}, "nace_out"),
        ({"nace_in": ["56"] * 101}, "nace_in"),
        ({"nace_version": "2003"}, "nace_version"),
        ({"employees_from": -1}, "employees_from"),
        ({"employees_to": "veel"}, "employees_to"),
        ({"stages": ["ooit"]}, "stages"),
        ({"tenure": "kraker"}, "tenure"),
        ({"criteria_municipalities": ["99999"]}, "criteria_municipalities"),
        ({"opened_months": 0}, "opened_months"),
        ({"opened_from": "2026-02-30"}, "opened_from"),
        ({"zones": ["x" * 101]}, "zones"),
    ],
)
def test_a_wrong_value_is_refused_by_its_field(editor, fields, name):
    """400, and nothing is added."""
    for portal_type, more in (("onderneem.Subsidy", BASE), ("onderneem.Permit", PERMIT)):
        answer = editor.post(portal_type, **{**more, **fields})
        assert [field for field, _reason in refused(answer)] == [name]
    assert editor.folder("onderneem.Subsidy").objectIds() == []


def told(text, **mapping):
    """Return a message in Dutch with its values."""
    words = in_dutch(text)
    for name, value in mapping.items():
        words = words.replace(f"${{{name}}}", value)
    return words


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"employees_from": 10, "employees_to": 9}, ("Employees: at least", "Employees: at most")),
        ({"floor_area_from": 2, "floor_area_to": 1}, ("Floor area: at least",)),
        ({"floor_area_from": 2.5, "floor_area_to": 2.5, "floor_area_above": True}, ()),
        ({"opened_from": "2026-02-02", "opened_to": "2026-02-01"}, ("Opened from",)),
        ({"invested_from": "2026-02-02", "invested_to": "2026-02-01"}, ("Investment until",)),
    ],
)
def test_a_reversed_range_is_refused(editor, fields, named):
    """With the names of both ends, in the language of the site."""
    ((_field, reason),) = refused(editor.post("onderneem.Subsidy", **BASE, **fields))
    assert all(in_dutch(name) in reason for name in named)


@pytest.mark.parametrize(
    ("code", "same"), [("56.101", "56.111"), ("96.021", None)], ids=["translated", "in doubt"]
)
def test_a_code_of_the_other_version_is_refused(editor, code, same):
    """The same digits could mean something else; it says of which version, and what it is here."""
    wrong = {"nace_version": "2025", "nace_in": ["56", code]}
    ((_field, reason),) = refused(editor.post("onderneem.Subsidy", **BASE, **wrong))
    assert [each in reason for each in (code, "2025", "2008")] == [True] * 3
    assert same is None or same in reason


def test_a_code_of_its_own_version_is_taken(editor):
    """Which of both is the editor's choice."""
    right = {"nace_version": "2008", "nace_in": ["56", "56.101"]}
    assert editor.post("onderneem.Subsidy", **BASE, **right).status_code == 201


def test_the_form_says_what_is_wrong(editor):
    """Beside the field, with what was typed."""
    typed = {"IPublicService.competent_authority": "College", "continuous:list": "selected"}
    form = editor.fill_in("onderneem.Subsidy", {**typed, "ICriteria.nace_in": "kapper"})
    assert any("kapper" in reason for reason in form.reasons)
    assert editor.folder("onderneem.Subsidy").objectIds() == []


@pytest.mark.parametrize(
    ("typed", "status", "kept"), [("99999", 200, []), ("BE25", 302, ["nieuw"])]
)
def test_a_place_of_the_form_is_one_that_exists(editor, typed, status, kept):
    """A province too; what a broken program sends is refused at the field."""
    base = {"IPublicService.competent_authority": "College", "continuous:list": "selected"}
    form = editor.fill_in(
        "onderneem.Subsidy", {**base, "ICriteria.criteria_municipalities:list": typed}
    )
    assert form.response.status_code == status
    assert editor.folder("onderneem.Subsidy").objectIds() == kept


def test_what_is_filled_in_becomes_criteria(open_section):
    """What is empty asks nothing, nor "at least 0"; a former municipality stays what it was."""
    made = make(
        open_section,
        "onderneem.Permit",
        "terras",
        stages={"run", "start"},
        nace_version="2008",
        nace_in=("56.101", "47"),
        nace_out=("47.111",),
        employees_from=0,
        floor_area_from=400,
        floor_area_above=True,
        floor_area_below=True,
        criteria_municipalities={"44012"},
        zones=("De  Markt",),
        tenure="owner",
        opened_months=6,
        words=("Mooi.",),
    )
    assert set(criteria_of(made)) == {
        OneOf(Asked.STAGE, ("start", "run")),
        Sector("2008", ("47", "56101")),
        Sector("2008", ("47111",), False),
        Between(Asked.FLOOR_AREA, 400, None, above=True),
        Place(("44012",)),
        OneOf(Asked.ZONE, ("De Markt",)),
        OneOf(Asked.TENURE, ("owner",)),
        Recent(6),
        Words("Mooi."),
    }
    assert criteria_of(make(open_section, "onderneem.Permit", "leeg")) == []


@pytest.mark.parametrize(
    ("inside", "outside", "at"),
    [
        (["56"], ["56"], ["nace_out"]),
        (["47", "56.111"], ["56.1"], ["nace_out"]),
        (["56"], ["56.3"], []),
        (["56"], [], []),
        ([], ["56"], []),
    ],
)
def test_what_is_excluded_can_not_be_asked_for(inside, outside, at):
    """56 and not 56 is nobody; 56 but not 56.3 is somebody. The field that excludes is named."""
    data = SimpleNamespace(nace_version="2025", nace_in=inside, nace_out=outside)
    errors: list = []
    with suppress(Invalid):
        ICriteria.validateInvariants(data, errors)
    assert [error.args[1] for error in errors] == at


def test_sectors_are_excluded_by_rest(editor):
    """As it is added and as it is changed; what is refused changes nothing; the answer has it."""
    added = editor.post("onderneem.Subsidy", **BASE, nace_out=["92", "56.3"])
    assert added.status_code == 201
    url, json = added.json()["@id"], {"Accept": "application/json"}
    (made,) = editor.folder("onderneem.Subsidy").objectValues()
    assert criteria_of(made) == [Sector("2025", ("563", "92"), False)]
    changed = {"nace_out": ["A"], "nace_in": ["56"]}
    assert editor.ask(url, "PATCH", json=changed, headers=json).status_code == 204
    for outside in (["56.1o1"], ["56"]):
        wrong = editor.ask(url, "PATCH", json={"nace_out": outside}, headers=json)
        assert [field for field, _reason in refused(wrong)] == ["nace_out"]
    told = editor.read(url).json()
    assert (told["nace_in"], told["nace_out"]) == (["56"], ["A"])
    transaction.begin()
    (made,) = editor.folder("onderneem.Subsidy").objectValues()
    assert criteria_of(made) == [Sector("2025", ("56",)), Sector("2025", ("A",), False)]
