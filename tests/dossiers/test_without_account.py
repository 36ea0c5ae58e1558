"""A lost link, a receipt's seal, and dossiers that are kept with an account."""

from dataclasses import replace
from onderneem.addon.dossiers import lost
from onderneem.addon.dossiers.accounts import let_go
from onderneem.addon.dossiers.came_by import address_for_applicant
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.history import said_in
from onderneem.addon.dossiers.lost import MOST_A_DAY
from onderneem.addon.dossiers.lost import send_new_link
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.post.outbox import waiting
from plone import api
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import SUBJECT
from tests.dossiers.test_messages import letters
from tests.dossiers.test_messages import STAMP
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import is_private
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import token_of
from tests.guard import files
import pytest
import re
import transaction

SECTION = "wonen/ondernemen"


@pytest.fixture(autouse=True)
def nobody_asked():
    """The counters of this process begin anew."""
    lost.ASKED.forget()
    lost.ASKED_OF_ALL.forget()


def asks(session, **data):
    """Send the form for a new link."""
    page = f"{SECTION}/@@follow-lost"
    data["stamp"] = STAMP.search(read(session, page).text)[1]
    return session.post(page, data=data, headers=HTML)


def test_a_new_link_opens_the_dossier(stranger, live_receipt):
    """By the address that was given, whatever its case; the letter has a key of its own."""
    typed = show_reference(live_receipt.reference).lower()
    answer = asks(stranger, reference=typed, email=f" {BAKER.email.upper()} ")
    assert answer.status_code == 200
    # What follows can be read again without asking once more.
    before = len(letters())
    assert 'role="status"' in read(stranger, answer.url).text
    assert len(letters()) == before
    letter = letters()[-1]
    assert letter.to == BAKER.email
    path = re.search(r"@@follow/\S+", letter.text)[0]
    assert live_receipt.key not in path
    assert SUBJECT in read(stranger, f"{SECTION}/{path}").text


def test_the_answer_is_always_the_same(stranger, live_receipt):
    """Nobody learns whether a reference exists, or whose it is."""
    texts = set()
    for reference, email in [
        (live_receipt.reference, BAKER.email),
        (live_receipt.reference, "dief@elders.example"),
        ("23456789B", BAKER.email),
        ("onzin", "x@elders.example"),
    ]:
        answer = asks(stranger, reference=reference, email=email)
        assert answer.status_code == 200
        assert is_private(answer)
        texts.add(re.sub(r'data-token="\w+"', "", answer.text))
    assert len(texts) == 1
    service = f"{SECTION}/@follow-lost"
    for email in (BAKER.email, "dief@elders.example"):
        body = {"reference": live_receipt.reference, "email": email}
        answer = stranger.post(service, json=body)
        assert (answer.status_code, set(answer.json())) == (202, {"@id"})
    assert len(letters()) == 3


def test_what_is_left_empty_is_told(stranger, live_receipt):
    """No letter can be on its way: who forgot a line doesn't wait for one."""
    answer = asks(stranger, reference=live_receipt.reference, email=" ")
    assert answer.status_code == 422
    assert "#oo-email" in answer.text
    assert "#oo-reference" not in answer.text
    answer = stranger.post(f"{SECTION}/@follow-lost", json={"reference": "", "email": ""})
    assert answer.status_code == 400
    assert {each["field"] for each in answer.json()["errors"]} == {"reference", "email"}


@pytest.mark.parametrize("email", ["bakker", "@voorbeeld.be", "bakker@", "@"])
def test_an_address_that_can_be_none_is_told(stranger, live_receipt, email):
    """Of a slip of the finger nobody waits for a letter; it tells nothing of the dossier."""
    answer = asks(stranger, reference="onzin", email=email)
    assert answer.status_code == 422
    assert "#oo-email" in answer.text
    assert "naam@voorbeeld.be" in answer.text
    body = {"reference": live_receipt.reference, "email": email}
    answer = stranger.post(f"{SECTION}/@follow-lost", json=body)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["email"]


