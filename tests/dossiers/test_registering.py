"""What came by phone, at the counter, on a visit or by mail: the same dossier, the same clock."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import clock
from onderneem.addon.dossiers.asking import Asked
from onderneem.addon.dossiers.columns import InColumns
from onderneem.addon.dossiers.deadline import due_of
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.register import RegisterPage
from onderneem.addon.dossiers.registering import NEEDED
from onderneem.addon.dossiers.registering import read
from onderneem.addon.dossiers.registering import register
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.when import shown
from onderneem.addon.exchange.csv_file import as_text
from onderneem.addon.post.outbox import waiting
from plone import api
from tests.dossiers.stories import question
from tests.dossiers.test_adding import as_json
from tests.dossiers.test_adding import plan
from tests.dossiers.test_messages import STAMP
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import read as read_page
from tests.dossiers.test_pages import token_of
import pytest
import re
import transaction

SECTION = "wonen/ondernemen"
KEY = {"Idempotency-Key": "one-of-the-officers"}
OTHER = {"Idempotency-Key": "another-of-the-officers"}
CALL = {
    "channel": "phone",
    "kind": "question",
    "subject": "Terras op het plein",
    "text": "Mag er een verwarming bij?",
    "name": "Bo Bakker",
    "email": "bo@bakker.example",
}
TUESDAY = datetime(2026, 5, 5, 12, tzinfo=timezone.utc)


def test_a_call_becomes_a_dossier(dossiers, section):
    """Received when the telephone rang, with the term that was promised; sealed by the officer."""
    call = {**CALL, "received": "2026-05-04T10:00", "term": "5"}
    with clock.pinned(TUESDAY), api.env.adopt_user("admin"):
        made = register(dossiers, read(call, section), "key")
    dossier = dossiers[made.reference]
    assert (dossier.channel, dossier.log[0].by, dossier.state) == ("phone", "admin", "submitted")
    assert dossier.received == "2026-05-04T08:00:00.000+00:00"
    assert due_of(dossier).isoformat() == "2026-05-11"
    assert broken_parts(dossier) == []


def test_what_is_written_down_later_stands_where_it_came_in(dossiers, section, http_request):
    """List, order, file and log tell Friday's call by Friday; the log keeps when it was typed."""
    friday, monday = "2026-05-01T16:30", datetime(2026, 5, 4, 9, tzinfo=timezone.utc)
    with clock.pinned(monday):
        between = receive(dossiers, question("between"))
    with clock.pinned(monday + timedelta(hours=1)), api.env.adopt_user("admin"):
        made = register(dossiers, read({**CALL, "received": friday}, section), "key")
    dossier, when = dossiers[made.reference], datetime(2026, 5, 1, 14, 30, tzinfo=timezone.utc)
    assert made.submitted == when
    rows = find_dossiers([dossiers.UID()]).rows
    assert [row.reference for row in rows] == [between.reference, made.reference]
    with api.env.adopt_roles(["Manager"]):
        _heads, _first, (cell,) = InColumns(dossiers, http_request, ["submitted"]).rows(Asked())
    assert (cell, as_text(cell)) == (when, "2026-05-01T16:30+02:00")
    (told,) = events_of(dossier, only_public=True)
    assert datetime.fromisoformat(dossier.log[0].at) == monday + timedelta(hours=1)
    assert told.what.mapping == {"when": shown(dossier, dossier.received)}


def test_a_paper_application_is_taken_in(officer, live_section):
    """With its pages, by page and by service: looked at by content, and sealed."""
    page = read_page(officer, f"{SECTION}/dossiers/@@register").text
    call = {**CALL, "channel": "mail", "kind": "application"}
    data = {**call, "stamp": STAMP.search(page)[1], "_authenticator": token_of(page)}
    where = f"{SECTION}/dossiers/@@register"
    wrong = officer.post(where, data=data, files=[plan(b"MZ", "scan.pdf")], headers=HTML)
    assert wrong.status_code == 400
    assert "scan.pdf" in wrong.text
    officer.post(where, data=data, files=[plan(name="aanvraag.pdf")], headers=HTML)
    body = {**call, "files": [as_json(name="aanvraag.pdf")]}
    assert officer.post(f"{SECTION}/@dossiers", json=body, headers=KEY).status_code == 201
    body = {**call, "files": [as_json(b"MZ", "scan.pdf")]}
    refused = officer.post(f"{SECTION}/@dossiers", json=body, headers=OTHER)
    assert refused.status_code == 400
    transaction.begin()
    container = live_section["dossiers"]
    made = [container[each] for each in container.references()]
    assert [[file.name for file in each.files] for each in made] == [["aanvraag.pdf"]] * 2
    assert [broken_parts(each) for each in made] == [[], []]


