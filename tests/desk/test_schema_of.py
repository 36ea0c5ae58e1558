"""The fields of a form are what EasyForm makes of its XML, at every look at them."""

from collective.easyform.api import CONTEXT_KEY
from collective.easyform.api import get_context
from collective.easyform.api import get_schema
from concurrent.futures import ThreadPoolExecutor
from onderneem.addon.demo.applications import model_of
from onderneem.addon.demo.applications import WIDGETS
from onderneem.addon.demo.texts.application_parts import CHOICE
from onderneem.addon.demo.texts.applications import APPLICATIONS
from onderneem.addon.desk import schema_of as module
from onderneem.addon.desk.forms import NO_FIELDS
from onderneem.addon.desk.schema_of import schema_of
from plone.autoform.interfaces import WIDGETS_KEY
from plone.autoform.widgets import ParameterizedWidget
from plone.supermodel.interfaces import FIELDSETS_KEY
from plone.supermodel.model import Fieldset
from tests.desk.test_editors_fields import DAYS
from tests.desk.test_editors_fields import EASYFORM
from tests.desk.test_editors_fields import field
from tests.desk.test_editors_fields import SIZES
from zope.interface import alsoProvides
from zope.interface import providedBy
from zope.interface.interface import InterfaceClass
from zope.schema import getFieldNamesInOrder
from zope.schema.interfaces import IField
from zope.schema.interfaces import IPassword
import pytest
import transaction

FORM = 'xmlns:form="http://namespaces.plone.org/supermodel/form"'
MODEL = '<model xmlns="http://namespaces.plone.org/supermodel/schema">{}</model>'
# Of a field what differs at each parse: how many fields were made before, and where it stands.
PASSING = {"order", "interface", "__provides__"}


@pytest.fixture
def form(section):
    """The contact form."""
    return section["contact"]


@pytest.fixture
def rich_form(form):
    """The contact form with all that somebody could write on: a first value, a field in a field, a
    widget, a fieldset and what an editor says besides."""
    days = field("days", "zope.schema.Set", f"{DAYS}<default><element>ma</element></default>")
    radio = WIDGETS[CHOICE].replace("<form:widget ", f"<form:widget {FORM} ")
    size = field("size", CHOICE, SIZES + radio)
    unseen = field("unseen", "zope.schema.TextLine").replace(
        "<field ", f'<field {EASYFORM} easyform:THidden="True" easyform:css_class="wide" '
    )
    more = f'{days}{unseen}<fieldset name="part" label="Deel">{size}</fieldset>'
    form.fields_model = form.fields_model.replace("</schema>", f"{more}</schema>")
    return form


def told(it):
    """Return all that a schema, a field or what stands in them holds, as values to compare."""
    if isinstance(it, InterfaceClass):
        tags = {tag: told(it.getTaggedValue(tag)) for tag in it.getTaggedValueTags()}
        fields = {name: told(it[name]) for name in getFieldNamesInOrder(it)}
        return it.__name__, it.__module__, it.__bases__, list(fields), fields, tags
    if IField.providedBy(it):
        held = {name: told(value) for name, value in vars(it).items() if name not in PASSING}
        return type(it), list(providedBy(it)), held
    if isinstance(it, (Fieldset, ParameterizedWidget)):
        return type(it), told(vars(it))
    if isinstance(it, dict):
        return {name: told(value) for name, value in it.items()}
    return [told(value) for value in it] if isinstance(it, list) else it


MODELS = {
    "the contact form": None,
    "nothing asked": NO_FIELDS,
    "no text": "",
    "broken": "<model><schema>",
    "without a schema": MODEL.format(""),
    "of another's": MODEL.format(
        '<schema based-on="plone.app.dexterity.behaviors.metadata.IBasic">'
        f"{field('more', 'zope.schema.TextLine')}</schema>"
    ),
    **{text["id"]: model_of(text) for text in APPLICATIONS},
}


@pytest.mark.parametrize("name", MODELS)
def test_it_is_what_easyform_makes_of_it(form, name):
    """Field by field, in order, with fieldsets, widgets and formulas: the first time and later."""
    form.fields_model = form.fields_model if MODELS[name] is None else MODELS[name]
    expected = told(get_schema(form))
    assert [told(schema_of(form)) for _time in range(3)] == [expected] * 3


