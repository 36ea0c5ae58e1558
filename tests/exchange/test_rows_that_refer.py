"""Rows of one sheet may refer to each other: by short name or by path, before either is there."""

from plone import api
from tests.exchange.editors import Importer
from tests.exchange.editors import sheet
from tests.topics.reading import make
import pytest
import transaction

HEAD = ("id", "title", "competent_authority", "continuous", "replaced_by", "not_with", "related")


def row(name, replaced_by="", not_with="", related="", continuous="yes") -> tuple:
    """Return a row that refers to others."""
    return (name, name.title(), "College", continuous, replaced_by, not_with, related)


@pytest.fixture
def importer(editor):
    """An editor at the folder of subsidies."""
    return Importer(editor)


def led_to(item, name) -> list[str]:
    """Return the short names of what a relation leads to."""
    found = getattr(item, name) or []
    found = found if isinstance(found, list) else [found]
    return [each.to_object.getId() for each in found]


def test_rows_refer_to_rows_before_and_after_them(importer):
    """In one writing; both ends know it, and the same file again changes nothing."""
    data = sheet(
        row("oud", "nieuw", related="subsidies/nieuw"),
        row("nieuw", not_with="oud\nander"),
        row("ander"),
        head=HEAD,
    )
    assert importer.send(data, dry_run=True).json()["counts"]["new"] == 3
    assert importer.send(data).json()["written"] == {"added": 3, "changed": 0}
    folder = importer.folder
    assert led_to(folder["oud"], "replaced_by") == ["nieuw"]
    assert led_to(folder["oud"], "related") == ["nieuw"]
    assert led_to(folder["nieuw"], "not_with") == ["oud", "ander"]
    with api.env.adopt_roles(["Manager"]):
        back = api.relation.get(target=folder["nieuw"], relationship="replaced_by")
        assert [each.from_object.getId() for each in back] == ["oud"]
    assert importer.send(data, dry_run=True).json()["counts"]["unchanged"] == 3


def test_what_is_there_is_meant_by_its_short_name_too(importer):
    """A changed row can refer to a new one, a new one to an unchanged one."""
    importer.send(sheet(row("oud"), head=HEAD))
    data = sheet(row("oud", "nieuw"), row("nieuw", not_with="oud"), head=HEAD)
    assert importer.send(data).json()["written"] == {"added": 1, "changed": 1}
    assert led_to(importer.folder["oud"], "replaced_by") == ["nieuw"]
    assert led_to(importer.folder["nieuw"], "not_with") == ["oud"]
    assert importer.send(data).json()["counts"]["unchanged"] == 2


def test_a_row_is_not_written_without_the_one_it_refers_to(importer):
    """Neither over REST nor by a tick: the reason names the other's row, the ticks stay."""
    data = sheet(row("oud", "nieuw"), row("nieuw"), head=HEAD)
    (error,) = importer.send(data, rows=[2]).json()["errors"]
    assert (error["row"], error["field"]) == (2, "replaced_by")
    assert "“nieuw”" in error["message"]
    assert "3" in error["message"]
    page = importer.preview(data)
    answer = importer.press(page, "some", **{"row:list": "2"})
    assert answer.status_code == 400
    assert "“nieuw”" in answer.text
    assert 'checked="checked"' in answer.text
    assert importer.folder.objectIds() == []
    assert importer.send(data, rows=[2, 3]).json()["written"]["added"] == 2


def test_an_error_is_passed_on_to_who_refers_to_it(importer):
    """And on from there; what refers to neither can be written."""
    data = sheet(
        row("een", "twee"),
        row("twee", "drie"),
        row("drie", continuous="misschien"),
        row("vier"),
        head=HEAD,
    )
    told = importer.send(data, dry_run=True).json()
    wrong = {each["row"]: each["errors"] for each in told["items"] if each["deed"] == "wrong"}
    assert {number: errors[0]["field"] for number, errors in wrong.items()} == {
        2: "replaced_by",
        3: "replaced_by",
        4: "continuous",
    }
    importer.press(importer.preview(data))
    assert importer.folder.objectIds() == ["vier"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (row("een", "een"), "replaced_by"),
        (row("een", related="subsidies/een"), "related"),
        (row("een", "nergens"), "replaced_by"),
        (row("daar", related="daar"), "related"),
    ],
)
def test_a_row_refers_to_another_one_that_there_is(importer, given, field):
    """Never to itself, nor to what neither the sheet nor the section has."""
    make(importer.editor.section, importer.portal_type, "daar", provider="Provincie")
    transaction.commit()
    (error,) = importer.send(sheet(given, head=HEAD)).json()["errors"]
    assert (error["row"], error["field"]) == (2, field)


def test_a_relation_to_another_type_takes_no_row_of_this_one(importer):
    """A topic is no subsidy, though a row of the sheet has that name."""
    head = ("id", "title", "competent_authority", "continuous", "topics")
    refused = importer.send(
        sheet(("een", "Een", "C", "yes", "twee"), ("twee", "Twee", "C", "yes", ""), head=head)
    )
    (error,) = refused.json()["errors"]
    assert (error["row"], error["field"]) == (2, "topics")
