"""``@links``: the list and its two actions over REST, as the page has them."""

from datetime import timedelta
from lxml import html
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.check import check_due
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.health import is_due
from onderneem.addon.ecounter.health import Rules
from tests.ecounter.test_check import DOOR
from tests.ecounter.test_check import MANNERS
from tests.ecounter.test_check import nights
from tests.ecounter.test_collect import change
from tests.topics.people import Visitor
from tests.topics.people import Writer
import pytest
import transaction


@pytest.fixture
def checked(portal_of, permit, server):
    """The permit's link is dead for days, the section's e-counter is well."""
    server.ways["/ok/start"] = "missing"
    # The server asks its own clock.
    for days in (3.5, 2.5, 1.5, 0.5):
        with clock.pinned(clock.now() - timedelta(days=days)):
            collect(portal_of)
            check_due(portal_of, DOOR, Rules(), MANNERS)
    return permit


@pytest.fixture
def editor(doors):
    """Who keeps the links true."""
    return Writer(doors)


def post(somebody, body):
    """Send it."""
    headers = {"Accept": "application/json"}
    return somebody.ask("/@links", "POST", json=body, headers=headers)


def test_it_lists_what_the_page_lists(editor, checked):
    """Worst first, with the reason, the times and the uses."""
    found = editor.read("/@links").json()
    assert found["counts"] == {"broken": 1, "stale": 0, "unchecked": 0, "ok": 1}
    assert found["items_total"] == 2
    first, second = found["items"]
    assert (first["url"], first["status"]) == (checked.start_url, "broken")
    assert "404" in first["why"]
    assert first["good"] is None
    assert first["failing_since"] < first["checked"]
    assert first["moved_to"] is None
    (use,) = first["uses"]
    assert use["@id"] == checked.absolute_url()
    assert (use["origin"], use["role"]) == ("own", "broken")
    assert (second["status"], second["why"], second["failing_since"]) == ("ok", None, None)
    assert second["uses_total"] == len(second["uses"]) == 5


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"status": "broken"}, 1),
        ({"status": "stale"}, 0),
        ({"text": "COUNTER"}, 1),
        ({"text": "terras"}, 2),
        ({"status": "broken", "text": "counter"}, 0),
    ],
)
def test_it_is_narrowed_alike(editor, checked, query, count):
    """By state and by word."""
    found = editor.read("/@links", **query).json()
    assert (found["items_total"], len(found["items"])) == (count, count)


def test_it_comes_in_batches(editor, checked):
    """With the way on and back, narrowed alike."""
    found = editor.read("/@links", text="terras", b_size="1").json()
    assert len(found["items"]) == 1
    assert "text=terras" in found["batching"]["next"]
    after = editor.read(found["batching"]["next"]).json()
    assert after["items"][0]["status"] == "ok"
    assert "next" not in after["batching"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"status": "nonsense"}, "status"),
        ({"status": ["ok", "broken"]}, "status"),
        ({"text": ["a", "b"]}, "text"),
        ({"b_start": "-1"}, "b_start"),
        ({"b_size": "0"}, "b_size"),
        ({"b_size": "101"}, "b_size"),
        ({"b_size": "²"}, "b_size"),
    ],
)
def test_what_cannot_be_asked_is_said(editor, checked, query, field):
    """400 with the field."""
    answer = editor.read("/@links", **query)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [field]


def test_check_lets_the_next_round_look(portal_of, editor, checked, server):
    """The service asks nobody: the job does."""
    asked = len(server.asked)
    answer = post(editor, {"url": checked.start_url, "action": "check"})
    assert answer.status_code == 200
    assert answer.json()["message"]
    assert len(server.asked) == asked
    assert is_due(book.health_of(portal_of, checked.start_url), clock.now())


