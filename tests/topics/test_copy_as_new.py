"""A copy as a new page: private, beside the old one, and following no product."""

from onderneem.addon.topics.copying import copied
from plone import api
from Products.CMFCore.indexing import processQueue
from tests.topics.people import Visitor
from tests.topics.reading import make
import lxml.html
import pytest
import transaction


@pytest.fixture
def permit(editor):
    """A published permit that follows a product, about a topic."""
    topic = make(editor.section, "onderneem.Topic", "terras")
    found = make(
        editor.section, "onderneem.Permit", "terras", product_number="1502", topics=[topic]
    )
    transaction.commit()
    return found


def test_an_editor_gets_a_copy_to_change(editor, permit):
    """Its form opens; all that was filled in is there but what ties it to the product."""
    page = lxml.html.fromstring(editor.ask("/vergunningen/terras/@@copy-as-new").text)
    token = page.xpath("string(//form[@method='post']//input[@name='_authenticator']/@value)")
    before = set(editor.folder("onderneem.Permit").objectIds())
    answer = editor.ask(
        "/vergunningen/terras/@@copy-as-new", "POST", data={"_authenticator": token}
    )
    (name,) = set(editor.folder("onderneem.Permit").objectIds()) - before
    made = editor.folder("onderneem.Permit")[name]
    assert answer.headers["Location"] == f"{made.absolute_url()}/edit"
    assert editor.read(f"/vergunningen/{name}").json()["review_state"] == "private"
    assert made.title.startswith("Terras (")
    assert (made.product_number, permit.product_number) == (None, "1502")
    assert [each.to_object.getId() for each in made.topics] == ["terras"]
    assert made.UID() != permit.UID()


def test_looking_copies_nothing_and_a_program_gets_one(editor, permit):
    """201 with the copy; visitors get none."""
    url = "/vergunningen/terras/@copy-as-new"
    editor.ask("/vergunningen/terras/@@copy-as-new")
    assert editor.folder("onderneem.Permit").objectIds() == ["terras"]
    refused = editor.ask("/vergunningen/terras/@@copy-as-new", "POST")
    assert refused.status_code == 403
    json = {"Accept": "application/json"}
    assert Visitor(editor.section).ask(url, "POST", headers=json).status_code == 401
    answer = editor.ask(url, "POST", headers=json)
    assert answer.status_code == 201
    assert answer.json()["@id"] == answer.headers["Location"]


def test_a_copy_leaves_no_error_in_the_log(editor, permit, caplog):
    """Its first name is forgotten by a catalog that knew it; a name that is taken gets a number."""
    with api.env.adopt_roles(["Manager"]):
        names = [copied(permit, "kopie").getId() for _time in range(2)]
        processQueue()
    assert names == ["kopie", "kopie-1"]
    assert [each.getMessage() for each in caplog.records if "uncatalog" in each.getMessage()] == []
    found = api.content.find(portal_type="onderneem.Permit")
    assert sorted(each.getId for each in found) == ["kopie", "kopie-1", "terras"]
