"""What is exported and imported again is the same, field by field, in both kinds of file."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timezone
from decimal import Decimal
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.components.rows import Rows
from onderneem.addon.exchange.cells import converter_of
from onderneem.addon.exchange.columns import columns_of
from onderneem.addon.exchange.columns import Group
from onderneem.addon.exchange.paths import Paths
from onderneem.addon.exchange.sheet import read_sheet
from onderneem.addon.subsidies.content import ISubsidy
from plone.app.textfield.value import RichTextValue
from plone.supermodel import model
from tests.exchange.editors import GUIDE
from tests.exchange.editors import Importer
from tests.exchange.editors import SUBSIDY
from tests.topics.reading import make
from zope import schema
import pytest
import transaction

PERMIT = "onderneem.Permit"


@pytest.fixture
def full(editor):
    """A section with an item of each type in which much is filled in."""
    section = editor.section
    topic = make(section, "onderneem.Topic", "terras")
    permit = make(
        section,
        PERMIT,
        "terras",
        topics=[topic],
        subject=("terrasje", "buiten"),
        target_groups={"Onderneming", "Vereniging"},
    )
    text = RichTextValue('<h3>Eén</h3>\n<p>"Twee"; drie</p>', "text/html", "text/x-html-safe")
    make(
        section,
        GUIDE,
        "gids",
        in_short=("=1+1", "'s avonds", "Twee; drie"),
        parts=(
            {"title": "Eerst", "anchor": None, "text": text},
            {"title": "Dan", "anchor": "daarna", "text": None},
        ),
        stage={"start", "run"},
        language="nl",
        related=[permit],
    )
    windows = {"opens": date(2026, 3, 1), "closes": date(2026, 6, 30), "closes_at": time(12)}
    amounts = {"kind": "percentage", "percentage": Decimal("12.5"), "cap": Decimal(5000)}
    make(
        section,
        SUBSIDY,
        "premie",
        continuous=False,
        windows=(ISubsidy["windows"].row(**windows),),
        amounts=(ISubsidy["amounts"].row(**amounts),),
        purpose="energy",
        language="nl",
        expires=datetime.fromisoformat("2027-01-01T09:30"),
        conditions=(IPublicService["conditions"].row(text="Een"),),
    )
    transaction.commit()
    return editor


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("portal_type", [GUIDE, PERMIT, SUBSIDY])
def test_an_export_changes_nothing(full, portal_type, kind):
    """Every row is unchanged."""
    importer = Importer(full, portal_type)
    answer = importer.send(importer.export(kind), dry_run=True)
    assert answer.json()["counts"] == {"new": 0, "changed": 0, "unchanged": 1, "wrong": 0}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("portal_type", [GUIDE, SUBSIDY])
def test_what_was_deleted_comes_back_as_it_was(full, portal_type, kind):
    """The export after the import is the one before, relations and all."""
    importer = Importer(full, portal_type)
    before = importer.export(kind)
    importer.folder.manage_delObjects(list(importer.folder.objectIds()))
    transaction.commit()
    assert importer.send(before).status_code == 200
    assert read_sheet(importer.export(kind)) == read_sheet(before)


def test_a_program_gets_the_same_file(full):
    """By the service; another format is refused with the field."""
    importer = Importer(full, GUIDE)
    answer = full.read(f"{importer.path}/@export", format="csv")
    assert answer.content == importer.export("csv")
    assert "attachment" in answer.headers["Content-Disposition"]
    refused = full.read(f"{importer.path}/@export", format="pdf")
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "format")


class IStep(model.Schema):
    """A row with a column of each kind."""

    title = schema.TextLine(title="Titel")
    amount = schema.Decimal(title="Bedrag", required=False)
    opens = schema.Datetime(title="Opent", required=False)
    last = schema.Bool(title="Laatste", required=False)


ROWS = (
    {"title": "Een", "amount": Decimal("0.125"), "opens": None, "last": False},
    {
        "title": "Twee",
        "amount": None,
        "opens": datetime(2026, 7, 1, 10, tzinfo=timezone.utc),
        "last": None,
    },
)


@pytest.fixture
def steps(section):
    """A repeating group as the columns of a sheet."""
    field = Rows(__name__="steps", title="Stappen", schema=IStep).bind(section)
    cells = {name: converter_of(each, Paths(section)) for name, each in field.columns.items()}
    return Group(None, field, cells)


def test_a_repeating_group_has_numbered_columns(steps):
    """And comes back from them."""
    cells = steps.cells(ROWS)
    assert cells == {
        "steps.1.title": "Een",
        "steps.1.amount": "0,125",
        "steps.1.last": "no",
        "steps.2.title": "Twee",
        "steps.2.opens": "2026-07-01 12:00",
    }
    whole = {heading: cells.get(heading, "") for heading in steps.shown([ROWS])}
    assert len(whole) == 8
    assert steps.read(whole, None) == ROWS


def test_a_row_without_columns_stays_and_an_empty_one_goes(steps):
    """Only what the sheet has is touched."""
    kept = steps.read({"steps.1.title": "Nieuw"}, ROWS)
    assert [row["title"] for row in kept] == ["Nieuw", "Twee"]
    assert kept[0]["amount"] == Decimal("0.125")
    gone = {heading: "" for heading in steps.shown([ROWS]) if heading.startswith("steps.1.")}
    assert steps.read(gone, ROWS) == ROWS[1:]


@pytest.mark.parametrize(
    "heading", ["steps.0.title", "steps.1.nix", "steps.title", "steps.1000.title"]
)
def test_other_headings_are_no_columns_of_it(steps, heading):
    """A row from 1, and a column that there is."""
    assert not steps.has(heading)


def test_every_field_of_a_form_has_a_column_or_a_reason(section):
    """What can't be exchanged is named here, so that a new kind of field is noticed."""
    names = {column.name for column in columns_of(section["subsidies"], SUBSIDY)}
    assert {"title", "description", "amounts", "windows", "topics", "subjects", "language"} <= names
    assert names.isdisjoint({"id", "source", "retrieved", "changeNote", "versioning_enabled"})
