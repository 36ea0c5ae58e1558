"""What the panel shows of a setting is what a form sends back: saving it changes nothing."""

from onderneem.addon.place.given import from_form
from onderneem.addon.place.settings import IPanelSettings
from onderneem.addon.section.panel_fields import form_field
from onderneem.addon.section.panel_fields import texts_of
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IInt
import pytest

pytestmark = pytest.mark.pure
NUMBERS = {name: each for name, each in getFieldsInOrder(IPanelSettings) if IInt.providedBy(each)}
BOUNDS = [(name, end) for name, field in NUMBERS.items() for end in (field.min, field.max)]


@pytest.mark.parametrize(("name", "number"), [*BOUNDS, ("link_grace_days", 1)])
def test_a_number_is_shown_and_kept(name, number):
    """Also a 0, which is no empty field: no day of grace isn't the usual two."""
    field = NUMBERS[name]
    texts = texts_of(field, number)
    assert form_field(field, texts).value == str(number)
    assert from_form(field, texts) == number


@pytest.mark.parametrize("name", NUMBERS)
def test_an_empty_number_stays_empty(name):
    """It says: as usual."""
    assert texts_of(NUMBERS[name], None) == []
    assert from_form(NUMBERS[name], []) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cached_frame", True),
        ("cached_frame", False),
        ("catalogue_types", set()),
        ("catalogue_types", {"Bewijs", "Toelating"}),
        ("catalogue_areas", ()),
        ("catalogue_areas", ("BE2", "BE23")),
        ("downtime_message", None),
        ("downtime_message", "Onderhoud"),
    ],
)
def test_another_value_comes_back_too(name, value):
    """Of every kind of field, filled in or empty."""
    field = IPanelSettings[name]
    assert from_form(field, texts_of(field, value)) == value
