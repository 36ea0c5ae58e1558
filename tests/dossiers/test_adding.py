"""The applicant adds files to a dossier, by page and service, under the rules of a form's."""

from base64 import b64encode
from onderneem.addon.dossiers import adding
from onderneem.addon.dossiers import too_large
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.scanning import ScanHeld
from onderneem.addon.dossiers.sealed import broken_parts
from plone import api
from tests.dossiers.test_messages import address
from tests.dossiers.test_messages import letters
from tests.dossiers.test_messages import link
from tests.dossiers.test_messages import SECTION
from tests.dossiers.test_messages import STAMP
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import recorded
from tests.guard import clamd
from tests.guard import files
import pytest
import transaction

__all__ = ["address", "link"]

INFECTED = files.PDF[:9] + files.EICAR + files.PDF[9:]


@pytest.fixture
def asked(live_dossier):
    """The baker's dossier, which waits for a plan."""
    with api.env.adopt_roles(["Manager"]):
        workflow = api.portal.get_tool("portal_workflow")
        workflow.doActionFor(live_dossier, "ask_more", comment="Stuur het plan van uw terras.")
    transaction.commit()
    return live_dossier


def plan(data=files.PDF, name="plan.pdf"):
    """Return a file as a browser sends it."""
    return ("files", (name, data, "application/octet-stream"))


def sends(stranger, link, *uploads, text="", stamp=None):
    """Send the form of the page by which a dossier is followed."""
    stamp = stamp or STAMP.search(read(stranger, link).text)[1]
    data, headers = {"text": text, "stamp": stamp}, HTML
    return stranger.post(link, data=data, files=uploads, headers=headers, allow_redirects=False)


def kept(dossier):
    """Return the names of the files that were added, as they are in the database."""
    transaction.begin()
    dossier._p_deactivate()
    return [each.name for each in dossier.added]


def serves(receipt):
    """Return the service of a dossier, and its headers."""
    return f"{SECTION}/@follow/{receipt.reference}", {"X-Tracking-Key": receipt.key}


def as_json(data=files.PDF, name="plan.pdf"):
    """Return a file as a front end sends it."""
    return {"filename": name, "data": b64encode(data).decode()}


def test_what_was_asked_is_added(stranger, officer, asked, address, link):
    """The page says what is needed; the clock goes on; the officer sees it in list and dossier,
    and both download it."""
    page = read(stranger, link).text
    assert page.index("Stuur het plan") < page.index('type="file"')
    assert sends(stranger, link, plan(name="../plan.pdf"), text="Hier is het.").status_code == 303
    assert kept(asked) == ["plan.pdf"]
    assert recorded(asked) == ("incomplete", ["submitted", "ask_more", "answer"])
    assert waits_for(asked).value == "officer"
    assert broken_parts(asked) == []
    after = read(stranger, link).text
    assert "Hier is het." in after
    assert "Stuur het plan" not in after[: after.index("oo-log")]
    assert "oo-badge-soon" in read(officer, f"{SECTION}/dossiers").text
    id = asked.added[0].id
    for who, page, url in (
        (officer, address, f"{address}/@@attachment/{id}"),
        (stranger, link, f"{link.replace('@@follow', '@@attachment')}/{id}"),
    ):
        assert url in read(who, page).text
        assert who.get(url, headers=HTML).content == files.PDF


def test_a_double_click_adds_it_once(stranger, asked, link):
    """The same page with the same file is one; with another file it is another message."""
    stamp = STAMP.search(read(stranger, link).text)[1]
    for _ in range(2):
        assert sends(stranger, link, plan(), stamp=stamp).status_code == 303
    assert kept(asked) == ["plan.pdf"]
    assert sends(stranger, link, plan(files.PNG, "foto.png"), stamp=stamp).status_code == 303
    assert kept(asked) == ["plan.pdf", "foto.png"]


