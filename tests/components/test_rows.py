"""Repeating groups: what is right, what a form sends, what REST sends."""

from datetime import date
from decimal import Decimal
from onderneem.addon.components.rows import Rows
from onderneem.addon.components.rows.field import BadRow
from onderneem.addon.components.rows.posted import in_order
from onderneem.addon.components.rows.posted import indexes
from plone.app.textfield import RichText
from plone.app.textfield.value import RichTextValue
from plone.supermodel import model
from zope import schema
from zope.i18n import translate
from zope.interface import Invalid
from zope.interface import invariant
import pytest


class IAmount(model.Schema):
    """A row with a column of every usual kind."""

    title = schema.TextLine(title="Wat", required=True)
    value = schema.Decimal(title="Bedrag", required=False, min=Decimal(0))
    kind = schema.Choice(title="Soort", values=["fixed", "part"], default="fixed")
    day = schema.Date(title="Dag", required=False)
    side = schema.Choice(title="Kant", values=["links", "rechts"], required=False)
    text = RichText(title="Tekst", required=False)

    @invariant
    def a_part_has_a_value(data):
        """What part it is must be said."""
        if data.kind == "part" and data.value is None:
            raise Invalid("Zeg welk deel.")


class IThing(model.Schema):
    """What has them."""

    amounts = Rows(IAmount, title="Bedragen", max_length=5)


FIELD = IThing["amounts"]


def row(**given):
    """A row that is right but for what is given."""
    return FIELD.row(**{"title": "Premie", "kind": "fixed", **given})


def test_a_whole_row_is_right():
    """Every column in its own type."""
    FIELD.validate((row(value=Decimal("12.50"), day=date(2026, 3, 1)), row()))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((row(), row(title=None)), "Row 2, Wat: "),
        ((row(value=Decimal(-1)),), "Row 1, Bedrag: "),
        ((row(kind="gift"),), "Row 1, Soort: "),
        ((row(day="morgen"),), "Row 1, Dag: "),
        ((row(kind="part"),), "Row 1: Zeg welk deel."),
        ((row() | {"colour": "red"},), "Row 1: there is no column “colour”."),
        (("premie",), "Row 1: this is no row."),
    ],
)
def test_what_is_wrong_names_row_and_column(rows, words):
    """Whoever fills in twenty rows must not have to search."""
    with pytest.raises(BadRow) as caught:
        FIELD.validate(rows)
    assert translate(caught.value.doc()).startswith(words)


@pytest.mark.parametrize("junk", [1, None, [], "x", {"value": "veel"}, {"colour": 1}])
def test_a_constraint_compares_only_rows_that_are_some(junk):
    """It is asked after each row was found right by itself: what is none never reaches it."""
    dear = Rows(IAmount, constraint=lambda rows: all(each["value"] > 9 for each in rows))
    with pytest.raises(BadRow):
        dear.validate((row(value=Decimal(10)), junk))
    with pytest.raises(schema.ValidationError):
        dear.validate((row(value=Decimal(1)),))


def test_too_many_rows_are_refused():
    """Rows are stored on the item itself."""
    with pytest.raises(schema.ValidationError):
        FIELD.validate((row(),) * 6)


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        (None, []),
        ("3", [3]),
        (["1", "0", "1"], [1, 0]),
        (["-1", "1.5", "²", "1" * 400, {"x": 1}, "4"], [4]),
        ([str(number) for number in range(900)], list(range(201))),
    ],
)
def test_only_indexes_count(sent, found):
    """A browser sends what we made, anybody anything; one too many is kept, to be refused."""
    assert indexes(sent, 200) == found


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ({}, [7, 8, 9]),
        ({7: "1", 8: "2", 9: "3"}, [7, 8, 9]),
        ({7: "3", 8: "2", 9: "3"}, [8, 9, 7]),
        ({7: "1", 8: "2", 9: "1"}, [9, 7, 8]),
        ({7: "x", 8: "", 9: "1"}, [9, 7, 8]),
        ({7: "999", 8: "2", 9: "3"}, [8, 9, 7]),
    ],
)
def test_a_typed_place_moves_a_row(places, order):
    """To the place that was typed, whoever stood there."""
    assert in_order([7, 8, 9], places) == order


def form(**places):
    """What a browser sends of two rows, the second of them rich."""
    return {
        "form.widgets.amounts-empty-marker": "1",
        "form.widgets.amounts.row": ["0", "1", "2"],
        "form.widgets.amounts.0.title": "Vast",
        "form.widgets.amounts.0.kind": ["fixed"],
        "form.widgets.amounts.1.title": "Deel",
        "form.widgets.amounts.1.kind": ["part"],
        "form.widgets.amounts.1.value": "30",
        "form.widgets.amounts.1.text": "<p>Van de kosten</p>",
        "form.widgets.amounts.1.text.mimeType": "text/html",
        # The blank row that every form ends with: its choice stands where it stood.
        "form.widgets.amounts.2.title": "",
        "form.widgets.amounts.2.kind": ["fixed"],
        "form.widgets.amounts.2.side": ["--NOVALUE--"],
        "form.widgets.amounts.2.text": "",
        **{f"form.widgets.amounts.{name}": value for name, value in places.items()},
    }


