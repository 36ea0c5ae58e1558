"""The rows of a workbook as other programs than Excel may write them, kind and unkind."""

from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.xlsx import MOST_COLUMNS
from onderneem.addon.exchange.xlsx import xlsx_records
from openpyxl import Workbook
import io
import pytest
import zipfile

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(rows: str, after: str = "") -> bytes:
    """Return a workbook of these rows, as they are written in its sheet."""
    made, out = io.BytesIO(), io.BytesIO()
    Workbook().save(made)
    sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    with zipfile.ZipFile(made) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            archive.writestr(name, sheet if name.endswith("sheet1.xml") else whole.read(name))
    return out.getvalue()


def cell(at: str, inner: str = "<v>1</v>") -> str:
    """Return a cell with a number."""
    return f'<c r="{at}">{inner}</c>'


def test_rows_and_cells_that_are_not_there_are_empty():
    """So that a row keeps the number that Excel shows, and a cell its column."""
    rows = f'<row r="2">{cell("B2")}{cell("D2")}</row><row r="5"/><row><c><v>7</v></c></row>'
    assert list(xlsx_records(workbook(rows))) == [[], ["", "1", "", "1"], [], [], [], ["7"]]


def test_of_a_row_no_more_is_read_than_may_be():
    """One more, so that it is seen that there are more."""
    rows = f'<row r="1">{cell("A1")}{cell("XFD1")}</row><row r="2">{cell("GS2")}</row>'
    first, second = xlsx_records(workbook(rows))
    assert (first, len(second), second[-1]) == (["1"], MOST_COLUMNS + 1, "1")


def test_a_formula_that_cells_share_is_not_written_anew_for_each():
    """Each of them is told as one. In a few kB, and hours to write: it would be gigabytes."""
    first = cell("A1", f'<f t="shared" si="0" ref="A1:A9999">{"B1+" * 300_000}1</f>')
    rows = [f'<row r="1">{first}</row>']
    shared = '<f t="shared" si="0"/>'
    rows += [f'<row r="{row}">{cell(f"A{row}", shared)}</row>' for row in range(2, 10_000)]
    assert list(xlsx_records(workbook("".join(rows)))) == [[Flaw.FORMULA]] * 9_999


def test_what_follows_the_cells_is_not_read():
    """A condition that openpyxl can't read is nothing to us."""
    after = '<conditionalFormatting sqref="none"><cfRule type="none"/></conditionalFormatting>'
    assert list(xlsx_records(workbook(f'<row r="1">{cell("A1")}</row>', after))) == [["1"]]


@pytest.mark.parametrize("rows", [(2, 1), (1, 1), (0,), (1_048_577,), (10**11,)])
def test_rows_that_no_program_writes_are_refused(rows):
    """The last one would be counted to for days."""
    written = "".join(f'<row r="{row}">{cell("A1")}</row>' for row in rows)
    with pytest.raises(Unreadable) as refused:
        list(xlsx_records(workbook(written)))
    assert refused.value.flaw is Flaw.BROKEN_WORKBOOK
