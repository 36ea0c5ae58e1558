"""A subsidy copied as next year's, by the page and over REST."""

from datetime import date
from lxml import html
from onderneem.addon.components.locks import BEING_EDITED
from onderneem.addon.subsidies.content import ISubsidy
from plone import api
from plone.locking.interfaces import ILockable
from plone.locking.interfaces import ITTWLockable
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.reading import make
from zope.interface import alsoProvides
import pytest
import transaction

PATH = "/subsidies/terras-2026"


@pytest.fixture
def terrace(editor):
    """Last year's terrace premium, exhausted, with a topic."""
    topic = make(editor.section, "onderneem.Topic", "horeca")
    made = make(
        editor.section,
        "onderneem.Subsidy",
        "terras-2026",
        title="Terras 2026",
        continuous=False,
        windows=(ISubsidy["windows"].row(opens=date(2026, 2, 1), closes=date(2026, 2, 28)),),
        amount="1.000 euro",
        exhausted_on=date(2026, 2, 20),
        closing_reason="Het was op.",
        ended=True,
        topics=[topic],
    )
    transaction.commit()
    return made


def copied(editor):
    """Return the copy, with the site as it is now."""
    transaction.begin()
    (name,) = set(editor.folder("onderneem.Subsidy").objectIds()) - {"terras-2026"}
    return editor.folder("onderneem.Subsidy")[name]


def check(made, old):
    """What a copy is."""
    assert (made.getId(), made.title, made.amount) == ("terras-2027", "Terras 2027", "1.000 euro")
    assert api.content.get_state(made) == "private"
    assert [(row["opens"], row["closes"]) for row in made.windows] == [
        (date(2027, 2, 1), date(2027, 2, 28))
    ]
    assert (made.exhausted_on, made.closing_reason, made.ended) == (None, None, False)
    assert made.replaced_by is None
    assert [each.to_object.getId() for each in made.topics] == ["horeca"]
    assert old.replaced_by.to_object.getId() == made.getId()
    assert old.exhausted_on == date(2026, 2, 20)


def test_the_button_makes_the_copy(editor, terrace):
    """A GET only says what it does; the POST leads to the copy's form."""
    page = editor.ask(f"{PATH}/@@next-year")
    assert "Terras 2027" in page.text
    assert editor.folder("onderneem.Subsidy").objectIds() == ["terras-2026"]
    (form,) = html.fromstring(page.text).xpath("//form[contains(@action, '@@next-year')]")
    answer = editor.ask(f"{PATH}/@@next-year", "POST", data=dict(form.form_values()))
    assert answer.status_code == 303, answer.text
    made = copied(editor)
    assert answer.headers["Location"] == f"{made.absolute_url()}/edit"
    old = editor.section.unrestrictedTraverse(PATH[1:])
    check(made, old)
    # In the words of its own page: what still runs isn't replaced yet.
    for ended, words in ((date(2026, 2, 20), "Replaced by"), (None, "Next round:")):
        old.exhausted_on = ended
        old.windows = [{**row, "closes": date(2099, 2, 28)} for row in old.windows]
        transaction.commit()
        assert in_dutch(words) in editor.ask(f"{PATH}/@@next-year").text


def test_a_button_pressed_twice_makes_one_copy(editor, terrace):
    """The second time the page leads to it; once it is deleted, another can be made."""
    page = editor.ask(f"{PATH}/@@next-year")
    (form,) = html.fromstring(page.text).xpath("//form[contains(@action, '@@next-year')]")
    send = {"method": "POST", "data": dict(form.form_values())}
    assert editor.ask(f"{PATH}/@@next-year", **send).status_code == 303
    made = copied(editor)
    again = editor.ask(f"{PATH}/@@next-year", **send)
    assert again.status_code == 409
    shown = html.fromstring(again.text)
    assert not shown.xpath("//form[contains(@action, '@@next-year')]")
    assert made.absolute_url() in shown.xpath("//*[@id='content']//a/@href")
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(copied(editor), check_linkintegrity=False)
    transaction.commit()
    assert editor.ask(f"{PATH}/@@next-year", **send).status_code == 303


def test_without_its_token_nothing_is_copied(editor, terrace):
    """Another site's page can't press the button."""
    assert editor.ask(f"{PATH}/@@next-year", "POST").status_code == 403
    assert editor.folder("onderneem.Subsidy").objectIds() == ["terras-2026"]


def test_rest_makes_the_copy(editor, terrace):
    """201 with the copy and its address; there is no second one."""
    answer = editor.ask(f"{PATH}/@next-year", "POST", headers={"Accept": "application/json"})
    assert answer.status_code == 201, answer.text
    assert answer.json()["title"] == "Terras 2027"
    assert answer.headers["Location"] == answer.json()["@id"]
    check(copied(editor), editor.section.unrestrictedTraverse(PATH[1:]))
    again = editor.ask(f"{PATH}/@next-year", "POST", headers={"Accept": "application/json"})
    assert (again.status_code, again.json()["type"]) == (409, "Conflict")
    assert "Terras 2027" in again.json()["message"]
    assert copied(editor).getId() == "terras-2027"


def test_nothing_is_copied_while_somebody_changes_it(editor, terrace):
    """What they save would forget what follows it, and a second copy could be made."""
    page = editor.ask(f"{PATH}/@@next-year")
    (form,) = html.fromstring(page.text).xpath("//form[contains(@action, '@@next-year')]")
    old = editor.section.unrestrictedTraverse(PATH[1:])
    alsoProvides(old, ITTWLockable)  # as where the webmaster adds that behaviour
    with api.env.adopt_roles(["Manager"]):
        api.user.create("anna@voorbeeldegem.example", "anna")
    with api.env.adopt_user(username="anna"):
        ILockable(old).lock()
    transaction.commit()
    sent = editor.ask(f"{PATH}/@@next-year", "POST", data=dict(form.form_values()))
    assert sent.status_code == 409
    assert in_dutch(BEING_EDITED) in sent.text
    rest = editor.ask(f"{PATH}/@next-year", "POST", headers={"Accept": "application/json"})
    assert (rest.status_code, rest.json()["message"]) == (409, in_dutch(BEING_EDITED))
    assert editor.folder("onderneem.Subsidy").objectIds() == ["terras-2026"]


def test_a_visitor_copies_nothing(editor, terrace):
    """And is offered nothing."""
    visitor = Visitor(editor.section)
    assert "@@next-year" not in visitor.ask(PATH).text
    assert visitor.ask(f"{PATH}/@@next-year").status_code in (302, 401)
    answer = visitor.ask(f"{PATH}/@next-year", "POST", headers={"Accept": "application/json"})
    assert answer.status_code == 401


def test_the_toolbar_offers_it(editor, terrace):
    """In the words of the page's language."""
    assert f"{PATH}/@@next-year" in editor.ask(PATH).text
    assert in_dutch("Copy as next year's") in editor.ask(f"{PATH}/@@next-year").text


def test_what_never_closes_has_no_next_year(editor):
    """Its toolbar doesn't offer it, and neither the page nor REST copies it."""
    made = make(editor.section, "onderneem.Subsidy", "starters")
    transaction.commit()
    path = "/subsidies/starters"
    assert "@@next-year" not in editor.ask(path).text
    page = editor.ask(f"{path}/@@next-year")
    assert in_dutch("It has no window that could come back a year later.") in page.text
    assert not html.fromstring(page.text).xpath("//form[contains(@action, '@@next-year')]")
    answer = editor.ask(f"{path}/@next-year", "POST", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")
    assert editor.folder("onderneem.Subsidy").objectIds() == [made.getId()]
