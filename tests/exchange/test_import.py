"""Subsidies from a spreadsheet: looked at first, then written as a whole or not at all."""

from onderneem.addon.reference.signs import UNREADABLE
from onderneem.addon.subsidies.content import ISubsidy
from plone import api
from plone.locking.interfaces import ILockable
from plone.locking.interfaces import ITTWLockable
from tests.exchange.editors import GUIDE
from tests.exchange.editors import Importer
from tests.exchange.editors import right
from tests.exchange.editors import sheet
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
from zope.interface import alsoProvides
import pytest
import transaction


@pytest.fixture
def importer(editor):
    """An editor at the folder of subsidies."""
    return Importer(editor)


def cell_called(title: str, column: str) -> str:
    """Return how a refusal names a cell."""
    told = in_dutch("${title} (column ${column})")
    return told.replace("${title}", title).replace("${column}", column)


def texts(page, path) -> list[str]:
    """Return the texts of what is found."""
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def test_an_editor_looks_first_and_then_writes(importer):
    """New items are private; the page leads back to the folder with what was done."""
    page = importer.preview(sheet(right("premie-een"), right("premie-twee")))
    assert texts(page, "//ul[contains(@class, 'oo-counts')]/li") == ["2 Nieuw"]
    first, _second = page.xpath("//ul[@class='oo-rows']//details")
    assert first.get("open") is None
    (title,) = [each for each in texts(first, ".//li") if "Premie-Een" in each]
    assert title.startswith(in_dutch("Title"))
    assert importer.folder.objectIds() == []
    # Two rows take no time to speak of; that they are being written is said when it is pressed.
    assert page.xpath("//form[@data-wait]//button[@name='all']")
    assert page.xpath("//script[contains(@src, 'wait.js')]")
    answer = importer.press(page)
    assert (answer.status_code, answer.headers["Location"]) == (303, importer.folder.absolute_url())
    assert sorted(importer.folder.objectIds()) == ["premie-een", "premie-twee"]
    made = importer.editor.read(f"{importer.path}/premie-een").json()
    assert (made["title"], made["provider"], made["review_state"]) == (
        "Premie-Een",
        "Gemeente",
        "private",
    )


def test_the_same_file_again_changes_nothing(importer):
    """Idempotent by the short name; one cell that differs is told with before and after."""
    data = sheet(right("premie-een"), right("premie-twee"))
    importer.send(data)
    assert importer.send(data, dry_run=True).json()["counts"] == {
        "new": 0,
        "changed": 0,
        "unchanged": 2,
        "wrong": 0,
    }
    page = importer.preview(sheet(right("premie-een"), right("premie-twee", "Provincie")))
    (said,) = texts(page, "//ul[@class='oo-rows']//ul/li")
    assert said.startswith(in_dutch("Who gives it"))
    assert texts(page, "//ul[@class='oo-rows']//del") == ["Gemeente"]
    assert texts(page, "//ul[@class='oo-rows']//ins") == ["Provincie"]
    (told,) = importer.send(sheet(right("premie-een", "Provincie")), dry_run=True).json()["items"]
    assert told["changes"] == [{"field": "provider", "before": "Gemeente", "after": "Provincie"}]
    importer.press(page)
    assert importer.folder["premie-twee"].provider == "Provincie"


def test_a_choice_is_shown_by_its_name(importer):
    """A cell has its code, for who sends it back; a person reads a name."""
    columns = {
        "title": ("Een", "Een"),
        "competent_authority": ("College", "College"),
        "continuous": ("ja", in_dutch("Yes")),
        "ended": ("no", in_dutch("No")),
        "review_by": ("2027-03-01", "1 maart 2027"),
        "criteria_municipalities": ("44021\nBE25", "Gent / Provincie West-Vlaanderen"),
        "amounts.1.kind": ("other", in_dutch("Something else, in words")),
        "amounts.1.words": ("yes", "yes"),
    }
    page = importer.preview(sheet([given for given, _shown in columns.values()], head=columns))
    notes = texts(page, "//details//li")
    for name, (_given, shown) in columns.items():
        assert any(each.endswith(f" {shown}") for each in notes), (name, notes)


