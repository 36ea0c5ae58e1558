"""An EasyForm elsewhere in the site doesn't notice that we are there; ours keeps its tabs."""

from onderneem.addon.demo.publishing import publish
from plone import api
from Products.MailHost.MailHost import MailBase
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from tests.desk.visitors import Page
from tests.desk.visitors import Visitor
from tests.topics.people import Form
import pytest
import transaction

FIELD = (
    '<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>'
    '<field name="place" type="zope.schema.TextLine"><title>Plaats</title></field>'
    "</schema></model>"
)


@pytest.fixture
def post_office(monkeypatch):
    """All mail that leaves the site, as (from, to, message)."""
    sent = []
    monkeypatch.setattr(
        MailBase, "_send", lambda self, *letter, **options: sent.append([str(x) for x in letter])
    )
    return sent


@pytest.fixture
def pothole_form(desk):
    """Meld een put: the municipality's own EasyForm, which mails what is filled in."""
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(desk.portal, "EasyForm", "meld-een-put", title="Meld een put")
        form.fields_model = FIELD
        api.portal.set_registry_record("plone.email_from_address", "gemeente@voorbeeldegem.example")
        publish(form)
    transaction.commit()
    return Visitor(form.absolute_url())


def token(page) -> dict:
    """Return the hidden inputs of EasyForm's own form."""
    found = page.tree.xpath("//form[contains(@class, 'easyformForm')]//input[@type='hidden']")
    return {each.get("name"): each.get("value", "") for each in found}


def test_it_is_shown_by_easyform(pothole_form):
    """EasyForm's own page, without our stamp."""
    page = pothole_form.read()
    assert page.tree.xpath("//form[contains(@class, 'easyformForm')]")
    assert not page.tree.xpath("//*[@id='oo-form']")


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_it_mails_what_is_filled_in(desk, pothole_form, post_office, method):
    """Its default mailer works by POST, and by GET as it does in EasyForm; no dossier is made."""
    answers = {**token(pothole_form.read()), **filled_in({"place": "Kerkstraat 7"})}
    given = {"data": answers} if method == "POST" else {"params": answers}
    assert pothole_form.ask(method, **given).status == 200
    assert len(post_office) == 1
    assert "Kerkstraat 7" in post_office[0][2]
    assert desk.stored == NOTHING


def test_it_has_no_service_and_no_receipt(pothole_form):
    """What is ours isn't there."""
    json = {"Accept": "application/json", "Idempotency-Key": "een-sleutel"}
    assert pothole_form.ask("POST", "/@submit", headers=json, json={"data": {}}).status == 404
    assert pothole_form.ask(path="/@@receipt").status == 404


@pytest.mark.parametrize("way", ["page", "service"])
def test_nothing_is_mailed_by_a_desk_form(visitor, baker, post_office, way):
    """The letter waits in the outbox; the answers are mailed to nobody."""
    {"page": visitor.send, "service": visitor.submit}[way](baker)
    assert post_office == []


def test_an_action_of_easyform_never_runs_on_a_desk_form(
    desk, pothole_form, visitor, baker, post_office
):
    """An editor who adds a mailer to it doesn't get the answers mailed: the dossier holds them."""
    section = desk.section
    section["contact"].actions_model = desk.portal["meld-een-put"].actions_model
    transaction.commit()
    assert visitor.send(baker).status == 303
    assert post_office == []
    assert len(desk.stored.dossiers) == 1


@pytest.mark.parametrize(
    "tab",
    [
        "/edit",
        "/fields",
        "/fields/question",
        "/fields/add-field",
        "/fields/add-fieldset",
        "/fields/modeleditor",
        "/actions",
        "/actions/add-action",
        "/@@saveddata",
    ],
)
def test_an_editor_finds_easyforms_own_tabs(editor, tab):
    """Fields, actions and saved data are edited as on any EasyForm."""
    assert editor.ask(path=tab).status == 200


@pytest.mark.parametrize("tab", ["/edit", "/fields", "/actions", "/@@saveddata"])
def test_a_visitor_doesn_t(visitor, tab):
    """Only who may edit the form."""
    assert visitor.ask(path=tab).status in (302, 401)


def test_the_toolbar_leads_to_the_tabs(editor):
    """The links to fields and actions stand in the editor's toolbar on our page."""
    links = editor.read().tree.xpath("//*[@id='edit-zone']//a/@href")
    assert {f"{editor.url}/fields", f"{editor.url}/actions"} <= {
        each.strip().split("?")[0] for each in links
    }


def test_the_edit_form_has_our_settings(editor):
    """Purpose, receipt text and privacy, on a tab of their own."""
    names = editor.ask(path="/edit").tree.xpath("//*/@name")
    for name in ("purpose", "receipt_text", "privacy_text"):
        assert [each for each in names if each.startswith(f"form.widgets.IDeskSettings.{name}")]


def test_an_editor_can_send_it_too(desk, editor, baker):
    """Somebody who is logged in is a visitor like any other."""
    assert editor.send(baker).status == 303
    assert len(desk.stored.dossiers) == 1


def test_the_purpose_says_what_it_becomes(desk, visitor, baker):
    """An application form's dossiers are applications."""
    desk.section["contact"].purpose = "application"
    transaction.commit()
    visitor.send(baker)
    assert desk.dossier.kind == "application"


def test_the_edit_form_leads_to_what_is_wrong_in_our_settings(editor):
    """On the last of its tabs: a link to each field, and the title says it."""
    form = Form(editor.ask(path="/edit").response)
    given = {
        form.name_of("opens"): "2026-12-10T09:00",
        form.name_of("closes"): "2026-12-01T17:00",
        form.name_of("retention_months"): "-5",
    }
    data = {**form.values, **given, "form.buttons.save": "x"}
    page = Page(editor.session.post(f"{editor.url}/edit", data=data, timeout=60))
    assert [each.rsplit("-", 1)[-1] for each in page.links] == ["retention_months", "closes"]
    assert page.title.startswith("Fout: ")
    assert {each.removeprefix("#") for each in page.links} <= set(page.tree.xpath("//@id"))


@pytest.mark.parametrize("moment", ["2026-11-31T10:00", "4/12/2026", "morgen"])
def test_a_closing_moment_that_can_t_be_is_refused_in_our_words(editor, moment):
    """Python's own ("day is out of range for month") are English and no help."""
    form = Form(editor.ask(path="/edit").response)
    data = {**form.values, form.name_of("closes"): moment, "form.buttons.save": "x"}
    page = Page(editor.session.post(f"{editor.url}/edit", data=data, timeout=60))
    assert [each.rsplit("-", 1)[-1] for each in page.links] == ["closes"]
    assert "Schrijf een dag en een uur, bijvoorbeeld" in page.tree.text_content()