@pytest.fixture
def posting(portal, http_request):
    """Fill in a form of the field and press nothing; return (data, errors, html of the widget)."""
    from onderneem.addon.interfaces import IOnderneemLayer
    from plone.app.z3cform.interfaces import IPloneFormLayer
    from plone.autoform.form import AutoExtensibleForm
    from z3c.form.form import EditForm
    from zope.interface import alsoProvides

    class ThingForm(AutoExtensibleForm, EditForm):
        schema = IThing
        ignoreContext = True

    alsoProvides(http_request, IOnderneemLayer, IPloneFormLayer)

    def post(sent):
        http_request.form.clear()
        http_request.form.update(sent)
        filled = ThingForm(portal, http_request)
        filled.update()
        data, errors = filled.extractData()
        return data, errors, filled.widgets["amounts"].render()

    return post


def test_the_form_gives_the_rows_that_were_filled_in(posting):
    """The blank one isn't one."""
    data, errors, _html = posting(form())
    assert not [translate(each.message) for each in errors]
    first, second = data["amounts"]
    assert first == row(title="Vast", text=first["text"])
    assert second["value"] == Decimal(30)
    assert second["text"].raw == "<p>Van de kosten</p>"


def test_one_moves_and_removes_without_javascript(posting):
    """By a typed place, and by a box."""
    data, _errors, _html = posting(form(**{"1.place": "1"}))
    assert [each["title"] for each in data["amounts"]] == ["Deel", "Vast"]
    data, _errors, _html = posting(form(**{"0.remove": "1"}))
    assert [each["title"] for each in data["amounts"]] == ["Deel"]


def test_no_row_at_all_is_nothing(posting):
    """All may be taken away."""
    assert posting({"form.widgets.amounts-empty-marker": "1"})[0]["amounts"] == ()


def test_a_wrong_cell_comes_back_with_its_reason(posting):
    """What was typed survives, the field says which row."""
    _data, errors, html = posting(form(**{"1.value": "veel"}))
    assert len(errors) == 1
    assert "Row 2, Bedrag" in translate(errors[0].message)
    assert 'value="veel"' in html
    assert html.count('class="oo-row ') == 4  # two, a blank one, the pattern


def test_another_row_brings_one_more(posting):
    """Without JavaScript the form comes back with what was typed."""
    _data, _errors, html = posting(form(**{"add": "1"}))
    assert html.count('class="oo-row ') == 5
    assert 'value="Vast"' in html
    # No two rows share a name, or one would overwrite the other.
    assert 'name="form.widgets.amounts.3.title"' in html
    assert 'name="form.widgets.amounts.4.title"' in html


def test_stored_rows_are_shown(portal, http_request, posting):
    """The widget of what is there."""
    posting({})
    from z3c.form.interfaces import IFieldWidget
    from zope.component import getMultiAdapter

    widget = getMultiAdapter((FIELD, http_request), IFieldWidget)
    widget.name, widget.form = "x", None
    widget.ignoreContext, widget.ignoreRequest = True, True
    widget.update()
    from onderneem.addon.components.rows.widget import Extracted

    widget.value = Extracted((row(title="Oud", value=Decimal(3), text=RichTextValue("<p>a</p>")),))
    assert 'value="Oud"' in widget.render()


def read(http_request, given):
    """Read the rows as plone.restapi would, onto some item."""
    from onderneem.addon.components.rows.rest import RowsFromJson
    from plone.dexterity.content import Item

    return RowsFromJson(FIELD, Item(), http_request)(given)


def test_rest_reads_each_cell_by_its_kind(portal, http_request):
    """What isn't sent is empty."""
    (found,) = read(http_request, [{"title": "Vast", "kind": "fixed", "day": "2026-03-01"}])
    assert found == row(title="Vast", day=date(2026, 3, 1))


@pytest.mark.parametrize(
    "given",
    [
        "premie",
        {"title": "x"},
        ["premie"],
        [{"title": "x", "kind": "fixed", "colour": "red"}],
        [{"title": "x", "kind": "gift"}],
        [{"title": 3, "kind": "fixed"}],
        [{"title": "x", "kind": "fixed", "day": "gisteren"}],
        [{"title": "x", "kind": "fixed", "day": {"a": []}}],
        [{"title": "x", "kind": "fixed", "value": -5}],
        [{"title": "x", "kind": "fixed", "value": "NaN"}],
        [{"title": "x", "kind": "fixed", "value": True}],
        [{"title": "x", "kind": "fixed", "value": "12,50,1"}],
        [{"title": "x", "kind": "part"}],
        [{"title": "x", "kind": "fixed", "text": 7}],
    ],
)
def test_rest_refuses_what_is_no_row(portal, http_request, given):
    """With a validation error, never another."""
    with pytest.raises(schema.ValidationError):
        read(http_request, given)


def test_a_number_may_have_a_comma(portal, http_request):
    """As people write it here, and as the help of a field says."""
    (found,) = read(http_request, [{"title": "x", "kind": "fixed", "value": "12,50"}])
    assert found["value"] == Decimal("12.50")


def test_rest_says_what_a_row_is(portal, http_request):
    """A client can build a form from it."""
    from onderneem.addon.components.rows.rest import RowsSchema

    told = RowsSchema(FIELD, portal, http_request).get_schema()
    assert told["type"] == "array"
    assert list(told["items"]["properties"]) == ["title", "value", "kind", "day", "side", "text"]
    assert told["items"]["required"] == ["title", "kind"]