def test_sectors_are_excluded_by_a_file(importer):
    """One code on each line of the cell; what the form refuses is told at that column, and what is
    excluded stands in the file that comes out."""
    head = ("id", "title", "competent_authority", "continuous", "nace_in", "nace_out")
    row = ("een", "Een", "College", "yes", "56")
    assert importer.send(sheet((*row, "56.3\nA"), head=head)).status_code == 200
    assert importer.folder["een"].nace_out == ("56.3", "A")
    for outside in ("56", "56.1o1"):
        (error,) = importer.send(sheet((*row, outside), head=head)).json()["errors"]
        assert (error["row"], error["field"]) == (2, "nace_out")
    assert importer.send(sheet((*row, "56.3"), head=head)).status_code == 200
    assert importer.folder["een"].nace_out == ("56.3",)
    assert b"56.3" in importer.export()


def test_one_wrong_row_keeps_all_from_being_written(importer):
    """The reason stands with row and column; without that row the others can be written."""
    rows = (right("goed"), ("fout", "Fout", "College", "misschien", ""))
    refused = importer.send(sheet(*rows))
    assert refused.status_code == 400
    (error,) = refused.json()["errors"]
    assert (error["row"], error["field"]) == (3, "continuous")
    assert importer.folder.objectIds() == []
    page = importer.preview(sheet(*rows))
    (shown,) = texts(page, "//section[@aria-labelledby='oo-wrong']/ul/li")
    assert f" 3 Fout {cell_called(in_dutch(ISubsidy['continuous'].title), 'continuous')}:" in shown
    importer.press(page)
    assert importer.folder.objectIds() == ["goed"]


def test_only_the_ticked_rows(importer):
    """By a box on the page, by a number over REST."""
    data = sheet(right("een"), right("twee"), right("drie"))
    page = importer.preview(data)
    answer = importer.press(page, "some")
    assert answer.status_code == 400
    importer.press(page, "some", **{"row:list": "3"})
    assert importer.folder.objectIds() == ["twee"]
    assert importer.send(data, rows=[2]).json()["written"] == {"added": 1, "changed": 0}
    assert sorted(importer.folder.objectIds()) == ["een", "twee"]


def test_rows_that_are_not_there_are_told(importer):
    """Page and REST: nothing is written, where somebody would believe that they were."""
    data = sheet(right("premie-een"), right("premie-twee"))
    words = in_dutch("“${part}” names no rows.").replace("${part}", "9999")
    answer = importer.send(data, rows=[2, 9999])
    assert answer.status_code == 400
    assert answer.json()["errors"] == [{"field": "rows", "message": words}]
    page = importer.preview(data)
    answer = importer.press(page, only="2, 9999")
    assert answer.status_code == 400
    assert words in answer.text
    assert importer.folder.objectIds() == []
    # The end of a range may be past the last row.
    assert importer.press(page, only="3-40").status_code == 303
    assert importer.folder.objectIds() == ["premie-twee"]


def test_a_sign_that_no_keyboard_types_is_told_with_its_row(importer):
    """The other rows can be written; it isn't taken for a picture."""
    data = sheet(right("premie-een"), right("premie-twee", "Gemeen\x07te"))
    (error,) = importer.send(data).json()["errors"]
    assert (error["row"], error["field"]) == (3, "provider")
    assert error["message"].endswith(in_dutch(UNREADABLE))
    assert importer.send(data, rows=[2]).json()["written"] == {"added": 1, "changed": 0}


def test_a_cell_is_called_as_the_form_calls_it(importer):
    """With the heading beside it, that of a row of a group too: who mends it finds both."""
    page = importer.preview(
        b"id;title;competent_authority;windows.2.opens\nMet spatie;A;C;31/2/2026\n"
    )
    notes = texts(page, "//section[@aria-labelledby='oo-wrong']/ul/li/ul/li")
    windows = f"{in_dutch(ISubsidy['windows'].title)} 2, "
    assert any(each.startswith(windows) and "windows.2.opens" in each for each in notes)
    assert any(each.startswith(cell_called(in_dutch("Short name"), "id")) for each in notes)


