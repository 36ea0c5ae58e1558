"""Both sides write in the dossier, notes stay inside, letters say only that there is one."""

from base64 import b64encode
from html import unescape
from onderneem.addon.dossiers import command
from onderneem.addon.dossiers import messages
from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.dossiers.messages import MOST_A_DAY
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.guard.process_rate import Rate
from onderneem.addon.post.outbox import _box
from pathlib import Path
from plone import api
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import mark_of
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import recorded
from tests.dossiers.test_pages import token_of
from tests.guard import files
from xml.etree import ElementTree
import pytest
import re
import transaction

SECTION = "wonen/ondernemen"
SECRET = "Volgens de buren klopt dit niet"
SECRET_FILE = "foto-van-de-buren"
STAMP = re.compile(r'name="stamp"\s+type="hidden"\s+value="([\w.]+)"')
ROOMS = Path(command.__file__).parents[1]
NAMESPACES = (
    "{http://namespaces.zope.org/browser}page",
    "{http://namespaces.plone.org/plone}service",
)


@pytest.fixture
def address(live_receipt):
    """Where the officer reads the baker's dossier."""
    return f"{SECTION}/dossiers/{live_receipt.reference}"


@pytest.fixture
def link(live_receipt):
    """Where the baker reads it."""
    return f"{SECTION}/@@follow/{live_receipt.reference}/{live_receipt.key}"


def writes(officer, address, text, to, names=(), content=files.PDF, **more):
    """Send the message form of a dossier's page, with files of these names."""
    page = read(officer, address).text
    data = {"text": text, "to": to, "mark": mark_of(page), "_authenticator": token_of(page), **more}
    sent = [("files", (name, content, "application/pdf")) for name in names]
    return officer.post(
        f"{address}/@@message", data=data, files=sent, headers=HTML, allow_redirects=False
    )


def answers(stranger, link, text, stamp=None):
    """Send the message form of the page to follow a dossier."""
    stamp = stamp or STAMP.search(read(stranger, link).text)[1]
    data = {"text": text, "stamp": stamp}
    return stranger.post(link, data=data, headers=HTML, allow_redirects=False)


def letters():
    """Return the letters that wait, in the order they were written."""
    transaction.begin()
    found = sorted(_box(api.portal.get()).values(), key=lambda each: each.written)
    return [each.letter for each in found]


def test_an_officer_writes_to_the_applicant(officer, stranger, live_dossier, address, link):
    """It is read in the dossier, without the officer's name; the letter doesn't say what it is."""
    assert writes(officer, address, "Hoe breed is het?", "applicant").status_code == 303
    assert recorded(live_dossier)[1] == ["submitted", "message"]
    page = read(stranger, link).text
    assert "Hoe breed is het?" in page
    assert "ambtenaar" not in page
    letter = letters()[-1]
    assert "breed" not in letter.subject + letter.text
    assert live_dossier.applicant.name not in letter.subject + letter.text


def test_each_letter_has_a_key_of_its_own(officer, stranger, live_dossier, address):
    """The mailed address opens the dossier; each is another, and can be revoked."""
    writes(officer, address, "Een", "applicant")
    writes(officer, address, "Twee", "applicant")
    links = [re.search(r"http\S+/@@follow/\S+", each.text)[0] for each in letters()]
    assert len(set(links)) == 3
    path = "/".join(links[-1].split("/")[-3:])
    assert read(stranger, f"{SECTION}/{path}").status_code == 200
    page = read(officer, address).text
    data = {"key": "all", "_authenticator": token_of(page)}
    officer.post(f"{address}/@@revoke-key", data=data, headers=HTML, allow_redirects=False)
    assert read(stranger, f"{SECTION}/{path}").status_code == 404


def test_an_officer_sends_a_file_along(officer, stranger, live_dossier, live_receipt, address):
    """Who has the key gets it, by page and service; it is sealed, and nobody's version."""
    writes(officer, address, "", "applicant", ["plan.pdf"])
    recorded(live_dossier)
    (file,) = live_dossier.added
    assert (live_dossier.log[-1].what, broken_parts(live_dossier)) == ("message", [])
    way = f"{live_receipt.reference}/{live_receipt.key}"
    assert f"/@@attachment/{way}/{file.id}" in read(stranger, f"{SECTION}/@@follow/{way}").text
    assert read(stranger, f"{SECTION}/@@attachment/{way}/{file.id}").content == files.PDF
    headers = {"X-Tracking-Key": live_receipt.key}
    told = stranger.get(f"{SECTION}/@follow/{live_receipt.reference}", headers=headers).json()
    assert [each["from"] for each in told["attachments"]] == ["officer"]
    assert told["messages"][-1]["files"] == [{"id": file.id, "name": "plan.pdf"}]


