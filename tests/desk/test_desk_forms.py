"""The contact form is an EasyForm like any other, with what is ours on that one object."""

from collective.easyform.api import get_actions
from collective.easyform.api import get_schema
from onderneem.addon.desk.forms import FIELDS
from onderneem.addon.desk.forms import make_desk_form
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.settings import DeskFormBehaviors
from onderneem.addon.desk.settings import IDeskSettings
from onderneem.addon.dossiers.submission import Kind
from plone import api
from plone.behavior.interfaces import IBehaviorAssignable
from plone.dexterity.utils import iterSchemata
from zope.interface import directlyProvides
from zope.schema import getFieldNamesInOrder
import pytest


@pytest.fixture
def contact(section):
    """The form that came with the section."""
    return section["contact"]


@pytest.fixture
def ordinary(portal):
    """An EasyForm of the site, as EasyForm makes it."""
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(portal, "EasyForm", "meld-een-put", title="Meld een put")


def test_its_type_is_easyform(contact):
    """A type of our own would lose EasyForm's tabs; the marker is on the object alone."""
    assert contact.portal_type == "EasyForm"
    assert IDeskForm.providedBy(contact)
    assert not IDeskForm.implementedBy(type(contact))


def test_it_asks_what_the_desk_needs(contact):
    """The fields of the set-up, all of them readable by EasyForm."""
    assert getFieldNamesInOrder(get_schema(contact)) == [name for name, *_rest in FIELDS]


def test_it_has_no_action(contact):
    """EasyForm's default mailer would mail the answers; the dossier needs none."""
    assert getFieldNamesInOrder(get_actions(contact)) == []


def test_it_has_easyforms_settings_and_ours(contact):
    """Its editor finds both on the edit form."""
    schemata = list(iterSchemata(contact))
    assert IDeskSettings in schemata
    assert "thankstitle" in {name for each in schemata for name in getFieldNamesInOrder(each)}


def test_its_purpose_is_a_kind_of_dossier(contact):
    """Whatever an editor chooses, the dossiers know it."""
    assert {term.value for term in IDeskSettings["purpose"].vocabulary} == {k.value for k in Kind}
    assert Kind(IDeskSettings["purpose"].default) is Kind.QUESTION


def test_an_ordinary_form_keeps_its_own_behaviours(ordinary):
    """No setting, no adapter and no marker of ours."""
    assert not IDeskForm.providedBy(ordinary)
    assert IDeskSettings not in list(iterSchemata(ordinary))
    assert not isinstance(IBehaviorAssignable(ordinary), DeskFormBehaviors)


def test_an_ordinary_form_keeps_its_own_mailer(ordinary):
    """EasyForm's default action is still there, for who made that form."""
    assert "mailer" in getFieldNamesInOrder(get_actions(ordinary))


def test_the_type_s_own_list_of_behaviours_is_untouched(portal, section):
    """Nothing of ours stands in the type, so nothing is left there afterwards."""
    behaviours = portal.portal_types["EasyForm"].behaviors
    assert not [each for each in behaviours if "onderneem" in each]


def test_any_easyform_can_become_a_desk_form(ordinary):
    """What an editor built before: marked, it has our settings, and the catalog knows."""
    make_desk_form(ordinary)
    assert IDeskSettings in list(iterSchemata(ordinary))
    assert isinstance(IBehaviorAssignable(ordinary), DeskFormBehaviors)
    assert api.content.find(ordinary, object_provides=IDeskForm, depth=0)


def test_without_its_marker_it_is_ordinary_again(contact):
    """Nothing else has to be undone."""
    directlyProvides(contact)
    assert not isinstance(IBehaviorAssignable(contact), DeskFormBehaviors)
    assert IDeskSettings not in list(iterSchemata(contact))


def test_behaviours_are_asked_by_interface_too(contact):
    """``supports`` and the enumeration say the same."""
    assignable = IBehaviorAssignable(contact)
    assert assignable.supports(IDeskSettings)
    for registration in assignable.enumerateBehaviors():
        assert assignable.supports(registration.interface)