def test_who_decides_is_proposed_where_the_sheet_does_not_say(importer):
    """As in the form of a new one: seen before it is written; an empty cell stays empty."""
    importer.editor.section.authority_name = "Gemeente Voorbeeldegem"
    transaction.commit()
    data = b"id;title;continuous\neen;Een;yes\n"
    page = importer.preview(data)
    assert any("Gemeente Voorbeeldegem" in each for each in texts(page, "//details//li"))
    importer.press(page)
    made = importer.folder["een"]
    assert (made.competent_authority, made.provider) == ("Gemeente Voorbeeldegem", None)
    assert importer.send(data, dry_run=True).json()["counts"]["unchanged"] == 1
    empty = b"id;title;continuous;competent_authority\ntwee;Twee;yes;\n"
    assert [each["field"] for each in importer.send(empty).json()["errors"]] == [
        "competent_authority"
    ]


@pytest.mark.parametrize(
    ("head", "row", "field"),
    [
        ("title;competent_authority;windows.1.opens", "A;C;31/2/2026", "windows.1.opens"),
        (
            "title;competent_authority;windows.1.opens;windows.1.closes",
            "A;C;2026-03-02;2026-03-01",
            "windows",
        ),
        ("title;competent_authority", "A;C", "windows"),
        ("title;competent_authority;continuous;budget", "A;C;yes;-5", "budget"),
        (
            "title;competent_authority;continuous;amounts.1.kind;amounts.1.percentage",
            "A;C;yes;percentage;130",
            "amounts.1.percentage",
        ),
        ("id;title;competent_authority;continuous", "a;;C;yes", "title"),
        ("title;continuous;competent_authority", "A;yes;", "competent_authority"),
        ("id;title;competent_authority;continuous", "Met spatie;A;C;yes", "id"),
        ("id;title;competent_authority;continuous", "edit;A;C;yes", "id"),
        ("title;competent_authority;continuous;purpose", "A;C;yes;feest", "purpose"),
        ("title;competent_authority;continuous;topics", "A;C;yes;themas/nergens", "topics"),
        ("title;competent_authority;continuous;topics", "A;C;yes;gidsen/gids", "topics"),
        ("title;competent_authority;continuous;start_url", "A;C;yes;javascript:x", "start_url"),
        ("title;competent_authority;continuous;websites.1.url", "A;C;yes;x", "websites.1.url"),
        ("title;competent_authority;continuous;provider", "A;C;yes;=1+1", "provider"),
        ("title;competent_authority;continuous", "A;C;yes;te veel", ""),
    ],
)
def test_what_the_form_refuses_is_refused_with_row_and_column(importer, head, row, field):
    """By the same rules, and nothing is written."""
    make(importer.editor.section, GUIDE, "gids")
    transaction.commit()
    refused = importer.send(f"{head}\n{row}\n".encode())
    assert refused.status_code == 400, refused.text
    assert [(each["row"], each["field"]) for each in refused.json()["errors"]] == [(2, field)]
    assert importer.folder.objectIds() == []


@pytest.mark.parametrize(
    ("head", "row", "fields"),
    [
        (
            "title;competent_authority;continuous;provider;windows.1.opens",
            "A;;misschien;=1;31/2/2026",
            {"continuous", "provider", "windows.1.opens", "competent_authority"},
        ),
        (
            "title;competent_authority;windows.1.opens;windows.1.closes;budget;continuous",
            "A;;31/2/2026;31/6/2026;-5;no",
            {"windows.1.opens", "windows.1.closes", "budget", "competent_authority"},
        ),
        (
            "title;competent_authority;continuous;amounts.1.kind;amounts.1.percentage;amounts.3.cap",
            "A;C;yes;percentage;130;-1",
            {"amounts.1.percentage", "amounts.3.cap"},
        ),
        ("title;competent_authority;continuous", ";C;yes", {"id", "title"}),
        (
            "title;competent_authority;budget",
            "A;C;-5",
            {"budget", "windows"},
        ),
        (
            "title;competent_authority;continuous;topics",
            'A;C;yes;"themas/een\nthemas/twee"',
            ["topics", "topics"],
        ),
    ],
)
def test_all_that_is_wrong_in_a_row_is_told_at_once(importer, head, row, fields):
    """Nobody sends a file five times to hear five reasons: each has its own column."""
    errors = importer.send(f"{head}\n{row}\n".encode()).json()["errors"]
    assert sorted(each["field"] for each in errors) == sorted(fields)


