"""A file of an editor becomes headings and lines, or is refused with a reason."""

from datetime import date
from datetime import datetime
from datetime import timezone
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.exchange.csv_file import as_written
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.exchange.csv_file import neutral
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.sheet import LONGEST_CELL
from onderneem.addon.exchange.sheet import MOST_BYTES
from onderneem.addon.exchange.sheet import MOST_ROWS
from onderneem.addon.exchange.sheet import read_sheet
from onderneem.addon.exchange.sheet import renamed
from onderneem.addon.exchange.tidy import tidy
from onderneem.addon.exchange.words import of_file
from onderneem.addon.exchange.xlsx import LONGEST_CELL as LONGEST_OF_EXCEL
from onderneem.addon.exchange.xlsx import LONGEST_FORMAT
from onderneem.addon.exchange.xlsx import MOST_COLUMNS
from onderneem.addon.exchange.xlsx import xlsx_file
from openpyxl import load_workbook
from openpyxl import Workbook
import io
import pytest
import zipfile

pytestmark = pytest.mark.pure
TEXT = "id;title\r\nterras;Café één\r\n"
ROWS = [["id", "title"], ["terras", "Café één"]]


def book(*rows) -> bytes:
    """Return a workbook as Excel writes it."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def cells(data: bytes) -> list[dict]:
    """Return the cells of each line."""
    return [dict(line.cells) for line in read_sheet(data).lines]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.replace(";", ",").encode(),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace("\r\n", "\n").encode(),
        TEXT.replace("\r\n", "\r").encode(),
        b"sep=;\r\n" + TEXT.encode(),
        b"\r\n\r\n" + TEXT.encode() + b";\r\n\r\n",
        b"id;title;#mine\r\nterras;Caf\xc3\xa9 \xc3\xa9\xc3\xa9n;mijn nota\r\n",
        csv_file(ROWS),
        xlsx_file(ROWS),
        book(*ROWS),
    ],
)
def test_whatever_a_spreadsheet_writes_is_read_alike(data):
    """Encodings, signs between columns, line ends, empty rows, columns that are the editor's."""
    assert read_sheet(data).headings == ("id", "title")
    assert cells(data) == [{"id": "terras", "title": "Café één"}]


@pytest.mark.parametrize(("head", "number"), [(b"", 3), (b"sep=;\r\n", 4), (b"\r\n", 4)])
def test_a_row_has_the_number_that_a_spreadsheet_shows(head, number):
    """Whatever stands above; a cell of two lines is one row."""
    data = head + b'id;title\r\na;"twee\r\nregels"\r\nb;B\r\n'
    first, second = read_sheet(data).lines
    assert (first.cells["title"], second.number) == ("twee\nregels", number)


@pytest.mark.parametrize(
    ("value", "number_format", "read"),
    [
        (0.5, "0%", "50%"),
        (0.125, "0.00%", "12,5%"),
        (0.07, '[Red]0\\ %;-0" %"', "7%"),
        (1, "0%", "100%"),
        (-1.5, "0%", "-150%"),
        (0.5, "General", "0,5"),
        (0.5, '0.0" % van de kost"', "0,5"),
        (0.5, "0.0\\%", "0,5"),
        (0.5, "0.0_%;(0.0)*%", "0,5"),
        (0.5, "0.0_%%", "50%"),
        (0.5, "0.00;-0.00;0%", "0,5"),
        (-0.5, "0.00;-0%", "-50%"),
        (-0.5, "0%", "-50%"),
        (0, "0.00;-0%;0%", "0%"),
        (0, "0%;0", "0%"),
        (True, "0%", "yes"),
        ("0,5", "0%", "0,5"),
        ("Eerst_x000D_\nDan _x20AC_ 5", "@", "Eerst\nDan \N{EURO SIGN} 5"),
        ("_x005F_x0041_ _xD800_", "@", "_x005F_x0041_ _xD800_"),
        ("_x005F_x0041_", "@", "_x0041_"),
        (0, "0%", "0%"),
    ],
)
def test_a_percentage_is_what_the_sheet_shows(value, number_format, read):
    """Who types 50% into a cell gives it 0.5, shown as 50%."""
    assert cells(formatted(value, number_format)) == [{"a": read}]


