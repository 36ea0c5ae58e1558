"""The letter of a decision: as it was sent, sealed, and for those whom it concerns."""

from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.letter_links import letters_as_json
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.submission import Applicant
from tests.dossiers.deeds import go
from tests.dossiers.deeds import WORDS
from tests.dossiers.stories import application
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import SUBJECT
import hashlib
import json
import pytest
import transaction


def text_of(dossier, version=1):
    """Return the letter as it was kept."""
    with dossier.letters[version - 1].blob.open("r") as there:
        return there.read().decode()


def counting(dossier):
    """Return of each letter whether it is the decision that holds."""
    return [each["counts"] for each in letters_as_json(dossier)]


@pytest.fixture
def refused(dossiers):
    """The baker's application, refused."""
    dossier = application(dossiers)
    go(dossier, "take_up", "decide", outcome="refused")
    return dossier


def test_a_refusal_says_why_and_what_one_may_do(refused):
    """The letter holds its own motivation and means of redress, who asked, and the reference."""
    letter = text_of(refused)
    for words in ("Uw aanvraag is geweigerd", WORDS["comment"], WORDS["redress"], SUBJECT):
        assert words in letter
    assert "Beste Bo Bakker" in letter
    assert "0200.065.765" in letter
    assert "29 juli 1991" in letter
    assert "[" not in letter.split("</style>")[1]


def test_it_needs_nothing_beside_it(refused):
    """One page with a language, a title and one first heading; no address of another server."""
    letter = text_of(refused)
    assert letter.startswith("<!DOCTYPE html>")
    assert 'lang="nl"' in letter
    assert letter.count("<h1") == 1
    for wrong in ("<script", "<img", "<link", "url(", "@import", "http:", "src="):
        assert wrong not in letter.replace('xmlns="http://www.w3.org/1999/xhtml"', "")


def test_it_is_sealed_by_the_decision(refused):
    """The event tells its hash and version; a letter that is changed or taken away is found."""
    letter, event = refused.letters[0], json.loads(refused.log[-1].payload)
    assert event["version"] == 1
    assert event["letter"][4] == letter.sha256
    assert hashlib.sha256(text_of(refused).encode()).hexdigest() == letter.sha256
    assert broken_parts(refused) == []
    changed = text_of(refused).replace("geweigerd", "toegekend").encode()
    with letter.blob.open("w") as there:
        there.write(changed)
    assert broken_parts(refused) == [f"letter {letter.name}"]
    refused.letters = ()
    assert broken_parts(refused) == [f"letter {letter.name}"]


def test_nothing_that_somebody_typed_is_markup(dossiers):
    """Not their name, nor their subject, nor the officer's own words; nor are they filled again."""
    evil = "<script>alert(1)</script><b>[motivering]</b>"
    dossier = application(dossiers, subject=evil, applicant=Applicant(evil))
    go(dossier, "decide", outcome="granted")
    letter = text_of(dossier)
    assert "<script" not in letter
    assert "<b>" not in letter
    assert "&lt;b&gt;[motivering]&lt;/b&gt;" in letter


def test_a_new_decision_stands_beside_the_old_one(refused):
    """Both are kept and sealed; the second says which it replaces."""
    assert counting(refused) == [True]
    go(refused, "reopen")
    assert counting(refused) == [False]
    go(refused, "decide", outcome="granted")
    assert counting(refused) == [False, True]
    assert "geweigerd" in text_of(refused, 1)
    assert "Dit is versie 2 van deze brief" in text_of(refused, 2)
    assert [
        json.loads(each.payload)["version"] for each in refused.log if each.what == "decide"
    ] == [1, 2]
    assert broken_parts(refused) == []


def test_it_goes_when_the_dossier_is_erased(refused):
    """What it says of a person goes along; the log tells that there was one."""
    go(refused, "close")
    erase(refused, TERM)
    assert refused.letters == ()
    assert json.loads(refused.log[-1].payload)["letters"] == 1
    assert broken_parts(refused) == []


@pytest.fixture
def live_refused(live_section):
    """A refused application in the site that answers over HTTP, with a key of its applicant."""
    dossier = application(live_section["dossiers"])
    go(dossier, "decide", outcome="refused")
    key = dossier.mint_key("letter")
    transaction.commit()
    return dossier, key


def test_who_may_read_it(live_refused, stranger, officer, member):
    """The officer, and the holder of a key; for others there is nothing there."""
    dossier, key = live_refused
    section = "wonen/ondernemen"
    for answer in (
        officer.get(f"{section}/dossiers/{dossier.id}/@@letter/1"),
        stranger.get(f"{section}/@@letter/{dossier.id}/{key}/1"),
    ):
        assert answer.status_code == 200
        assert WORDS["redress"] in answer.text
        assert answer.headers["Content-Disposition"].startswith("inline; filename*=UTF-8''")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store, private"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
    for path in (f"{key}/2", f"{key}/0", f"{key}/x", "wrong/1", f"{key}/1/1", f"{key}"):
        assert stranger.get(f"{section}/@@letter/{dossier.id}/{path}").status_code == 404
    address = f"{section}/dossiers/{dossier.id}/@@letter/1"
    for session in (stranger, member):
        answer = session.get(address, headers={"Accept": "text/html"}, allow_redirects=False)
        assert answer.status_code == 302


def test_what_is_read_is_what_was_sealed(live_refused, stranger, officer):
    """Byte for byte, with the size and hash that the services tell, whoever reads; by HEAD too."""
    dossier, key = live_refused
    section, sealed = "wonen/ondernemen", dossier.letters[0]
    for session, path in (
        (officer, f"{section}/dossiers/{dossier.id}/@@letter/1"),
        (officer, f"{section}/@@letter/{dossier.id}/{key}/1"),
        (stranger, f"{section}/@@letter/{dossier.id}/{key}/1"),
    ):
        answer = session.get(path)
        assert hashlib.sha256(answer.content).hexdigest() == sealed.sha256
        assert answer.headers["Content-Length"] == str(sealed.size) == str(len(answer.content))
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
        head = session.head(path)
        assert (head.headers["Content-Length"], head.content) == (str(sealed.size), b"")


def test_both_sides_see_where_it_is(live_refused, stranger, officer):
    """The dossier's page and the follow page link it; the services tell it with its hash."""
    dossier, key = live_refused
    section = "wonen/ondernemen"
    page = officer.get(f"{section}/dossiers/{dossier.id}").text
    assert f"dossiers/{dossier.id}/@@letter/1" in page
    page = stranger.get(f"{section}/@@follow/{dossier.id}/{key}").text
    assert f"@@letter/{dossier.id}/{key}/1" in page
    json_only = {"Accept": "application/json"}
    told = stranger.get(
        f"{section}/@follow/{dossier.id}", headers={**json_only, "X-Tracking-Key": key}
    ).json()["letters"]
    assert [(each["version"], each["counts"]) for each in told] == [(1, True)]
    assert told[0]["sha256"] == dossier.letters[0].sha256
    told = officer.get(f"{section}/dossiers/{dossier.id}", headers=json_only).json()["letters"]
    assert told[0]["@id"].endswith(f"/dossiers/{dossier.id}/@@letter/1")
    assert BAKER.email not in json.dumps(told)