def test_take_over_writes_the_new_address(portal_of, editor, permit, server):
    """In the field that has it; a second time there is no such link any more."""
    moved, new = f"{server.url}/moved", f"{server.url}/ok/new"
    change(permit, start_url=moved)
    transaction.commit()
    nights(portal_of, 3)
    body = {"url": moved, "action": "take-over"}
    answer = post(editor, body)
    assert answer.status_code == 200
    found = answer.json()
    assert (found["changed"], found["refused"], found["elsewhere"]) == (1, 0, 0)
    assert permit.start_url == new
    assert post(editor, body).status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"action": "check"}, 400, "url"),
        ({"url": ["x"], "action": "check"}, 400, "url"),
        ({"url": "START"}, 400, "action"),
        ({"url": "START", "action": "delete"}, 400, "action"),
        ({"url": "START", "action": ["check"]}, 400, "action"),
        ({"url": "START", "action": "take-over"}, 400, "action"),
        ({"url": "https://unknown.example", "action": "check"}, 404, None),
        ({"url": "\x00", "action": "take-over"}, 404, None),
        (["url"], 400, ""),
    ],
)
def test_what_cannot_be_done_is_said(portal_of, editor, checked, body, status, field):
    """And nothing is added."""
    if isinstance(body, dict) and body.get("url") == "START":
        body = {**body, "url": checked.start_url}
    before = dict(book.uses(portal_of))
    answer = post(editor, body)
    assert answer.status_code == status
    told = [each["field"] for each in answer.json().get("errors", [])]
    assert told == ([] if field is None else [field])
    assert answer.json()["type"] == ("NotFound" if status == 404 else "ValidationError")
    assert dict(book.uses(portal_of)) == before


def test_it_is_for_editors(doors, checked):
    """As the page."""
    visitor = Visitor(doors)
    answer = visitor.read("/@links")
    assert answer.status_code == 401
    assert "/ok/start" not in answer.text
    assert post(visitor, {"url": checked.start_url, "action": "check"}).status_code == 401


def test_all_uses_of_a_link_can_be_read(editor, checked, monkeypatch):
    """The list names some; the link's own address all of them, a batch at a time."""
    monkeypatch.setattr("onderneem.addon.ecounter.links_rest.MOST_USES", 2)
    listed = editor.read("/@links").json()["items"][1]
    seen, at = [], f"{listed['all_uses']}&b_size=2"
    while at:
        page = editor.ask(at, headers={"Accept": "application/json"}).json()
        assert page["url"] == listed["url"]
        seen += page["uses"]
        at = page["batching"].get("next")
    assert len({use["@id"] for use in seen}) == len(seen) == listed["uses_total"] == 5
    assert editor.read("/@links", link="https://nergens.example").status_code == 404


def test_the_page_leads_to_all_uses_too(editor, checked, monkeypatch):
    """Behind "and so many more", batched alike; nonsense is an empty list."""
    monkeypatch.setattr("onderneem.addon.ecounter.overview.MOST_USES", 2)
    monkeypatch.setattr("onderneem.addon.ecounter.overview.BATCH", 3)
    page = html.fromstring(editor.ask("/@@links").text)
    (more,) = page.xpath("//a[contains(@href, '@@links?link=')]/@href")
    first = html.fromstring(editor.ask(more).text)
    second = html.fromstring(editor.ask(f"{more}&b_start=3").text)
    uses = [each.xpath("//tbody//li/a/@href") for each in (first, second)]
    assert [len(each) for each in uses] == [3, 2]
    assert len({*uses[0], *uses[1]}) == 5
    assert editor.ask("/@@links?link=x").status_code == 200


def test_it_tells_since_when_nobody_answers(portal_of, editor, permit):
    """Null while somebody does."""
    collect(portal_of)
    transaction.commit()
    assert editor.read("/@links").json()["silent_since"] is None
    book.keep_silence(portal_of, clock.stored_now())
    transaction.commit()
    assert editor.read("/@links").json()["silent_since"].endswith("+00:00")


def test_a_link_that_was_just_saved_can_be_checked(editor, permit):
    """Over REST too: nobody waits an hour for the job to know of it."""
    url = "https://nieuw.example/start"
    headers = {"Accept": "application/json"}
    path = permit.absolute_url()
    assert editor.ask(path, "PATCH", json={"start_url": url}, headers=headers).status_code == 204
    assert editor.read("/@links", link=url).json()["uses_total"] == 1
    assert post(editor, {"url": url, "action": "check"}).status_code == 200
