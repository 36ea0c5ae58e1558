"""Whatever a field of our forms refuses, it refuses in words of ours, with what to do."""

from datetime import date
from datetime import datetime
from datetime import timezone
from decimal import Decimal
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.components import fields
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.rows import IRows
from onderneem.addon.components.rows.field import BadRow
from onderneem.addon.components.typed_numbers import typed_number
from onderneem.addon.desk.settings import IDeskSettings
from onderneem.addon.finder.behaviour import ICriteria
from onderneem.addon.guides.content import IGuide
from onderneem.addon.permits.content import IPermit
from onderneem.addon.section.content import ISectionSchema
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.topics.content import ITopic
from onderneem.addon.topics.related import IRelated
from onderneem.addon.topics.review import IReview
from plone.app.textfield.interfaces import IRichText
from plone.schema.email import IEmail
from types import SimpleNamespace
from zope.i18n import translate
from zope.i18n.locales import locales
from zope.interface import alsoProvides
from zope.schema import Decimal as StockDecimal
from zope.schema import Float
from zope.schema import getFieldsInOrder
from zope.schema import interfaces as kinds
from zope.schema import ValidationError
from zope.schema.vocabulary import SimpleVocabulary
import pytest

UTC = timezone.utc
SCHEMATA = (
    ICriteria,
    IDeskSettings,
    IGuide,
    IPermit,
    IPublicService,
    IRelated,
    IReview,
    ISectionSchema,
    ISubsidy,
    ITopic,
)


def every_field():
    """Yield where and which: each field of each schema, and what stands in it."""
    for schema in SCHEMATA:
        for name, field in getFieldsInOrder(schema):
            if field.interface is schema:
                yield from within(f"{schema.__name__}.{name}", field)


def within(where, field):
    """Yield a field, the columns of its rows, and what it holds several of."""
    yield where, field
    if IRows.providedBy(field):
        for name, column in field.columns.items():
            yield from within(f"{where}.{name}", column)
    elif kinds.ICollection.providedBy(field):
        yield from within(f"{where}[]", field.value_type)


ALL = dict(every_field())


@pytest.mark.parametrize("where", ALL)
def test_every_field_of_our_forms_is_one_of_words(where):
    """But a rich text, which has no choice to refuse, and an e-mail address, which speaks."""
    field = ALL[where]
    speaks = fields.IInWords, IRichText, IEmail
    assert any(each.providedBy(field) for each in speaks)


AN_AGE = "Give a day in the years 1900 to 2199."
ZEROS = [
    where
    for where, field in ALL.items()
    if (kinds.IInt.providedBy(field) or kinds.IDecimal.providedBy(field)) and not field.min
]


@pytest.mark.parametrize("where", ZEROS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_zero_is_shown_and_kept(where, language):
    """Wherever it is a value: nobody employed, no euro, not a day."""
    asked = SimpleNamespace(locale=locales.getLocale(language))
    reader = typed_number(ALL[where], SimpleNamespace(request=asked))
    assert reader.toWidgetValue(type(ALL[where].min or 0)(0)) == "0"
    assert reader.toFieldValue("0") == 0
    assert reader.toFieldValue("") is None


@pytest.mark.parametrize("kind", [Float, StockDecimal])
@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("nl", "51,054", "51.054"),
        ("nl", "1.250", "1250"),
        ("nl", "12.50", "12.5"),
        ("nl", "1.250,125", "1250.125"),
        ("en", "51.054", "51.054"),
        ("en", "1,250", "1250"),
        ("en", "12,50", "12.5"),
    ],
)
def test_thousandths_in_a_field_of_an_editor(kind, language, typed, number):
    """What stands before decimals in the language of the page does nothing else."""
    asked = SimpleNamespace(locale=locales.getLocale(language))
    field = kind()
    alsoProvides(field, fields.ITypedNumber)
    reader = typed_number(field, SimpleNamespace(request=asked))
    value = reader.toFieldValue(typed)
    assert Decimal(str(value)) == Decimal(number)
    assert reader.toFieldValue(reader.toWidgetValue(value)) == value


A_CHOICE = SimpleVocabulary.fromValues(["a", "b"])
LINES = fields.Tuple(value_type=fields.TextLine(max_length=3), max_length=2, min_length=1)
TICKS = fields.Set(value_type=fields.Choice(vocabulary=A_CHOICE), max_length=1)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (fields.TextLine(), None, "Fill this in."),
        (fields.TextLine(max_length=3), "vier", "At most 3 characters; now 4."),
        (fields.TextLine(min_length=3), "é", "At least 3 characters; now 1."),
        (fields.TextLine(), "een\ntwee", "Write it on one line."),
        (fields.TextLine(), 3, "A value of another type belongs here."),
        (fields.Choice(vocabulary=A_CHOICE), "c", "“c” is none of the choices."),
        (fields.Int(min=1, max=9), 10, "Write a number from 1 to 9."),
        (fields.Int(min=1, max=10**9), 0, "Write a number of at least 1."),
        (fields.Int(min=1), 0, "Write a number of at least 1."),
        (fields.Int(min=1), True, "A value of another type belongs here."),
        (fields.Decimal(max=Decimal(9)), Decimal(10), "Write a number of at most 9."),
        (fields.URI(), "x", "Give a whole web address that begins with https:// or http://."),
        (LINES, ("a", "b", "c"), "At most 2 lines; now 3."),
        (LINES, (), "At least 1 lines; now 0."),
        (LINES, ("a", "vier"), "Line 2: At most 3 characters; now 4."),
        (TICKS, {"a", "b"}, "Choose at most 1; now 2."),
        (TICKS, {"c"}, "“c” is none of the choices."),
        (fields.Date(), date(1, 1, 1), "Give a day in the years 1900 to 2199."),
        (fields.Date(), date(1899, 12, 31), "Give a day in the years 1900 to 2199."),
        (
            fields.Datetime(),
            datetime(2200, 1, 1, tzinfo=UTC),
            "Give a day in the years 1900 to 2199.",
        ),
    ],
)
def test_a_refusal_names_the_value_and_what_to_do(field, value, said):
    """Never “Constraint not satisfied”."""
    with pytest.raises(BadValue) as refused:
        field.validate(value)
    assert translate(refused.value.doc()) == said


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(1985, 6, 1), date(2199, 12, 31)])
def test_a_day_that_somebody_can_mean_is_taken(day):
    """Both bounds count."""
    fields.Date().validate(day)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (IGuide["in_short"], ("x",) * 6, "At most 5 lines; now 6."),
        (IGuide["parts"], ({"title": "x"},) * 41, "At most 40 rows; now 41."),
    ],
)
def test_a_guide_says_how_many_it_takes(field, value, said):
    """With how many there are."""
    with pytest.raises(BadValue) as refused:
        field.validate(value)
    assert translate(refused.value.doc()) == said


def test_a_cell_of_a_row_speaks_too():
    """With its row and column before it."""
    with pytest.raises(BadRow) as refused:
        ISubsidy["terms"].validate(({"side": "x", "number": 0},))
    assert isinstance(refused.value, ValidationError)
    assert "“x” is none of the choices." in translate(refused.value.doc())
