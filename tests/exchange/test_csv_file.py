"""A CSV file that a spreadsheet opens as it should, and that runs nothing in it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.exchange.csv_file import neutral
import csv
import io
import pytest

pytestmark = pytest.mark.pure
texts = st.text(st.characters(blacklist_categories=["Cs"]), max_size=20)


def read(data: bytes) -> list[list[str]]:
    """Return the rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_accents_and_semicolons_arrive():
    """With the mark without which Excel spoils them."""
    data = csv_file([["Adres", "Waar"], ["https://a.example/;x", 'Café "Één"\nGent']])
    assert data.startswith(b"\xef\xbb\xbf")
    assert read(data) == [["Adres", "Waar"], ["https://a.example/;x", 'Café "Één"\nGent']]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK()", "＝1+1", "\n=1"]
)
def test_a_formula_stays_text(cell):
    """Whatever somebody called a page."""
    assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "https://a.example/?a=b", "Terras - aanvraag", "1 = 1"])
def test_an_ordinary_cell_stays_as_it_is(cell):
    """Nothing is added where nothing would run."""
    assert neutral(cell) == cell


@given(st.lists(st.lists(texts, min_size=1, max_size=4), max_size=5))
def test_every_row_comes_back(rows):
    """As many cells, in order, none of which begins as a formula."""
    back = read(csv_file(rows))
    assert back == [[neutral(cell) for cell in row] for row in rows if row != [""]] or len(
        back
    ) == len(rows)
    assert not any(
        cell.lstrip(" ").startswith(("=", "+", "-", "@")) for row in back for cell in row
    )