@pytest.mark.parametrize(
    ("address", "after"),
    [
        ("https://www.gent.example/ondernemen", "https://www.gent.example/zaken"),
        ("https://www.gent.example/nl/ondernemen", "https://www.gent.example/nl/zaken"),
        ("https://ondernemen.gent.example", ""),
    ],
)
def test_a_letter_leads_to_where_the_section_stands(section, submitted_dossier, address, after):
    """By the address that the applicant knows; not by one that leads nowhere any more."""
    submitted_dossier.came_by = ("ondernemen", address)
    assert address_for_applicant(submitted_dossier) == address
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(section, "zaken")
    moved = section["dossiers"][submitted_dossier.getId()]
    assert address_for_applicant(moved) == (after or section.absolute_url())


def test_nobodys_mailbox_is_filled(section, submitted_dossier):
    """Three a day, however often it is asked."""
    before = waiting(api.portal.get())
    for _ in range(10):
        send_new_link(section, submitted_dossier.getId(), BAKER.email)
    assert waiting(api.portal.get()) - before == MOST_A_DAY


def test_asking_again_and_again_is_refused(stranger, live_receipt):
    """429 for a network that goes on about one reference; others there aren't kept waiting."""
    for _ in range(lost.ASKED.most):
        lost.ASKED.note(("127.0.0.1", sha256("234-567-89A")))
    answer = asks(stranger, reference="234-567-89A", email=BAKER.email)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "600")
    answer = asks(stranger, reference=live_receipt.reference, email=BAKER.email)
    assert (answer.status_code, len(letters())) == (200, 2)
    for _ in range(lost.ASKED_OF_ALL.most):
        lost.ASKED_OF_ALL.note("127.0.0.1")
    body = {"reference": live_receipt.reference, "email": BAKER.email}
    assert stranger.post(f"{SECTION}/@follow-lost", json=body).status_code == 429


def checks(session, reference, seal):
    """Send the form that checks a receipt."""
    data = {"reference": reference, "seal": seal}
    return session.post(f"{SECTION}/@@seal", data=data, headers=HTML).text


def test_who_holds_a_receipt_checks_it(stranger, live_receipt, live_dossier):
    """Typed in groups, as on paper; it tells when, and nothing of what."""
    seal = live_receipt.seal
    typed = " ".join(seal[at : at + 8] for at in range(0, 64, 8)).upper()
    page = checks(stranger, show_reference(live_receipt.reference), typed)
    assert 'role="status"' in page
    assert SUBJECT not in page
    assert BAKER.name not in page
    body = {"reference": live_receipt.reference, "seal": seal}
    answer = stranger.post(f"{SECTION}/@seal", json=body).json()
    assert answer == {
        "known": True,
        "holds": True,
        "submitted": live_dossier.submitted,
        "erased": None,
    }


def test_a_changed_dossier_is_found_by_its_receipt(stranger, live_receipt, live_dossier):
    """Whoever changed an answer in the database can't change the receipt."""
    live_dossier.answers = (replace(live_dossier.answers[0], value="x", shown="x"),)
    transaction.commit()
    body = {"reference": live_receipt.reference, "seal": live_receipt.seal}
    assert stranger.post(f"{SECTION}/@seal", json=body).json()["holds"] is False
    assert 'role="status"' not in checks(stranger, *body.values())


def test_another_seal_and_no_dossier_are_the_same(stranger, live_receipt):
    """Nobody learns which references exist."""
    pairs = [(live_receipt.reference, "0" * 64), ("23456789B", live_receipt.seal), ("x", "\u0660")]
    for reference, seal in pairs:
        body = {"reference": reference, "seal": seal}
        assert stranger.post(f"{SECTION}/@seal", json=body).json() == {"known": False}
    for body in ({}, {"reference": 5, "seal": []}, []):
        assert stranger.post(f"{SECTION}/@seal", json=body).status_code == 400