def formatted(value, number_format: str) -> bytes:
    """Return a workbook of one value, shown by a format."""
    made = Workbook()
    made.active.append(["a"])
    made.active.append(["x"])
    made.active["A2"].value, made.active["A2"].number_format = value, number_format
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_remark_among_the_formats_is_no_format():
    """As another program than Excel may write."""
    out = io.BytesIO()
    made = zipfile.ZipFile(io.BytesIO(formatted(0.5, "0%")))
    with zipfile.ZipFile(out, "w") as archive:
        for name in made.namelist():
            data = made.read(name)
            if name == "xl/styles.xml":
                data = data.replace(b"<numFmts", b"<!-- ours --><numFmts", 1)
                assert b"ours" in data
            archive.writestr(name, data)
    assert cells(out.getvalue()) == [{"a": "50%"}]


def test_a_format_as_long_as_excel_allows_is_read():
    """Also where it is nothing but the sign that begins a colour."""
    assert cells(formatted(0.5, "[" * LONGEST_FORMAT)) == [{"a": "0,5"}]


def bomb() -> bytes:
    """Return a workbook of a few hundred kilobytes that unpacks to a hundred megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (100 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b"", Flaw.EMPTY),
        (b";;\n", Flaw.EMPTY),
        (b"#mine\nx\n", Flaw.NO_HEADING),
        (b"=1+1\nx\n", Flaw.NO_HEADING),
        (b"a;b;a\n1;2;3\n", Flaw.HEADING_TWICE),
        (b"\x89PNG\r\n\x1a\n\0\0", Flaw.NO_TABLE),
        (b"a;b\n\0;1\n", Flaw.NO_TABLE),
        (b"a\x81\n", Flaw.NO_TABLE),
        (b"a\x07;b\n1;2\n", Flaw.NO_TABLE),
        (b"\xff\xfea", Flaw.NO_TABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Flaw.OLD_EXCEL),
        (b'a;b\n"1;2\n', Flaw.BROKEN),
        (b"a\n" + b"x" * 140_000, Flaw.BROKEN),
        (b"PK\x03\x04foo", Flaw.BROKEN_WORKBOOK),
        (book(["a"])[:-40], Flaw.BROKEN_WORKBOOK),
        (b"a" * (MOST_BYTES + 1), Flaw.TOO_LARGE),
        (b"a\n" + b"1\n" * (MOST_ROWS + 1), Flaw.TOO_MANY_ROWS),
        (";".join(map(str, range(MOST_COLUMNS + 1))).encode(), Flaw.TOO_MANY_COLUMNS),
        (book(list(range(MOST_COLUMNS + 1))), Flaw.TOO_MANY_COLUMNS),
        (bomb(), Flaw.UNPACKS_TOO_LARGE),
        (formatted(0.5, "0" * (LONGEST_FORMAT + 1)), Flaw.FORMAT_TOO_LONG),
        # In a few kB, and read in the square of its length: hours, were it read.
        (formatted(0.5, "[" * 4_000_000), Flaw.FORMAT_TOO_LONG),
    ],
)
def test_what_is_no_sheet_is_refused(data, flaw):
    """With the reason, and a bomb before it goes off."""
    with pytest.raises(Unreadable) as refused:
        read_sheet(data)
    assert refused.value.flaw is flaw
    # Whoever is told a row finds it: rows are counted from 1.
    said = of_file(refused.value)
    assert "${row}" not in said or refused.value.row >= 1


def test_a_zip_that_is_no_workbook_is_refused():
    """A word processor's file is a zip as well."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(Unreadable) as refused:
        read_sheet(out.getvalue())
    assert refused.value.flaw is Flaw.BROKEN_WORKBOOK


