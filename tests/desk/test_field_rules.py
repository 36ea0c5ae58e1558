"""What an editor writes beside a field counts on a desk form as on any EasyForm."""

from collective.easyform.fields import FieldExtenderDefault
from collective.easyform.fields import FieldExtenderValidator
from collective.easyform.interfaces import IEasyForm
from collective.easyform.interfaces import IEasyFormForm
from onderneem.addon.desk.form import DeskForm
from plone.z3cform import z2
from tests.desk.test_editors_fields import EASYFORM
from tests.desk.test_editors_fields import field
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import IValidator
from z3c.form.interfaces import IValue
from zope.component import getGlobalSiteManager
from zope.component import getMultiAdapter
from zope.component import queryMultiAdapter
from zope.interface import Interface
from zope.interface import Invalid
from zope.schema.interfaces import IInt
from zope.schema.interfaces import WrongType
import pytest

RULE = "easyform:TValidator=\"python: value == 7 and 'no sevens' or False\""
FIRST = "easyform:TDefault=\"python: 'van de formule'\""


@pytest.fixture
def form(section):
    """The contact form with a field as plain as can be, one with a rule and one with a first value,
    and the same three in a fieldset."""
    contact = section["contact"]
    plain = field("plain", "zope.schema.Int")
    ruled = field("ruled", "zope.schema.Int").replace("<field ", f"<field {EASYFORM} {RULE} ")
    begun = field("begun", "zope.schema.TextLine").replace("<field ", f"<field {EASYFORM} {FIRST} ")
    fields = plain + ruled + begun
    again = fields.replace('name="', 'name="part_')
    contact.fields_model = contact.fields_model.replace(
        "</schema>", f'{fields}<fieldset name="part">{again}</fieldset></schema>'
    )
    request = contact.REQUEST
    z2.switch_on(HasRequest(request), request_layer=IFormLayer)
    form = DeskForm(contact, request)
    form.update()
    return form


class HasRequest:
    """What z2.switch_on asks for."""

    def __init__(self, request):
        self.request = request


def parts(form, name):
    """Return what z3c.form looks for adapters with, of a field in the form or in its fieldset."""
    views = (form, *form.groups)
    found = ((view, each) for view in views for each in view.widgets.values())
    view, widget = next(pair for pair in found if pair[1].field.getName() == name)
    return form.context, form.request, view, widget.field, widget


@pytest.mark.parametrize("part", ["", "part_"])
@pytest.mark.parametrize(("name", "value", "problem"), [
    ("plain", 7, None),
    ("plain", "7", WrongType),
    ("ruled", 8, None),
    ("ruled", 7, Invalid),
    ("ruled", "7", WrongType),
])  # fmt: skip
def test_a_value_is_checked_by_its_field_and_by_what_an_editor_wrote(
    form, part, name, value, problem
):
    """In a fieldset as well; EasyForm's own adapter comes only where there is something to say."""
    validator = getMultiAdapter(parts(form, f"{part}{name}"), IValidator)
    assert isinstance(validator, FieldExtenderValidator) == (name == "ruled")
    if problem is None:
        assert validator.validate(value) is None
    else:
        with pytest.raises(problem):
            validator.validate(value)


@pytest.mark.parametrize("part", ["", "part_"])
def test_a_first_value_is_what_an_editor_wrote(form, part):
    """Where nothing was written nothing is found, and the field's own default counts."""
    begun = queryMultiAdapter(parts(form, f"{part}begun"), IValue, name="default")
    assert isinstance(begun, FieldExtenderDefault)
    assert parts(form, f"{part}begun")[-1].value == "van de formule"
    assert queryMultiAdapter(parts(form, f"{part}plain"), IValue, name="default") is None


class OfSomebodyElse:
    """The validator that another add-on has for a kind of field, as captchas have."""

    def __init__(self, *parts):
        self.parts = parts


@pytest.mark.parametrize("view", [IEasyFormForm, Interface], ids=["of EasyForm's view", "any view"])
def test_the_validator_of_another_add_on_is_found(form, view):
    """Whether it was made for EasyForm's own view or for all."""
    sites, wanted = getGlobalSiteManager(), (IEasyForm, Interface, view, IInt, Interface)
    sites.registerAdapter(OfSomebodyElse, wanted, IValidator)
    try:
        found = getMultiAdapter(parts(form, "plain"), IValidator)
    finally:
        sites.unregisterAdapter(OfSomebodyElse, wanted, IValidator)
    assert isinstance(found, OfSomebodyElse)
    assert found.parts[2] is form