def test_a_form_without_fields_has_those_that_easyform_gives(form):
    """As one that its editor never saved."""
    del form.fields_model
    assert told(schema_of(form)) == told(get_schema(form))


WRITINGS = {
    "the form it belongs to": lambda schema: schema.setTaggedValue(CONTEXT_KEY, None),
    "a tag": lambda schema: schema.setTaggedValue("evil", True),
    "a fieldset": lambda schema: schema.getTaggedValue(FIELDSETS_KEY)[0].fields.clear(),
    "a widget": lambda schema: schema.getTaggedValue(WIDGETS_KEY)["size"].params.update(a=1),
    "whose widget": lambda schema: schema.getTaggedValue(WIDGETS_KEY).clear(),
    "what is hidden": lambda schema: schema.getTaggedValue("THidden").clear(),
    "a field": lambda schema: setattr(schema["unseen"], "ignoreRequest", False),
    "a title": lambda schema: setattr(schema["name"], "title", "Evil"),
    "a field's tag": lambda schema: schema["unseen"].setTaggedValue("css_class", "evil"),
    "a marker": lambda schema: alsoProvides(schema["name"], IPassword),
    "a first value": lambda schema: schema["days"].default.add("wo"),
    "a field in a field": lambda schema: setattr(schema["days"].value_type, "title", "Evil"),
    "its tag": lambda schema: schema["days"].value_type.setTaggedValue("evil", True),
}


@pytest.mark.parametrize("what", WRITINGS)
def test_what_a_request_writes_on_it_is_gone_with_the_request(rich_form, what):
    """EasyForm, z3c.form and an editor's formula may write on the fields that they look at."""
    expected, other = told(get_schema(rich_form)), schema_of(rich_form)
    written = schema_of(rich_form)
    WRITINGS[what](written)
    assert told(written) != expected
    assert [told(each) for each in (other, schema_of(rich_form))] == [expected] * 2


def test_forms_with_the_same_fields_are_told_apart(rich_form, section):
    """A field knows the form that it stands on."""
    twin = section["contact"].__class__("twin").__of__(section)
    twin.fields_model = rich_form.fields_model
    pairs = [(form, schema_of(form)) for form in (rich_form, twin)]
    for form, schema in pairs:
        assert all(schema[name].interface is schema for name in schema)
        assert get_context(schema["name"]) is form


def test_visitors_at_once_have_fields_of_their_own(rich_form):
    """Threads that ask together, of a form that nobody asked before."""
    module._parsed.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _each: schema_of(rich_form), range(40)))
    assert len({id(schema["name"]) for schema in found}) == 40
    assert all(told(schema) == told(found[0]) for schema in found)


def test_the_xml_is_parsed_once(form, monkeypatch):
    """And again when an editor changed it; a text of before is known."""
    module._parsed.cache_clear()
    parsed, before = [], form.fields_model
    monkeypatch.setattr(
        module, "loadString", lambda text, load=module.loadString: parsed.append(text) or load(text)
    )
    after = before.replace("</schema>", f"{field('size', CHOICE, SIZES)}</schema>")
    for text in (before, before, after, before, after):
        form.fields_model = text
        assert ("size" in schema_of(form)) is (text == after)
    assert parsed == [before, after]


def test_it_keeps_no_more_than_so_many(form):
    """Every change of an editor is another text."""
    module._parsed.cache_clear()
    for number in range(module.MOST_KEPT + 3):
        form.fields_model = MODEL.format(f"<schema>{field(f'q{number}', CHOICE, SIZES)}</schema>")
        assert list(schema_of(form)) == [f"q{number}"]
    assert module._parsed.cache_info().currsize == module.MOST_KEPT


def test_what_an_editor_changes_counts_for_the_next_visitor(desk, visitor, baker):
    """Who sends after it is told of the new question, and of the old one when it is back."""
    assert visitor.submit(baker, "voor-de-verandering").status_code == 201
    before = desk.section["contact"].fields_model
    desk.ask_also(field("size", CHOICE, SIZES, required=True))
    answer = visitor.submit(baker, "na-de-verandering")
    assert [each["field"] for each in answer.json()["errors"]] == ["size"]
    assert "size" in visitor.ask(path="/@form", headers={"Accept": "application/json"}).text
    desk.section["contact"].fields_model = before
    transaction.commit()
    assert visitor.submit(baker, "weer-als-vroeger").status_code == 201
    assert len(desk.stored.dossiers) == 2