@pytest.mark.parametrize(("wants", "letters"), [(True, 1), ("on", 1), (False, 0), (None, 0)])
def test_a_receipt_for_who_wants_one(dossiers, section, wants, letters):
    """A letter only when the person asked for it."""
    register(dossiers, read({**CALL, "wants_receipt": wants}, section), "key")
    assert waiting(api.portal.get()) == letters


@pytest.mark.parametrize("sign", ["\x08", "\x1b", "\u202e", "\ufeff"])
def test_signs_that_nobody_types_are_left_out(section, sign):
    """As of what somebody sends by a form; of a subject that is nothing else nothing is left."""
    found = read({**CALL, "text": f"Mag\n{sign}dat?", "name": f"B{sign}o"}, section)
    assert (found.text, found.applicant.name) == ("Mag\ndat?", "Bo")
    with pytest.raises(BadStep) as problem:
        read({**CALL, "subject": sign}, section)
    assert set(problem.value.errors) == {"subject"}


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"text": "Mag\x00dat?"}, ["text"]),
        ({"name": "Bo\ud800"}, ["name"]),
        ({"channel": ""}, ["channel"]),
        ({"channel": "form"}, ["channel"]),
        ({"channel": "pigeon"}, ["channel"]),
        ({"kind": "Question"}, ["kind"]),
        ({"subject": " "}, ["subject"]),
        ({"subject": "x" * 201}, ["subject"]),
        ({"text": None}, ["text"]),
        ({"text": "x" * 10_001}, ["text"]),
        ({"text": ["x"]}, ["text"]),
        ({"topic": "bestaat-niet"}, ["topic"]),
        ({"email": "bo"}, ["email"]),
        ({"email": "bo@x.example\nBcc: a@b.example"}, ["email"]),
        ({"email": "", "wants_receipt": True}, ["email"]),
        ({"phone": "abc"}, ["phone"]),
        ({"phone": "0470 12 34 56 na 17 uur"}, ["phone"]),
        ({"enterprise_number": "0123456788"}, ["enterprise_number"]),
        ({"received": "gisteren"}, ["received"]),
        ({"received": "2026-05-06T10:00"}, ["received"]),
        ({"received": "2024-05-06T10:00"}, ["received"]),
        ({"received": "0001-01-01T00:00+14:00"}, ["received"]),
        ({"term": "0"}, ["term"]),
        ({"term": "1001"}, ["term"]),
        ({"term": "vijf"}, ["term"]),
        ({"term": "٣"}, ["term"]),
        ({"term": True}, ["term"]),
        ({"channel": 5, "kind": {}, "subject": []}, ["channel", "kind", "subject"]),
    ],
    ids=str,
)
def test_each_wrong_field_is_named(dossiers, section, wrong, fields):
    """All at once, and nothing is stored."""
    with clock.pinned(TUESDAY), pytest.raises(BadStep) as refused:
        read({**CALL, **wrong}, section)
    assert sorted(refused.value.errors) == fields
    assert not dossiers.holds_any()


def test_the_service_registers_once(officer, live_section):
    """201, then 200 with the same reference; another call under that key is refused."""
    address = f"{SECTION}/@dossiers"
    sent = [officer.post(address, json=CALL, headers=KEY) for _ in range(2)]
    assert [each.status_code for each in sent] == [201, 200]
    first, second = ({**each.json(), "tracking": None} for each in sent)
    assert first == second
    other = officer.post(address, json={**CALL, "text": "Anders"}, headers=KEY)
    assert other.status_code == 422
    transaction.begin()
    assert find_dossiers([live_section["dossiers"].UID()]).total == 1


def test_the_service_hands_out_an_address_to_who_gets_no_letter(officer, stranger, live_section):
    """As the page does: a key that works, also for who asks again; none beside a letter."""
    address = f"{SECTION}/@dossiers"
    for _ in range(2):
        told = officer.post(address, json=CALL, headers=KEY).json()["tracking"]
        key = {"X-Tracking-Key": told["key"], "Accept": "application/json"}
        path = told["@id"][told["@id"].index(SECTION) :]
        assert stranger.get(path, headers=key).json()["subject"] == CALL["subject"]
        page = told["page"][told["page"].index(SECTION) :]
        assert CALL["subject"] in read_page(stranger, page).text
    lettered = {**CALL, "wants_receipt": True, "email": "bo@bakker.example"}
    other = {"Idempotency-Key": "another-key-of-theirs"}
    answer = officer.post(address, json=lettered, headers={**KEY, **other})
    assert answer.status_code == 201
    assert answer.json()["tracking"] is None