def test_a_file_sent_anew_stands_beside_the_old_one(stranger, officer, asked, address, link):
    """Both can be opened; the older says that a newer one came."""
    newer = files.PDF + b"\n%%EOF\n"
    for data in (files.PDF, newer):
        sends(stranger, link, plan(data))
    assert kept(asked) == ["plan.pdf", "plan.pdf"]
    page = read(officer, address).text
    got = [
        officer.get(f"{address}/@@attachment/{each.id}", headers=HTML).content
        for each in asked.added
    ]
    assert got == [files.PDF, newer]
    assert all(f"@@attachment/{each.id}" in page for each in asked.added)
    assert page.count("Er kwam later een nieuwer") + page.count("A newer one of this name") == 1
    told = officer.get(address, headers={"Accept": "application/json"}).json()["attachments"]
    assert [(each["version"], each["last_version"]) for each in told] == [(1, False), (2, True)]


BAD = {
    "a program": [plan(files.EXECUTABLE)],
    "empty": [plan(b"")],
    "a polyglot": [plan(files.PDF + files.DOCX)],
    "a bomb": [plan(files.bomb(), "brief.docx")],
    "six": [plan()] * 6,
    "one of two": [plan(), plan(b"x", "x.pdf")],
    "no file": [("files", (None, "plan.pdf"))],
}


@pytest.mark.parametrize("uploads", BAD.values(), ids=BAD)
def test_a_file_that_a_form_refuses_is_refused_here(stranger, asked, link, uploads):
    """400 at the field, nothing kept, what was typed comes back."""
    answer = sends(stranger, link, *uploads, text="Mijn plan")
    assert answer.status_code == 400
    assert 'href="#oo-files"' in answer.text
    assert "Mijn plan</textarea>" in answer.text
    assert kept(asked) == []
    assert recorded(asked)[1] == ["submitted", "ask_more"]


def test_a_wrong_text_keeps_no_file(stranger, asked, link):
    """All or nothing; both fields say what is wrong."""
    answer = sends(stranger, link, plan(), text="x" * 5001)
    assert answer.status_code == 400
    assert 'href="#oo-text"' in answer.text
    assert 'href="#oo-files"' in answer.text
    assert kept(asked) == []


@pytest.mark.parametrize("most", [("MOST_ADDED", 2), ("MOST_MEGABYTES_ADDED", 0)])
def test_nobody_fills_the_disk(stranger, asked, link, monkeypatch, most):
    """A dossier takes so many files, and so many bytes, in all."""
    monkeypatch.setattr(adding, *most)
    for _ in range(3):
        last = sends(stranger, link, plan())
    assert last.status_code == 400
    assert len(kept(asked)) == most[1]


def test_a_closed_dossier_takes_no_file(stranger, live_dossier, live_receipt, link):
    """A page that was open still says so; the service too."""
    stamp = STAMP.search(read(stranger, link).text)[1]
    workflow = api.portal.get_tool("portal_workflow")
    with api.env.adopt_roles(["Manager"]):
        workflow.doActionFor(live_dossier, "decide", outcome="answered", comment="Ja.")
        workflow.doActionFor(live_dossier, "close")
    transaction.commit()
    assert sends(stranger, link, plan(), stamp=stamp).status_code == 400
    path, headers = serves(live_receipt)
    body = {"files": [as_json()]}
    assert stranger.post(path, json=body, headers=headers).status_code == 400
    assert kept(live_dossier) == []


def test_a_revoked_key_adds_nothing(stranger, asked, live_receipt, link):
    """Not found, by page and by service."""
    stamp = STAMP.search(read(stranger, link).text)[1]
    asked.revoke()
    transaction.commit()
    assert sends(stranger, link, plan(), stamp=stamp).status_code == 404
    path, headers = serves(live_receipt)
    assert stranger.post(path, json={"files": [as_json()]}, headers=headers).status_code == 404
    assert kept(asked) == []


