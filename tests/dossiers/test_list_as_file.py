"""The officers' list as a file: what is chosen, only what may be seen, and nothing that runs."""

from functools import partial
from lxml import html
from onderneem.addon.dossiers import query
from onderneem.addon.dossiers.columns import COLUMNS
from onderneem.addon.dossiers.columns import PERSONAL
from onderneem.addon.dossiers.columns import USUAL
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.query import every_dossier
from onderneem.addon.dossiers.submission import Applicant
from openpyxl import load_workbook
from tests.dossiers.stories import question
from tests.dossiers.test_pages import read
from urllib.parse import urlencode
import csv
import io
import pytest
import re
import transaction

DOSSIERS = "wonen/ondernemen/dossiers"
FILE = f"{DOSSIERS}/@@dossiers-file"
SERVICE = f"{DOSSIERS}/@export"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def three(live_section):
    """Three questions; somebody put formulas in the last one."""
    nasty = question("c", subject="=HYPERLINK(1)", applicant=Applicant("@SUM(1)", "a@b.example"))
    for each in (question("a", subject="Een"), question("b", subject="Twee"), nasty):
        receive(live_section["dossiers"], each)
    transaction.commit()


def lines(answer):
    """Return the rows of a CSV."""
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def sheet(answer):
    """Return the sheet of a workbook."""
    return load_workbook(io.BytesIO(answer.content)).active


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("address", [FILE, SERVICE])
def test_the_usual_columns_tell_nothing_personal(officer, address):
    """Who chooses none gets those of the dossier, as CSV, newest first."""
    answer = read(officer, address) if address == FILE else officer.get(address)
    header, *rows = lines(answer)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="dossiers.csv"'
    assert len(header) == len(USUAL)
    assert [row[1] for row in rows] == ["'=HYPERLINK(1)", "Twee", "Een"]
    assert "bakker" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.usefixtures("three")
def test_a_workbook_shows_a_formula_as_the_text_it_is(officer):
    """A text with Excel's own mark, unchanged; a row each, under bold headings."""
    answer = read(officer, f"{FILE}?format=xlsx&column=subject&column=name&sort_on=submitted")
    assert answer.headers["Content-Type"] == XLSX
    first, second = sheet(answer)[2]
    assert (first.value, first.data_type, first.quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert (second.value, second.data_type, second.quotePrefix) == ("@SUM(1)", "s", True)
    assert sheet(answer).max_row == 4
    assert sheet(answer)["A1"].font.bold


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_file_is_narrowed_as_the_list(officer, kind):
    """What isn't in the list isn't in the file; an empty one has headings."""
    answer = read(officer, f"{FILE}?format={kind}&state=decided")
    found = lines(answer) if kind == "csv" else list(sheet(answer).rows)
    assert len(found) == 1


@pytest.mark.usefixtures("three")
def test_columns_stand_in_the_order_of_the_page(officer):
    """Whatever the order in the address."""
    header, *rows = lines(read(officer, f"{FILE}?column=email&column=subject"))
    assert len(header) == 2
    assert rows[1] == ["Twee", "bo@bakker.example"]


@pytest.mark.usefixtures("live_section")
@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("format=pdf", "format"),
        ("format=csv&format=xlsx", "format"),
        ("column=log", "column"),
        ("column:int=1", "column"),
        ("state=published", "state"),
        ("topic=nothing", "topic"),
        ("due=soon", "due"),
        ("sort_on=luck", "sort_on"),
    ],
)
def test_whoever_asks_is_told_what_is_wrong(officer, query, field):
    """400 with the field, by page as by service: never more than was meant."""
    answer = officer.get(f"{SERVICE}?{query}")
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert answer.headers["Content-Type"].startswith("application/json")
    page = read(officer, f"{FILE}?{query}")
    assert page.status_code == 400
    assert "Content-Disposition" not in page.headers
    assert "oo-error-summary" in page.text or field == "format"


@pytest.mark.usefixtures("three")
def test_what_a_browser_sends_along_is_no_filter(officer):
    """Plone puts its token in each form, also in the one that asks for the file."""
    page = html.fromstring(read(officer, f"{DOSSIERS}/@@as-file?state=submitted").text)
    (form,) = (each for each in page.forms if "column" in each.fields)
    sent = [*form.form_values(), ("utm_source", "brief")]
    assert "_authenticator" in dict(sent)
    answer = read(officer, f"{FILE}?{urlencode(sent)}")
    assert answer.status_code == 200
    assert "Content-Disposition" in answer.headers
    told = officer.get(f"{SERVICE}?colour=red")
    assert (told.status_code, told.json()["errors"][0]["field"]) == (400, "colour")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("wrong", ["kind=zz", "topic=zz", "column=zz"])