def wrong(data: bytes) -> dict:
    """Return what is wrong in the one line."""
    (line,) = read_sheet(data).lines
    return dict(line.wrong)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"a;b\n=1+1;2\n", {"a": Flaw.FORMULA}),
        (b"a;b\n1; =cmd|' /C calc'!A0\n", {"b": Flaw.FORMULA}),
        ("a;b\n1;＝1\n".encode(), {"b": Flaw.FORMULA}),
        (book(["a", "b"], ["=1+1", 2]), {"a": Flaw.FORMULA}),
        (book(["a", "b"], ["#REF!", 2]), {"a": Flaw.CELL_ERROR}),
        (b"a;b\n1;2;3\n", {"": Flaw.NO_COLUMN}),
        (b"a;b\n1;" + b"x" * (LONGEST_CELL + 1), {"b": Flaw.CELL_TOO_LONG}),
        (b"a;b\n+32 9 000 00 00;-5\n", {}),
        (csv_file([["a", "b"], ["=1+1", "@x"]]), {}),
    ],
)
def test_a_cell_that_cannot_be_is_named(data, found):
    """A formula is none of ours; a phone number is no formula, nor what we wrote ourselves."""
    assert wrong(data) == found


def test_numbers_and_days_of_a_workbook_are_what_one_sees():
    """Neither an exponent nor a time at midnight, and a comma."""
    moment = datetime.fromisoformat("2026-03-01T12:30")
    row = [1, 2.5, 1e20, 0.1 + 0.2, True, datetime.fromisoformat("2026-03-01"), moment, None]
    (found,) = cells(book(list("abcdefgh"), row))
    assert list(found.values()) == [
        "1",
        "2,5",
        "100000000000000000000",
        "0,3",
        "yes",
        "2026-03-01",
        "2026-03-01 12:30:00",
        "",
    ]


texts = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30).map(tidy)


@given(st.lists(st.tuples(texts, texts), max_size=5))
@settings(max_examples=60)
def test_what_is_written_is_read_back(rows):
    """Whatever the texts are, as CSV and as XLSX, but for signs that neither can hold."""
    full = [row for row in rows if any(row)]
    data = [["a", "b"], *map(list, full)]
    for made in (csv_file(data), xlsx_file(data)):
        assert [(line["a"], line["b"]) for line in cells(made)] == full


@given(st.text(max_size=20))
def test_the_apostrophe_comes_off_again(cell):
    """What we neutralise is told from what had an apostrophe of its own."""
    assert as_written(neutral(cell)) == cell.replace("\0", "")


def test_excel_cuts_no_text_of_ours():
    """A longer one is refused with its row, for it would come back short."""
    with pytest.raises(Unreadable) as refused:
        xlsx_file([["a"], ["x" * (LONGEST_OF_EXCEL + 1)]])
    assert (refused.value.flaw, refused.value.row) == (Flaw.CELL_TOO_LONG, 2)


def test_a_title_is_a_heading_too():
    """In any case; never so that a heading would be there twice."""
    sheet = renamed(read_sheet(b"Titel;TITLE;x\n1;2;=3\n"), {"titel": "title", "x": "amount"})
    assert sheet.headings == ("title", "TITLE", "amount")
    assert sheet.lines[0].wrong == {"amount": Flaw.FORMULA}


def test_days_moments_and_numbers_are_no_text():
    """To sort and reckon with: a moment as a clock in Belgium shows it, whatever its zone."""
    winter = datetime(2026, 12, 31, 23, 30, 15, tzinfo=timezone.utc)
    cells = [winter, date(2026, 12, 24), -3]
    book = load_workbook(io.BytesIO(xlsx_file([["a", "b", "c"], cells])))
    moment, day, number = book.active[2]
    assert (moment.value, day.value.date()) == (
        datetime.fromisoformat("2027-01-01T00:30"),
        cells[1],
    )
    assert (moment.number_format, day.number_format) == ("dd/mm/yyyy hh:mm", "dd/mm/yyyy")
    assert (number.value, number.data_type) == (-3, "n")
    written = csv_file([cells]).decode("utf-8-sig").strip()
    assert written == "2027-01-01T00:30+01:00;2026-12-24;-3"
