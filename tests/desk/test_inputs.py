"""A widget's markup, dressed for screen readers and phones."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from onderneem.addon.desk.grouped import Grouped
from onderneem.addon.desk.inputs import row
import pytest

pytestmark = pytest.mark.pure

TEXT = '<input type="text" id="f-name" name="n" required="required" class="a">'
SELECT = (
    '<select id="s" name="s:list"><option value="--NOVALUE--">Geen</option>'
    '<option value="terras">Terras</option><option value="p/terras" selected="selected">'
    'Vergunning: Terras</option><option value="markt">Markt</option></select>'
)
RADIOS = '<span><input type="radio" id="r-0" name="r"><input type="radio" id="r-1" name="r"></span>'
HIDDEN = '<input type="hidden" name="n-empty-marker">'


def dressed(name="name", markup=TEXT, **rest):
    """Return a row and the first input that is shown in it."""
    made = row(name, "f-name", "Naam", markup, **rest)
    tree = html.fragment_fromstring(made.html, create_parent="div")
    return made, tree.xpath(".//input[not(@type='hidden')]|.//textarea|.//select")[0]


@pytest.mark.parametrize(
    ("hint", "error", "ids"),
    [
        ("", "", None),
        ("Hint", "", "f-name-hint"),
        ("", "Fout", "f-name-error"),
        ("Hint", "Fout", "f-name-hint f-name-error"),
    ],
)
def test_an_input_is_described_by_its_hint_and_its_error(hint, error, ids):
    """A screen reader reads both with the field, and nothing that isn't there."""
    assert dressed(hint=hint, error=error)[1].get("aria-describedby") == ids


def test_choices_stand_under_the_title_of_their_group():
    """The empty choice in front, the chosen one still chosen, nothing lost."""
    known = {
        "terras": Grouped("Thema's", "Terras"),
        "p/terras": Grouped("Vergunningen", "Terras"),
        "markt": Grouped("Thema's", "Markt"),
    }
    select = dressed("topic", SELECT, grouped=known)[1]
    assert [each.tag for each in select] == ["option", "optgroup", "optgroup"]
    told = {each.get("label"): each.xpath("./option/@value") for each in select.xpath("optgroup")}
    assert told == {"Thema's": ["terras", "markt"], "Vergunningen": ["p/terras"]}
    assert select.xpath(".//option[@selected]/@value") == ["p/terras"]
    assert select.xpath(".//option/text()") == ["Geen", "Terras", "Markt", "Terras"]


@pytest.mark.parametrize(("error", "state"), [("", None), ("Fout", "true")])
def test_a_wrong_input_says_so(error, state):
    """aria-invalid and the red border come with the error and only then."""
    element = dressed(error=error)[1]
    assert element.get("aria-invalid") == state
    assert ("is-invalid" in element.get("class")) == bool(error)


@pytest.mark.parametrize(("optional", "state"), [(True, None), (False, "true")])
def test_what_must_be_filled_in_is_told_without_the_browsers_bubbles(optional, state):
    """aria-required for who can't see the page; never the attribute that blocks sending."""
    element = dressed(optional=optional)[1]
    assert element.get("aria-required") == state
    assert "required" not in element.attrib


@pytest.mark.parametrize(
    ("name", "attribute", "value"),
    [
        ("name", "autocomplete", "name"),
        ("email", "autocomplete", "email"),
        ("email", "type", "email"),
        ("phone", "autocomplete", "tel"),
        ("phone", "type", "tel"),
        ("enterprise_number", "inputmode", "numeric"),
        ("organisation", "autocomplete", "organization"),
        ("business", "autocomplete", "organization"),
        ("other", "autocomplete", None),
        ("other", "type", "text"),
    ],
)
def test_a_phone_shows_the_right_keyboard(name, attribute, value):
    """Fields with a name by convention get their keyboard and autofill (WCAG 1.3.5)."""
    assert dressed(name)[1].get(attribute) == value


def test_several_inputs_are_one_question():
    """The group carries the description; its inputs alone would repeat it for each choice."""
    made, first = dressed(markup=RADIOS, hint="Kies")
    assert made.group
    assert made.target == "r-0"
    assert {"aria-describedby", "aria-required"}.isdisjoint(first.attrib)


BOX = (
    '<div><input type="checkbox" id="f-b" name="b"><label for="f-b">Ja <span class="required">•'
    '</span></label><p class="form-text">Hint</p></div>'
)


def test_a_single_box_has_its_label_beside_it():
    """The row then has none of its own, and nothing is said twice."""
    made, box = dressed(markup=BOX, hint="Hint")
    assert made.check
    assert "Hint" not in made.html
    assert "•" not in made.html
    assert box.get("aria-describedby") == "f-name-hint"


def test_a_hidden_input_is_no_question():
    """EasyForm's markers are kept, and don't make a group of a single input."""
    made, _element = dressed(markup=TEXT + HIDDEN)
    assert not made.group
    assert "n-empty-marker" in made.html


def test_a_widget_without_inputs_leads_to_its_own_id():
    """A label or a captcha has no input; the summary still has a place to go."""
    assert row("x", "f-x", "X", "<p>Tekst</p>").summary == "#f-x"


@pytest.mark.parametrize(("depends", "present"), [(None, False), ("topic=terras", True)])
def test_a_condition_of_the_editor_is_kept(depends, present):
    """EasyForm's pattern hides a question until another has its answer."""
    assert ("pat-depends" in dressed(depends=depends)[0].css) == present


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_was_typed_is_never_markup(text):
    """A value comes out as it went in, and makes no element of its own."""
    holder = html.Element("textarea", id="f-name")
    holder.text = text
    _made, element = dressed(markup=html.tostring(holder, encoding="unicode"))
    assert (element.text or "") == text
    assert len(element) == 0


CHOICES = """
<select id="f"><option value="--NOVALUE--">No</option><option value="a">Horeca</option></select>
<span><input type="radio" id="f-0" value="a"><label for="f-0">Horeca</label></span>
<span><input type="radio" id="f-1" value="b"><label for="f-1">Yes</label></span>
"""


def test_choices_say_their_language_where_it_is_another():
    """Those that the page says itself don't (WCAG 3.1.2)."""
    tree = html.fromstring(f"<div>{row('x', 'f', 'X', CHOICES, choices={'a': 'nl'}).html}</div>")
    words = tree.xpath(".//option | .//label")
    assert [each.get("lang") for each in words] == [None, "nl", "nl", None]


@pytest.mark.parametrize(
    ("hint", "told", "described"), [("Tip", "", "f-hint"), ("", "PDF", "f-hint"), ("", "", None)]
)
def test_our_own_words_are_a_hint_too(hint, told, described):
    """Whoever says it: the input is described by it."""
    assert row("x", "f", "X", "<input>", hint=hint, told=told).described_by == described