def test_by_the_service_it_is_the_same(stranger, officer, asked, live_receipt, address):
    """201 with the file in the answer, 200 for a repeat, 422 for the same key with another."""
    path, headers = serves(live_receipt)
    headers["Idempotency-Key"] = "once-and-once"
    body = {"files": [as_json(name="a/b\u202e.pdf")]}
    made = [stranger.post(path, json=body, headers=headers) for _ in range(2)]
    assert [each.status_code for each in made] == [201, 200]
    other = {"files": [as_json(files.PNG)]}
    assert stranger.post(path, json=other, headers=headers).status_code == 422
    # By this address the next letter leads them back.
    transaction.begin()
    assert asked.came_by[0] == SECTION
    assert asked.came_by[1].endswith(f"/{SECTION}")
    (file,) = made[1].json()["attachments"]
    assert (file["name"], file["state"]) == ("b.pdf", "unscanned")
    assert made[1].json()["messages"][-1]["files"][0]["name"] == "b.pdf"
    assert kept(asked) == ["b.pdf"]
    (told,) = officer.get(address, headers={"Accept": "application/json"}).json()["attachments"]
    assert told["sha256"] == file["sha256"] == asked.added[0].sha256
    workflow = api.portal.get_tool("portal_workflow")
    with api.env.adopt_roles(["Manager"]):
        workflow.doActionFor(asked, "decide", outcome="answered", comment="Ja.")
        workflow.doActionFor(asked, "close")
    transaction.commit()
    # Whoever lost the answer is told that it stands there, and nothing more is taken.
    assert stranger.post(path, json=body, headers=headers).status_code == 200
    headers["Idempotency-Key"] = "another-and-once"
    assert stranger.post(path, json=body, headers=headers).status_code == 400
    assert kept(asked) == ["b.pdf"]


NO_FILES = [
    "x",
    [5],
    [{"filename": "x"}],
    [{"filename": "x.pdf", "data": "!"}],
    [as_json()] * 6,
    [as_json(files.EXECUTABLE)],
    [{**as_json(), "path": "/etc/passwd"}],
]


@pytest.mark.parametrize("given", NO_FILES)
def test_the_service_tells_what_is_no_file(stranger, asked, live_receipt, given):
    """400 with the field."""
    path, headers = serves(live_receipt)
    answer = stranger.post(path, json={"message": "Hier", "files": given}, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "files"
    assert kept(asked) == []


def test_what_is_too_large_isn_t_read(stranger, asked, live_receipt, link, monkeypatch):
    """413 before anything of it is parsed, by both."""
    monkeypatch.setattr(too_large, "MOST_BYTES", 2000)
    assert sends(stranger, link, plan(files.PDF + b"x" * 3000)).status_code == 413
    path, headers = serves(live_receipt)
    body = {"message": "x" * 3000}
    assert stranger.post(path, json=body, headers=headers).status_code == 413
    assert kept(asked) == []


def test_what_the_scanner_finds_is_refused(stranger, asked, link):
    """At once, when it answers."""
    with clamd.running() as server:
        api.portal.set_registry_record("onderneem.virus_scanner", server.address)
        transaction.commit()
        assert sends(stranger, link, plan(INFECTED)).status_code == 400
        assert sends(stranger, link, plan()).status_code == 303
    assert kept(asked) == ["plan.pdf"]
    assert asked.added[0].state == "clean"


def test_what_it_did_not_see_is_held_and_its_end_is_told(stranger, officer, asked, address, link):
    """Nobody opens it meanwhile; what the job then refuses is thrown away, told and mailed, and
    the seal holds."""
    api.portal.set_registry_record("onderneem.virus_scanner", clamd.nobody())
    transaction.commit()
    sends(stranger, link, plan(INFECTED), plan(name="goed.pdf"))
    assert kept(asked) == ["plan.pdf", "goed.pdf"]
    url = f"{address}/@@attachment/{asked.added[0].id}"
    assert officer.get(url, headers=HTML).status_code == 409
    before, portal = len(letters()), api.portal.get()
    assert ScanHeld().waiting(portal)
    with clamd.running() as server:
        api.portal.set_registry_record("onderneem.virus_scanner", server.address)
        assert ScanHeld().run(portal) == 1
    transaction.commit()
    assert [each.state for each in asked.added] == ["refused", "clean"]
    assert officer.get(url, headers=HTML).status_code == 409
    assert broken_parts(asked) == []
    assert len(letters()) == before + 1
    assert recorded(asked)[1][-1] == "file_refused"
    assert "plan.pdf" in read(stranger, link).text
    # The officer looks at the rest; nobody waits for an answer that was given.
    assert waits_for(asked).value == "officer"