def test_a_file_of_a_note_stays_inside(officer, stranger, live_dossier, live_receipt, address):
    """Officers open it; the key doesn't, nor does the person's copy have it."""
    body = {"text": "", "files": [{"filename": "foto.pdf", "data": b64encode(files.PDF).decode()}]}
    assert officer.post(f"{address}/@messages", json=body).status_code == 201
    recorded(live_dossier)
    (file,) = live_dossier.noted
    assert (live_dossier.files, broken_parts(live_dossier)) == ((), [])
    assert read(officer, f"{address}/@@attachment/{file.id}").content == files.PDF
    way = f"{live_receipt.reference}/{live_receipt.key}/{file.id}"
    assert read(stranger, f"{SECTION}/@@attachment/{way}").status_code == 404
    (told,) = officer.get(address).json()["attachments"]
    assert (told["internal"], told["from"]) == (True, "officer")


@pytest.mark.parametrize(
    ("names", "content", "status"),
    [(["plan.exe"], b"MZ\x90 program", 400), (["x.pdf"] * 6, files.PDF, 400)],
    ids=["another kind", "too many"],
)
def test_an_officer_s_files_are_looked_at(officer, live_dossier, address, names, content, status):
    """As those of an applicant: nothing is written, the text comes back."""
    answer = writes(officer, address, "Zie bijlage", "applicant", names, content)
    assert answer.status_code == status
    assert "Zie bijlage</textarea>" in answer.text
    assert 'id="oo-files-error"' in answer.text
    assert recorded(live_dossier)[1] == ["submitted"]


def test_an_officer_who_sends_too_much_is_told(officer, live_dossier, address):
    """413 by page and service, and nothing of it is read."""
    huge = b"x" * (MOST_BYTES + 1)
    assert writes(officer, address, "", "applicant", ["x.pdf"], huge).status_code == 413
    assert officer.post(f"{address}/@messages", data=huge).status_code == 413
    assert recorded(live_dossier)[1] == ["submitted"]


def test_the_applicant_answers_by_the_link(officer, stranger, live_dossier, address, link):
    """Back to the same address; the officer reads it, and the list says that there is something."""
    assert answers(stranger, link, "Drie meter.\nEn hoog.").status_code == 303
    assert recorded(live_dossier)[1] == ["submitted", "answer"]
    assert "Drie meter." in read(officer, address).text
    assert live_dossier.log[-1].by == "applicant"


def test_sent_twice_it_is_written_once(stranger, live_dossier, link):
    """A double click or a reload: the same page, one message."""
    stamp = STAMP.search(read(stranger, link).text)[1]
    for _ in range(2):
        assert answers(stranger, link, "Drie meter.", stamp).status_code == 303
    assert recorded(live_dossier)[1] == ["submitted", "answer"]


@pytest.mark.parametrize("stamp", ["x", "0" * 32 + ".1." + "0" * 64])
def test_another_site_writes_nothing(stranger, live_dossier, link, stamp):
    """Without the page's own stamp nothing is taken, and what was typed comes back."""
    answer = answers(stranger, link, "Niet van mij", stamp)
    assert answer.status_code == 400
    assert "Niet van mij</textarea>" in answer.text
    assert recorded(live_dossier)[1] == ["submitted"]


@pytest.mark.parametrize("text", ["", "  ", "x" * 5001])
def test_what_is_no_message_is_refused(officer, stranger, live_dossier, address, link, text):
    """By the officer and by the applicant alike: 400, and nothing is written."""
    assert writes(officer, address, text, "applicant").status_code == 400
    assert answers(stranger, link, text).status_code == 400
    assert recorded(live_dossier)[1] == ["submitted"]


def test_markup_is_shown_as_it_was_typed(officer, stranger, live_dossier, address, link):
    """On both sides."""
    answers(stranger, link, "<script>alert(1)</script>")
    for page in (read(officer, address).text, read(stranger, link).text):
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_a_note_needs_no_fresh_eyes_but_a_fresh_page(officer, live_dossier, address):
    """Something happened since: nothing is written, and what was typed isn't lost."""
    old = mark_of(read(officer, address).text)
    writes(officer, address, "Eerst", "colleagues")
    answer = writes(officer, address, "Dan", "colleagues", mark=old)
    assert answer.status_code == 409
    assert "Dan</textarea>" in answer.text
    assert recorded(live_dossier)[1] == ["submitted", "note"]


def test_a_button_that_says_nothing_is_never_public(officer, live_dossier, address):
    """Enter in a form presses the first button; without any it is a note."""
    writes(officer, address, SECRET, "")
    recorded(live_dossier)
    assert not live_dossier.log[-1].public


def test_by_the_services_it_is_the_same(officer, stranger, live_dossier, live_receipt, address):
    """Officer and applicant write by REST too; a repeat is 200 and writes nothing."""
    made = officer.post(f"{address}/@messages", json={"text": "Hoe breed?", "public": True})
    assert made.status_code == 201
    stale = {"text": "Nog iets", "mark": live_dossier.log[0].seal}
    assert officer.post(f"{address}/@messages", json=stale).status_code == 409
    follow = f"{SECTION}/@follow/{live_receipt.reference}"
    headers = {"X-Tracking-Key": live_receipt.key, "Idempotency-Key": "once-and-once"}
    sent = [
        stranger.post(follow, json={"message": "Drie meter"}, headers=headers) for _ in range(2)
    ]
    assert [each.status_code for each in sent] == [201, 200]
    assert recorded(live_dossier)[1] == ["submitted", "message", "answer"]
    assert sent[0].json()["messages"][-1]["text"] == "Drie meter"