def test_two_rows_cannot_be_the_same_item(importer):
    """The second says where the first is."""
    refused = importer.send(sheet(right("een"), right("een")))
    (error,) = refused.json()["errors"]
    assert (error["row"], error["field"]) == (3, "id")
    assert "2" in error["message"]


@pytest.mark.parametrize("there", [False, True])
def test_a_short_name_that_is_wrong_hides_nothing_else(importer, there):
    """Its other errors are told in the same round, whether the item is there or not."""
    if there:
        assert importer.send(sheet(right("een"))).status_code == 200
    wrong = ("een", "Een", "College", "misschien", "Gemeente")
    errors = importer.send(sheet(right("een"), wrong)).json()["errors"]
    assert [(each["row"], each["field"]) for each in errors] == [(3, "id"), (3, "continuous")]


def test_one_row_is_called_one(importer):
    """And a group in a row isn't called a row."""
    head = "id;title;competent_authority;continuous;windows.1.opens;windows.1.closes\n"
    good, bad = "a;A;C;ja;;\n", "b;B;C;;2026-03-02;2026-03-01\n"
    page = importer.preview((head + good).encode())
    assert page.xpath("//button[@name='all']/text()") == [in_dutch("Write the row")]
    page = importer.preview((head + good + bad).encode())
    said = in_dutch("Write the one row without an error")
    assert page.xpath("//button[@name='all']/text()") == [said]
    (note,) = texts(page, "//section[@aria-labelledby='oo-wrong']//ul/li/ul/li")
    group = in_dutch("In group ${number}: ${reason}").partition("${reason}")[0]
    assert group.replace("${number}", "1") in note
    head = "id;title;competent_authority;windows.1.opens;windows.2.opens;windows.4.opens\n"
    refused = importer.send(f"{head}a;A;C;2026-03-01;;2026-04-01\n".encode())
    (error,) = refused.json()["errors"]
    assert (error["row"], error["field"]) == (2, "windows")
    words = in_dutch("Window ${one} and window ${other} overlap.")
    assert error["message"] == words.replace("${one}", "1").replace("${other}", "4")
    (empty,) = texts(importer.preview(head.encode()), "//p[@class='oo-empty']")
    assert empty == in_dutch("There are headings in the file, but no rows below them.")


def test_a_title_gives_the_short_name(importer):
    """So that a list without short names is idempotent too."""
    data = "Titel;competent_authority;continuous\nÉén premie;C;ja\n".encode("cp1252")
    assert importer.send(data).json()["counts"]["new"] == 1
    assert importer.send(data).json()["counts"]["unchanged"] == 1
    assert importer.folder.objectIds() == ["een-premie"]


CAPITALS = b"ID;TITLE;Competent_Authority;CONTINUOUS;Keep_Words\neen;Een;C;ja;Eerst\n"


def test_the_name_of_a_column_may_have_capitals(importer):
    """As a spreadsheet proposes them by itself; those of rows too."""
    assert importer.send(CAPITALS).json()["counts"]["new"] == 1
    assert importer.folder["een"].keep_words == "Eerst"
    head = b"id;continuous;Windows.1.Opens;WINDOWS.1.CLOSES\n"
    rows = head + b"een;nee;2027-02-01;2027-02-28\n"
    assert importer.send(rows).json()["counts"]["changed"] == 1
    assert importer.folder["een"].windows[0]["closes"].isoformat() == "2027-02-28"


def test_lines_of_a_text_without_tags_are_paragraphs(editor):
    """Who types them in a cell types no tags; the same file once more changes nothing."""
    importer = Importer(editor, "onderneem.Guide")
    data = sheet(
        ("gids", "Gids", "Deel", "Eerst dit.\nDan <an@b.be>.\n\n3 < 4 & co"),
        head=("id", "title", "parts.1.title", "parts.1.text"),
    )
    assert importer.send(data).json()["counts"]["new"] == 1
    (part,) = importer.folder["gids"].parts
    assert part["text"].raw == "<p>Eerst dit.<br>Dan &lt;an@b.be&gt;.</p><p>3 &lt; 4 &amp; co</p>"
    assert importer.send(data).json()["counts"]["unchanged"] == 1


