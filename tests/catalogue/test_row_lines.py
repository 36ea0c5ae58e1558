"""Pure: a repeating group as lines, and back, without losing what nobody changed."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.row_lines import lines_of_rows
from onderneem.addon.catalogue.row_lines import READERS
from onderneem.addon.catalogue.row_lines import row_of_line
from onderneem.addon.catalogue.row_lines import rows_for
from onderneem.addon.catalogue.row_lines import upgraded
import pytest

pytestmark = pytest.mark.pure

WORDS = st.text(max_size=40).map(plain.text).filter(bool)
AMOUNTS = st.none() | st.decimals(0, 99_999_999, places=2, allow_nan=False)
ROWS = {
    "conditions": st.fixed_dictionaries({"title": WORDS, "proof": st.none() | WORDS}),
    "procedure": st.fixed_dictionaries({"title": WORDS, "text": st.none() | WORDS}),
    "costs": st.fixed_dictionaries({"title": WORDS, "amount": AMOUNTS, "unit": st.none() | WORDS}),
    "websites": st.fixed_dictionaries({"title": WORDS, "url": st.just("https://a.example")}),
}
SKETCH = {"title": "Er is een plan.", "proof": "Een schets"}
SAID = "Er is een plan. (Een schets)"
TWO = "25 euro per dag of 600 euro per jaar"


@pytest.mark.parametrize(
    ("name", "columns", "line"),
    [
        ("conditions", {"title": "Er is een plan.", "proof": "Een schets"}, SAID),
        ("conditions", {"title": "Er is een plan.", "proof": None}, "Er is een plan."),
        ("procedure", {"title": "Teken", "text": "Met maten.\nOp A4."}, "Teken: Met maten. Op A4."),
        ("costs", {"title": "Plek", "amount": Decimal(3), "unit": "per m"}, "Plek: 3 euro per m"),
        ("costs", {"amount": Decimal("1250.5")}, "1.250,50 euro"),
        ("costs", {"title": "Melding", "amount": Decimal(0)}, "Melding: gratis"),
        ("costs", {"title": "Dat hangt ervan af."}, "Dat hangt ervan af."),
        ("websites", {"title": "A", "url": "https://a.example"}, "A | https://a.example"),
    ],
)
def test_a_row_reads_as_a_line(name, columns, line):
    """What an editor compares with the region's words."""
    assert lines_of_rows(name, [columns]) == (line,)


@pytest.mark.parametrize(
    ("line", "title", "amount", "unit"),
    [
        ("3 euro per meter", None, Decimal(3), "per meter"),
        ("Losse plaats: 3,50 euro", "Losse plaats", Decimal("3.50"), None),
        ("Van deur tot deur: gratis", "Van deur tot deur", Decimal(0), None),
        ("Jaartaks: 1.250 euro per zaak", "Jaartaks", Decimal(1250), "per zaak"),
        (TWO, TWO, None, None),
        ("1250 euro", "1250 euro", None, None),
        ("3,5 euro", "3,5 euro", None, None),
        ("De melding is gratis.", "De melding is gratis.", None, None),
        ("Waarborg van 100 euro", "Waarborg van 100 euro", None, None),
        ("3 euros", "3 euros", None, None),
    ],
)
def test_an_amount_is_read_only_where_the_line_says_no_more(line, title, amount, unit):
    """A price that is misread is worse than words."""
    assert row_of_line("costs", line) == {"title": title, "amount": amount, "unit": unit}
    assert lines_of_rows("costs", [row_of_line("costs", line)]) == (line,)


@pytest.mark.parametrize("name", ["conditions", "procedure", "documents", "costs"])
@given(line=WORDS)
def test_a_line_made_a_row_is_the_same_line(name, line):
    """Law: nothing is lost and nothing added, whatever a line holds."""
    assert lines_of_rows(name, [row_of_line(name, line)]) == (line,)


@pytest.mark.parametrize("name", ROWS)
@given(data=st.data())
def test_what_we_have_keeps_its_structure(name, data):
    """Law: to accept the lines that we have changes no row, in whatever order they come."""
    rows = data.draw(st.lists(ROWS[name], max_size=4))
    lines = lines_of_rows(name, rows)
    unique = dict(zip(lines, rows, strict=True))
    order = data.draw(st.permutations(sorted(unique)))
    again = rows_for(name, order, rows)
    assert lines_of_rows(name, again) == tuple(order)
    first = dict(reversed(list(zip(lines, rows, strict=True))))
    assert [_told(row) for row in again] == [_told(first[line]) for line in order]


def _told(row: dict) -> dict:
    """Return a row without what is spelled in two ways."""
    return {name: value for name, value in row.items() if value not in (None, "")}


def test_ours_comes_before_theirs():
    """The row that we have is kept; one that they describe better is taken only when it is new."""
    ours = [SKETCH]
    theirs = [{"title": "Er is een plan. (Een schets)"}, {"title": "Nieuw", "proof": "Bewijs"}]
    lines = ("Er is een plan. (Een schets)", "Nieuw (Bewijs)", "Nog een")
    assert rows_for("conditions", lines, ours, theirs) == (
        SKETCH,
        {"title": "Nieuw", "proof": "Bewijs"},
        {"title": "Nog een", "proof": None},
    )


def test_a_line_without_an_address_is_no_link():
    """It is refused, and never becomes a dead button."""
    with pytest.raises(BadLink):
        rows_for("websites", ("geen adres",))


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("value", [None, 7, "tekst", {"title": "x"}, [7, None, {"url": 3}], [{}]])
def test_what_cannot_be_read_is_left_out(name, value):
    """An import may have written anything; the page still shows."""
    assert lines_of_rows(name, value) == ()


def test_lines_of_before_become_rows():
    """Empty ones and links that lead nowhere go; what is a row already stays."""
    assert upgraded("conditions", ("Een", " ", "Twee | drie")) == (
        {"title": "Een", "proof": None},
        {"title": "Twee | drie", "proof": None},
    )
    assert upgraded("websites", ("A | https://a.example", "kapot")) == (
        {"title": "A", "url": "https://a.example"},
    )
    rows = (SKETCH,)
    assert upgraded("conditions", rows) is rows
    assert upgraded("conditions", None) is None