@pytest.mark.parametrize(
    "body", [{}, {"message": ""}, {"message": 5}, {"message": "x", "by": "x"}, {"message": ["x"]}]
)
def test_bad_bodies_are_told(stranger, live_dossier, live_receipt, body):
    """400 with the field; nothing is written."""
    follow = f"{SECTION}/@follow/{live_receipt.reference}"
    answer = stranger.post(follow, json=body, headers={"X-Tracking-Key": live_receipt.key})
    assert answer.status_code == 400
    assert answer.json()["errors"]
    assert recorded(live_dossier)[1] == ["submitted"]


def test_a_field_of_another_name_is_told_by_that_name(stranger, live_receipt):
    """`text` is the officer's service: here it is unknown, and `message` isn't."""
    follow = f"{SECTION}/@follow/{live_receipt.reference}"
    headers = {"X-Tracking-Key": live_receipt.key}
    answer = stranger.post(follow, json={"text": "Drie meter"}, headers=headers)
    assert [each["field"] for each in answer.json()["errors"]] == ["text"]


def test_nobody_fills_a_dossier(stranger, live_dossier, live_receipt):
    """So many messages in a day, then 429."""
    for number in range(MOST_A_DAY):
        live_dossier.record("answer", {"comment": str(number), "once": ""}, by="applicant")
    transaction.commit()
    follow = f"{SECTION}/@follow/{live_receipt.reference}"
    headers = {"X-Tracking-Key": live_receipt.key}
    assert stranger.post(follow, json={"message": "x"}, headers=headers).status_code == 429


def test_nobody_lets_files_be_looked_at_for_ever(stranger, live_receipt, monkeypatch):
    """Those that aren't taken count too: to see what is in one may take seconds."""
    monkeypatch.setattr(messages, "_looked_at", Rate(most=2))
    follow = f"{SECTION}/@follow/{live_receipt.reference}"
    headers = {"X-Tracking-Key": live_receipt.key}
    wrong = {"filename": "a.pdf", "data": b64encode(b"MZ").decode()}
    found = [
        stranger.post(follow, json=body, headers=headers).status_code
        for body in ({"files": [wrong]}, {"files": [wrong]}, {"files": [wrong]}, {"message": "x"})
    ]
    assert found == [400, 400, 429, 201]


def public_names():
    """Return every page and service of all our rooms, by name."""
    return sorted(
        {
            element.get("name")
            for path in ROOMS.rglob("*.zcml")
            for element in ElementTree.parse(path).iter()
            if element.tag in NAMESPACES
            # Parts of pages, which have no values of their own to show.
            and element.get("class", element.get("factory"))
        }
    )


@pytest.mark.hard
def test_a_note_reaches_no_public_address(
    officer, stranger, member, live_dossier, live_receipt, address
):
    """Every page and service of ours, on section, container and dossier, with the key too."""
    names = [f"{SECRET_FILE}.pdf"]
    assert writes(officer, address, SECRET, "colleagues", names).status_code == 303
    page = unescape(read(officer, address).text)
    assert SECRET in page
    assert SECRET_FILE in page
    recorded(live_dossier)
    (file,) = live_dossier.noted
    reference, key = live_receipt.reference, live_receipt.key
    names = public_names()
    assert len(names) > 40
    places = [SECTION, f"{SECTION}/dossiers", f"{SECTION}/dossiers/{reference}"]
    paths = [f"{place}/{name}" for place in places for name in ["", *names]]
    paths += [
        f"{SECTION}/@@follow/{reference}/{key}",
        f"{SECTION}/contact/@@receipt/{reference}/{key}",
        f"{SECTION}/@@attachment/{reference}/{key}/{file.id}",
        f"{SECTION}/dossiers/{reference}/@@attachment/{file.id}",
    ]
    paths += [f"{SECTION}/@follow/{reference}", f"{SECTION}/@@follow/{reference}"]
    found = []
    for path in paths:
        accept = "application/json" if "/@" in path.replace("/@@", "") else "text/html"
        headers = {"Accept": accept, "X-Tracking-Key": key}
        for who in (stranger, member):
            answer = who.get(path, headers=headers, allow_redirects=False)
            told = unescape(answer.text) + str(answer.headers)
            if SECRET in told or SECRET_FILE in told or answer.content == files.PDF:
                found.append(path)
            assert answer.status_code < 500, path
    assert found == []
    told = "".join(each.text + each.subject for each in letters())
    assert SECRET not in told
    assert SECRET_FILE not in told