def test_an_empty_cell_empties_and_no_column_keeps(importer):
    """What isn't in the file stays as it is."""
    importer.send(sheet(right("een")))
    importer.send(b"id;title;keep_words\neen;Een;Terug\n")
    importer.send(b"id;provider\neen;\n")
    item = importer.folder["een"]
    assert (item.title, item.provider, item.keep_words) == ("Een", None, "Terug")


def test_script_in_a_text_does_not_arrive(editor):
    """The text is cleaned as the site cleans it; ordinary markup stays."""
    importer = Importer(editor, GUIDE)
    text = "<p>Lees <strong>dit</strong></p><script>alert(1)</script><p onclick='x()'>ook</p>"
    row = f'gids;<b>Gids</b>;Deel;"{text}"'
    importer.send(f"id;title;parts.1.title;parts.1.text\n{row}\n".encode())
    raw = importer.folder["gids"].parts[0]["text"].raw
    assert "<strong>dit</strong>" in raw
    assert "script" not in raw
    assert "onclick" not in raw
    assert "<b>Gids" not in editor.ask("/gidsen/gids").text


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\0", b"title;onbekend\na;b\n", b"title;title\na;b\n", b"PK\x03\x04"]
)
def test_what_is_no_list_is_refused_at_the_field(importer, data):
    """On the page and over REST, with the reason; nothing is kept."""
    answer = importer.choose(data)
    assert answer.status_code == 400
    assert "oo-sheet-error" in answer.text
    assert importer.send(data or b" ").json()["errors"][0]["field"] == "file"


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"file": "x"},
        {"file": {"data": "***"}},
        {"file": {"data": "aWQ="}, "rows": "2"},
        {"file": {"data": "aWQ="}, "rows": [True]},
        {"file": {"data": "aWQ="}, "dry_run": "no"},
    ],
)
def test_a_body_that_is_none_is_refused(importer, body):
    """400 with the field that it is about."""
    answer = importer.editor.ask(
        f"{importer.path}/@import", "POST", json=body, headers={"Accept": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] in ("", "file", "rows", "dry_run")


def test_what_changed_since_the_preview_is_shown_again(importer):
    """Nothing is written over what somebody else did meanwhile."""
    importer.send(sheet(right("een")))
    page = importer.preview(sheet(right("een", "Provincie")))
    importer.folder["een"].provider = "Vlaanderen"
    transaction.commit()
    answer = importer.press(page)
    assert answer.status_code == 409
    assert importer.folder["een"].provider == "Vlaanderen"


def test_a_preview_is_its_editors_own_and_ends(importer):
    """Neither another editor's, nor for ever, nor for a second writing."""
    answer = importer.choose(sheet(right("een")))
    where = answer.headers["Location"].removeprefix(importer.folder.absolute_url())
    other = Writer(importer.editor.section, "collega")
    assert 'name="mark"' not in other.ask(f"{importer.path}{where}").text
    page = importer.page(where.removeprefix("/@@import"))
    importer.press(page)
    assert importer.press(page).status_code == 400
    assert importer.folder.objectIds() == ["een"]


def test_visitors_and_other_sites_write_nothing(importer):
    """No form without the right to add, no writing without our own form's token."""
    visitor = Visitor(importer.editor.section)
    for path in ("@@import", "@@export"):
        assert visitor.ask(f"{importer.path}/{path}").status_code in (302, 401)
    assert visitor.read(f"{importer.path}/@export").status_code == 401
    assert Importer(visitor).send(sheet(right("een"))).status_code == 401
    page = importer.preview(sheet(right("een")))
    assert importer.press(page, _authenticator="x").status_code == 403
    assert importer.folder.objectIds() == []


def test_what_somebody_edits_is_left_alone(importer):
    """A lock of a colleague is an error of that row."""
    importer.send(sheet(right("een")))
    item = importer.folder["een"]
    alsoProvides(item, ITTWLockable)  # as where the webmaster adds that behaviour
    colleague = Writer(importer.editor.section, "collega")
    with api.env.adopt_user(colleague.auth[0]):
        ILockable(item).lock()
    transaction.commit()
    refused = importer.send(sheet(right("een", "Provincie")))
    assert refused.json()["errors"][0]["row"] == 2
    # What changes nothing is no reason to wait for the colleague.
    told = importer.send(sheet(right("een"), right("twee"))).json()
    assert (told["counts"]["unchanged"], told["written"]["added"]) == (1, 1)
