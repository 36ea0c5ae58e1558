"""An editor makes a form: an EasyForm in the section, turned into a desk form and back."""

from collective.easyform.interfaces.easyform import default_fields
from onderneem.addon.demo.publishing import publish
from onderneem.addon.desk.interfaces import IDeskForm
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.desk.test_other_easyforms import FIELD
from tests.desk.visitors import NOTHING
from tests.desk.visitors import Visitor
import pytest
import transaction

TOKEN = "string(//form[contains(@action, '@@desk-form')]//input[@name='_authenticator']/@value)"
HINT = "//p[contains(@class, 'alert')]/a[contains(@href, '@@desk-form')]"


def add_form(folder):
    """Add what an editor adds: an EasyForm, with EasyForm's own mailer."""
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(folder, "EasyForm", "kraam", title="Vraag een kraam")
        form.fields_model = FIELD
        publish(form)
    transaction.commit()
    return form


@pytest.fixture
def stall(desk):
    """The form as the editor finds it."""
    editor = Visitor(add_form(desk.section).absolute_url())
    editor.session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    return editor


def turn(editor, wanted, token=None):
    """Press the button."""
    page = editor.ask(path="/@@desk-form")
    found = page.tree.xpath(
        "string(//form[contains(@action, '@@desk-form')]//input[@name='_authenticator']/@value)"
    )
    data = {"turn": wanted, "_authenticator": found if token is None else token}
    return editor.ask("POST", "/@@desk-form", data=data)


def test_its_editor_is_told_that_it_makes_no_dossiers(stall):
    """With the way to change that; a visitor reads nothing of it."""
    assert stall.read().tree.xpath(HINT)
    assert not stall.ask(path="/@@desk-form").tree.xpath(HINT)
    assert not Visitor(stall.url).read().tree.xpath(HINT)


def test_one_button_makes_dossiers_of_what_is_sent(desk, stall):
    """Our page, our tab, our fields; what a visitor sends gets a receipt and no mail of answers."""
    assert turn(stall, "on").status == 303
    assert IDeskForm.providedBy(desk.section["kraam"])
    assert not stall.read().tree.xpath(HINT)
    assert "IDeskSettings.pages" in stall.ask(path="/edit").text
    kinds = stall.ask(path="/fields/add-field").tree.xpath("//option/@value")
    assert "Enterprise number" in kinds
    visitor = Visitor(stall.url)
    answer = visitor.send({"place": "Kerkplein"})
    assert answer.status == 303
    assert "@@receipt" in answer.response.headers["Location"]
    assert desk.dossier.title == "Vraag een kraam"


def test_the_fields_that_easyform_gives_are_understood(desk, stall):
    """Its e-mail address is the applicant's, and its subject in free words is no topic of ours."""
    form = desk.section["kraam"]
    form.fields_model = default_fields(form)
    transaction.commit()
    turn(stall, "on")
    answers = {"replyto": "an@bakkerij.example", "topic": "Een kraam", "comments": "Graag"}
    assert Visitor(stall.url).send(answers).status == 303
    assert (desk.dossier.applicant.email, desk.dossier.topic) == ("an@bakkerij.example", "")


def test_it_can_be_undone(desk, stall):
    """EasyForm's own page and token again; dossiers stay."""
    turn(stall, "on")
    Visitor(stall.url).send({"place": "Kerkplein"})
    assert turn(stall, "off").status == 303
    form = desk.section["kraam"]
    assert (IDeskForm.providedBy(form), form.CSRFProtection) == (False, True)
    assert stall.read().tree.xpath("//form[contains(@class, 'easyformForm')]")
    assert len(desk.stored.dossiers) == 1


@pytest.mark.parametrize(("wanted", "token", "status"), [("x", None, 400), ("on", "false", 403)])
def test_nothing_is_turned_by_nonsense_or_by_others(desk, stall, wanted, token, status):
    """Only by a button of our page."""
    assert turn(stall, wanted, token).status == status
    assert stall.ask(path="/@@desk-form?turn=on").status == 200
    assert not IDeskForm.providedBy(desk.section["kraam"])
    assert desk.stored == NOTHING


def test_elsewhere_in_the_site_there_is_no_such_page(desk):
    """A form outside a section has no dossiers to make: no hint, no page, not by POST either."""
    editor = Visitor(add_form(desk.portal).absolute_url())
    editor.session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    assert not editor.read().tree.xpath(HINT)
    for method in ("GET", "POST"):
        assert editor.ask(method, "/@@desk-form", data={"turn": "on"}).status == 404