def test_what_is_wrong_is_told_where_it_is_chosen(officer, wrong):
    """First on the page, which keeps all else of the choice, and not what was wrong."""
    page = " ".join(read(officer, f"{FILE}?{wrong}&state=submitted&format=xlsx").text.split())
    assert "<title>Fout: " in page
    summary = page[page.index("oo-error-summary") : page.index("<h1")]
    assert ("#oo-column" in summary) is wrong.startswith("column")
    assert "state=submitted" in summary or wrong.startswith("column")
    assert 'name="state" type="hidden" value="submitted"' in page
    assert "zz" not in page[page.index("<form action") :].partition("</form>")[0]
    assert "<strong>3</strong>" in page


@pytest.mark.usefixtures("three")
def test_the_choice_stands_in_the_address(officer):
    """The page to choose keeps what the list was narrowed by and what was ticked before."""
    page = read(officer, f"{DOSSIERS}/@@as-file?state=submitted&column=email&format=csv").text
    assert "<strong>3</strong>" in page
    assert 'name="state" type="hidden" value="submitted"' in " ".join(page.split())
    ticked = [name for name in COLUMNS if ticks(page, name)]
    assert ticked == ["email"]
    assert 'href="http://nohost' not in page


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("query", ["shown=column", "format=csv&format=xlsx", "shown=column&zz=1"])
def test_whatever_the_address_says_one_may_choose(officer, query):
    """The page to choose is no file: nothing on it is refused."""
    page = read(officer, f"{DOSSIERS}/@@as-file?{query}")
    assert page.status_code == 200
    assert 'name="column"' in page.text


@pytest.mark.usefixtures("three")
def test_without_a_column_there_is_no_file(officer):
    """Who was shown the columns and chose none reads so at the field, with the list as narrowed."""
    page = read(officer, f"{FILE}?shown=column&state=submitted&format=xlsx")
    assert page.status_code == 400
    assert 'href="#oo-column"' in page.text
    assert 'name="state" type="hidden" value="submitted"' in " ".join(page.text.split())
    assert not any(ticks(page.text, name) for name in COLUMNS)
    answer = officer.get(f"{SERVICE}?shown=column")
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "column")


@pytest.mark.usefixtures("three")
def test_a_file_is_named_after_what_narrows_it(officer):
    """By page as by service; the page to choose says the same in words, without nonsense."""
    query = "state=submitted&kind=question&assigned=@nobody&due=2026-12-24&text=Een/.."
    found = {
        address: (officer.get if address == SERVICE else partial(read, officer))(
            f"{address}?{query}"
        ).headers["Content-Disposition"]
        for address in (FILE, SERVICE)
    }
    (name,) = set(found.values())
    assert re.fullmatch(r'attachment; filename="dossiers(-[a-z]+)+-24-[a-z]+-2026-een\.csv"', name)
    page = read(officer, f"{DOSSIERS}/@@as-file?{query}&topic:int=1").text
    assert page.count("<dt") == 5


def ticks(page, name):
    """Whether a column is ticked on a page."""
    (box,) = [each for each in page.split("<input") if f'id="oo-column-{name}"' in each]
    return "checked" in box.split(">")[0]


def test_all_of_a_long_list_is_read_row_by_row(section, monkeypatch):
    """Each once and in order, and none before it is asked for: a file isn't kept in memory."""
    for number in range(5):
        receive(section["dossiers"], question(str(number), subject=f"Nummer {number}"))
    read, row = [], query._row
    monkeypatch.setattr(query, "_row", lambda *each: read.append(each) or row(*each))
    found = every_dossier([section["dossiers"].UID()], descending=False)
    assert next(found).subject == "Nummer 0"
    assert len(read) == 1
    assert [row.subject for row in found] == [f"Nummer {number}" for number in range(1, 5)]
    assert list(every_dossier([])) == []


@pytest.mark.pure
def test_what_is_personal_is_a_column():
    """And never among the usual ones."""
    assert set(PERSONAL) < set(COLUMNS)
    assert not set(PERSONAL) & set(USUAL)