@pytest.mark.parametrize(
    ("body", "headers", "field"),
    [
        (CALL, {}, "Idempotency-Key"),
        ({}, KEY, "channel"),
        ({**CALL, "state": "decided"}, KEY, "state"),
        ({**CALL, "wants_receipt": "yes"}, KEY, "wants_receipt"),
        ([], KEY, ""),
    ],
)
def test_the_service_says_what_is_wrong(officer, live_section, body, headers, field):
    """400 in the contract's form."""
    answer = officer.post(f"{SECTION}/@dossiers", json=body, headers=headers)
    assert answer.status_code == 400
    assert field in {each["field"] for each in answer.json()["errors"]}


def test_the_page_registers_once(officer, live_section):
    """Sent twice it is one dossier, and leads to it; what is wrong stands at its field."""
    address = f"{SECTION}/dossiers/@@register"
    page = read_page(officer, address).text
    own = {"stamp": STAMP.search(page)[1], "_authenticator": token_of(page)}
    wrong = officer.post(address, data={**CALL, **own, "email": "bo"}, headers=HTML)
    assert wrong.status_code == 400
    assert 'href="#oo-email"' in wrong.text
    assert "<title>Fout: " in wrong.text
    wrong = officer.post(address, data=own, headers=HTML).text
    links = re.findall(r'<a href="#oo-(?:channel|kind|subject|text)"[^>]*>([^<]+)</a>', wrong)
    assert len(links) == len(set(links)) == 4
    assert f'href="{live_section.absolute_url()}/dossiers"' in page
    sent = [
        officer.post(address, data={**CALL, **own}, headers=HTML, allow_redirects=False)
        for _ in range(2)
    ]
    assert {each.status_code for each in sent} == {303}
    assert len({each.headers["Location"] for each in sent}) == 1
    transaction.begin()
    (row,) = find_dossiers([live_section["dossiers"].UID()]).rows
    assert (row.channel, row.subject) == ("phone", CALL["subject"])


@pytest.mark.parametrize("wants", [False, True])
def test_who_gets_no_letter_gets_an_address(officer, live_section, wants):
    """The officer sees it once, to read aloud or print, and it opens the dossier."""
    page = read_page(officer, f"{SECTION}/dossiers/@@register").text
    own = {"stamp": STAMP.search(page)[1], "_authenticator": token_of(page)}
    data = {**CALL, **own, **({"wants_receipt": "on"} if wants else {})}
    shown = officer.post(f"{SECTION}/dossiers/@@register", data=data, headers=HTML)
    found = re.findall(r'href="[^"]+/@@follow/(\w+)/([\w-]+)"', shown.text)
    # Where it is typed, and the key, stand apart: what one says by phone.
    assert all(f">{key}</code>" in shown.text for _reference, key in found)
    # In no message of the site as well, which is plain text.
    assert "onderneem.follow" not in shown.text
    assert shown.text.count("portalMessage") == 1
    transaction.begin()
    assert bool(found) is not wants
    assert all(followed(live_section, *each) is not None for each in found)
    again = read_page(officer, shown.url[shown.url.index(SECTION) :]).text
    assert "@@follow/" not in again


@pytest.mark.parametrize(
    ("days", "hint"),
    [
        (
            None,
            "Leeg betekent: dezelfde termijn als via het formulier hiervoor, als dat er een heeft.",
        ),
        (
            10,
            "Leeg betekent: dezelfde termijn als via het formulier hiervoor, anders 10 werkdagen.",
        ),
    ],
)
def test_what_an_empty_term_means_is_told_as_it_is(dossiers, http_request, days, hint):
    """Nobody is promised a term that the municipality doesn't give; optional fields are marked."""
    if days:
        api.portal.set_registry_record("onderneem.answer_days", days)
    fields = {each.name: each for each in RegisterPage(dossiers, http_request).fields}
    assert fields["term"].hint == hint
    assert {name for name, each in fields.items() if not each.optional} == set(NEEDED)
