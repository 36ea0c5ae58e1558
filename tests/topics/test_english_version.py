"""The English version: made from the Dutch page, private, and linked to it."""

from onderneem.addon.topics.versions import told_original
from plone import api
from tests.topics.people import Visitor
from tests.topics.reading import make
import lxml.html
import pytest
import transaction

LANGUAGES = "plone.available_languages"
JSON = {"Accept": "application/json"}
PAGE = "/vergunningen/terras/@@english-version"
SERVICE = "/vergunningen/terras/@english-version"


@pytest.fixture
def permit(editor):
    """A Dutch permit that follows a product, about a topic, in a site that writes English too."""
    api.portal.set_registry_record(LANGUAGES, ["nl", "en"])
    topic = make(editor.section, "onderneem.Topic", "horeca")
    found = make(
        editor.section, "onderneem.Permit", "terras", product_number="1502", topics=[topic]
    )
    transaction.commit()
    return found


def send(editor, **data):
    """Send the form as it stands."""
    page = lxml.html.fromstring(editor.ask(PAGE).text)
    values = dict(page.xpath("//form[contains(@action, 'english-version')]")[0].form_values())
    return editor.ask(PAGE, "POST", data={**values, **data})


def test_an_editor_gets_a_page_to_translate(editor, permit):
    """Linked, in English, nobody else sees it, and the form opens with the language chosen."""
    answer = send(editor, title=" Terrace   permit ")
    made = editor.folder("onderneem.Permit")["terrace-permit"]
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{made.absolute_url()}/edit"
    assert (made.title, made.Language(), made.product_number) == ("Terrace permit", "en", None)
    assert told_original(made).getId() == "terras"
    assert editor.read("/vergunningen/terrace-permit").json()["review_state"] == "private"
    form = lxml.html.fromstring(editor.ask(answer.headers["Location"]).text)
    field = "//*[@data-fieldname='form.widgets.ICategorization.language']"
    chosen = form.xpath(f"{field}//option[@selected]/@value")
    assert chosen == ["en"]
    # Its topics are those of the original.
    assert made.topics == []
    page = lxml.html.fromstring(editor.ask("/vergunningen/terrace-permit").text)
    assert page.xpath("//a[@class='oo-chip']/@hreflang") == ["nl"]
    # The second time it leads there.
    again = lxml.html.fromstring(editor.ask(PAGE).text)
    assert again.xpath("//a[@hreflang='en']/@href") == [made.absolute_url()]
    assert not again.xpath("//form[contains(@action, 'english-version')]")


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_page_without_a_title_is_asked_again(editor, permit, title):
    """What was typed stands there still; nothing was made."""
    answer = send(editor, title=title)
    assert answer.status_code == 400
    page = lxml.html.fromstring(answer.text)
    assert page.xpath("//*[@id='oo-title-error']")
    assert page.xpath("string(//input[@id='oo-title']/@value)") == title
    assert editor.folder("onderneem.Permit").objectIds() == ["terras"]


def test_looking_makes_nothing_nor_does_a_forged_form(editor, permit):
    """Only a form of ours does."""
    editor.ask(PAGE)
    assert editor.ask(PAGE, "POST", data={"title": "Terrace"}).status_code == 403
    assert editor.folder("onderneem.Permit").objectIds() == ["terras"]
    assert Visitor(editor.section).ask(PAGE).status_code in (302, 401)


def test_a_program_gets_the_page_once(editor, permit):
    """201; then 409; a body without a title is a 400 with the field; visitors may not."""
    body = {"title": "Terrace permit"}
    visitor = Visitor(editor.section)
    assert visitor.ask(SERVICE, "POST", json=body, headers=JSON).status_code == 401
    for bad in ({}, {"title": 3}, {"title": None}, []):
        answer = editor.ask(SERVICE, "POST", json=bad, headers=JSON)
        assert answer.status_code == 400, bad
    assert answer.json()["type"] == "ValidationError"
    answer = editor.ask(SERVICE, "POST", json=body, headers=JSON)
    assert answer.status_code == 201
    assert answer.json()["@id"] == answer.headers["Location"]
    assert answer.json()["translation_of"]["@id"] == permit.absolute_url()
    assert editor.ask(SERVICE, "POST", json=body, headers=JSON).status_code == 409
    english = "/vergunningen/terrace-permit/@english-version"
    assert editor.ask(english, "POST", json=body, headers=JSON).status_code == 409


def test_a_site_without_english_says_who_adds_it(editor, permit):
    """Its form would lose the language at the first saving."""
    api.portal.set_registry_record(LANGUAGES, ["nl"])
    transaction.commit()
    page = lxml.html.fromstring(editor.ask(PAGE).text)
    assert not page.xpath("//form[contains(@action, 'english-version')]")
    answer = editor.ask(SERVICE, "POST", json={"title": "Terrace"}, headers=JSON)
    assert (answer.status_code, answer.json()["type"]) == (409, "Conflict")