def test_a_dossier_is_kept_by_an_explicit_act(
    member, officer, stranger, live_receipt, live_dossier
):
    """With the key, once; from then on it opens without; for nobody else."""
    assert member.get(f"{SECTION}/@my-dossiers").json()["items_total"] == 0
    link = f"{SECTION}/@@follow/{live_receipt.reference}/{live_receipt.key}"
    data = {"action": "keep", "stamp": STAMP.search(read(member, link).text)[1]}
    for _ in range(2):
        member.post(link, data=data, headers=HTML)
    (item,) = member.get(f"{SECTION}/@my-dossiers").json()["items"]
    assert item["reference"] == live_receipt.reference
    without = f"{SECTION}/@@follow/{live_receipt.reference}"
    mine = read(member, f"{SECTION}/@@my-dossiers").text
    assert SUBJECT in mine
    # No level of a heading is left out (WCAG 1.3.1).
    assert re.findall("<h([1-6])", mine[mine.index("<h1") :])[:3] == ["1", "2", "3"]
    assert SUBJECT in read(member, without).text
    assert SUBJECT not in read(officer, without).text
    assert SUBJECT not in read(stranger, without).text
    transaction.begin()
    assert [each.what for each in live_dossier.log] == ["submitted", "account_added"]


def test_who_keeps_it_opens_files_and_letters(
    member, officer, stranger, live_receipt, live_dossier
):
    """By the account, as with the key; nobody else does, and not when all is taken away."""
    link = f"{SECTION}/@@follow/{live_receipt.reference}/{live_receipt.key}"
    stamp = STAMP.search(read(stranger, link).text)[1]
    plan = ("files", ("plan.pdf", files.PDF, "application/pdf"))
    stranger.post(link, data={"stamp": stamp}, files=[plan], headers=HTML)
    transaction.begin()
    with api.env.adopt_roles(["Manager"]):
        workflow = api.portal.get_tool("portal_workflow")
        workflow.doActionFor(live_dossier, "decide", outcome="answered", comment="Ja.")
    transaction.commit()
    stamp = STAMP.search(read(member, link).text)[1]
    member.post(link, data={"action": "keep", "stamp": stamp}, headers=HTML)
    page = read(member, f"{SECTION}/@@follow/{live_receipt.reference}").text
    mine = f'{SECTION}/@@(?:attachment|letter)/{live_receipt.reference}/[^/"]+'
    found = set(re.findall(mine, page))
    assert {each.split("/@@")[1].split("/")[0] for each in found} == {"attachment", "letter"}
    for url in found:
        assert member.get(url, headers=HTML).status_code == 200
        for who in (officer, stranger):
            assert who.get(url, headers=HTML).status_code == 404
    assert "@@follow-leaked" not in page
    transaction.begin()
    let_go(live_dossier)
    transaction.commit()
    assert {member.get(url, headers=HTML).status_code for url in found} == {404}


@pytest.mark.parametrize("by", ["officer", "applicant"])
def test_who_kept_it_lets_go_of_it_with_all_links(
    member, officer, stranger, live_receipt, live_dossier, by
):
    """A link that came into other hands may have been kept so; what goes, goes for them too."""
    pair = f"{live_receipt.reference}/{live_receipt.key}"
    link = f"{SECTION}/@@follow/{pair}"
    data = {"action": "keep", "stamp": STAMP.search(read(member, link).text)[1]}
    member.post(link, data=data, headers=HTML)
    address = f"{SECTION}/dossiers/{live_receipt.reference}"
    assert "bij een account van deze site" in read(officer, address).text
    if by == "officer":
        data = {"key": "all", "_authenticator": token_of(read(officer, address).text)}
        officer.post(f"{address}/@@revoke-key", data=data, headers=HTML, allow_redirects=False)
    else:
        leaked = f"{SECTION}/@@follow-leaked/{pair}"
        stamp = STAMP.search(read(stranger, leaked).text)[1]
        stranger.post(leaked, data={"stamp": stamp}, headers=HTML)
    assert SUBJECT not in read(member, f"{SECTION}/@@follow/{live_receipt.reference}").text
    assert member.get(f"{SECTION}/@my-dossiers").json()["items_total"] == 0
    assert SUBJECT not in read(member, f"{SECTION}/@@my-dossiers").text
    transaction.begin()
    revoked = [each for each in live_dossier.log if each.what == "key_revoked"]
    assert [said_in(each)["accounts"] for each in revoked] == [1]
    assert live_dossier.broken_at() is None


def test_an_address_alone_shows_nothing(member, live_receipt, functional_portal):
    """Anybody may type somebody else's address into their own profile."""
    user = api.user.get("burger")
    user.setMemberProperties({"email": BAKER.email})
    transaction.commit()
    assert member.get(f"{SECTION}/@my-dossiers").json()["items"] == []
