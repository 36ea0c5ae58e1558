"""What is kept of one person: found by who may, given as a copy, erased when asked for."""

from io import BytesIO
from lxml import html
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.messages import write_answer
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import dossiers_about
from onderneem.addon.dossiers.person import erasable
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person import who_is
from onderneem.addon.dossiers.person_copy import copy_for
from onderneem.addon.dossiers.person_erasure import erase_all
from onderneem.addon.dossiers.person_erasure import Gone
from onderneem.addon.dossiers.query import MOST
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.interfaces import Kept
from tests.dossiers.deeds import go
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.guard import files
from tests.topics.people import in_dutch
from zipfile import ZipFile
from ZODB.blob import Blob
from ZODB.POSException import ConflictError
from zope.component import getGlobalSiteManager
import hashlib
import json
import pytest
import transaction

PLAN = b"%PDF-1.4 a plan of the terrace"
AT = "wonen/ondernemen/dossiers"
JSON = {"Accept": "application/json"}
HTML = {"Accept": "text/html"}


def plan():
    """Return a file that was sent along."""
    blob = Blob()
    with blob.open("w") as there:
        there.write(PLAN)
    digest = hashlib.sha256(PLAN).hexdigest()
    return Attachment("plan.pdf", "application/pdf", len(PLAN), digest, blob, "clean", id="p1")


def asked_by(container, key, applicant, **changes):
    """Store a question of somebody, with a message of theirs and a note of ours."""
    made = container[receive(container, question(key, applicant=applicant, **changes)).reference]
    write_answer(made, "Mijn nummer is 0470.")
    photo = ("foto.pdf", BytesIO(files.PDF).read)
    write_message(made, "Lastige klant.", "ambtenaar", False, [photo])
    return made


@pytest.fixture
def dossiers(live_section):
    """The container, in a site where each dossier may be committed by itself."""
    return live_section["dossiers"]


@pytest.fixture
def theirs(dossiers):
    """Two of the baker's, one of them closed, with a file; and one of somebody else."""
    shouting = Applicant(BAKER.name, BAKER.email.upper(), BAKER.phone, "")
    closed = asked_by(dossiers, "1", BAKER)
    go(closed, "decide", "close")
    found = closed, asked_by(dossiers, "2", shouting), asked_by(dossiers, "3", Applicant("An"))
    transaction.commit()
    return found


@pytest.fixture
def many(dossiers):
    """More of one accountant's than a list shows; only the newest is closed."""
    an = Applicant("An", "an@accountant.example")
    made = [receive(dossiers, question(f"a{n}", applicant=an)).reference for n in range(MOST + 1)]
    go(dossiers[made[-1]], "decide", "close")
    transaction.commit()
    return made


@pytest.mark.pure
@pytest.mark.parametrize(
    ("given", "index", "value"),
    [
        (" Bo@Bakker.example ", "email", "bo@bakker.example"),
        ("BE 0200.065.765", "enterprise_number", "0200065765"),
    ],
)
def test_who_is_named_in_any_usual_writing(given, index, value):
    """As people write them."""
    assert who_is(given) == Who(index, value)


@pytest.mark.pure
@pytest.mark.parametrize("given", ["", None, ["x"], "Bo Bakker", "bo@", "0200.065.766", "x" * 400])
def test_who_is_nobody(given):
    """A name is nobody: there may be two of them."""
    with pytest.raises(BadStep):
        who_is(given)


def test_all_of_theirs_is_found_and_of_nobody_else(dossiers, theirs):
    """Whatever the capitals; with why one can't be erased."""
    found, total = dossiers_about(dossiers, who_is(BAKER.email))
    assert [each.dossier for each in found] == list(theirs[:2])
    assert total == 2
    assert [bool(each.kept) for each in found] == [False, True]


def test_the_copy_has_what_they_said_and_no_note(dossiers, theirs):
    """Each dossier with its files; the log tells that it was given."""
    theirs[0].attachments = (plan(),)
    transaction.commit()
    data, number = copy_for(dossiers, who_is(BAKER.email), dossiers.REQUEST)
    assert number == 2
    with ZipFile(BytesIO(data.read())) as packed:
        names = set(packed.namelist())
        assert f"{theirs[0].id}/dossier.json" in names
        assert packed.read(f"{theirs[0].id}/01-plan.pdf") == PLAN
        assert not [name for name in names if "foto" in name]
        told = json.loads(packed.read(f"{theirs[0].id}/dossier.json"))
    assert told["applicant"]["email"] == BAKER.email
    assert "Mijn nummer is 0470." in json.dumps(told)
    assert "Lastige klant" not in json.dumps(told)
    assert [each.log[-1].what for each in theirs] == ["copied", "copied", "note"]


def test_erasing_leaves_what_is_needed(dossiers, theirs):
    """What isn't closed stays, and is said; the rest is proven erased."""
    assert erase_all(dossiers, who_is(BAKER.email)) == Gone(1, 0, 0)
    assert theirs[0].erased
    assert broken_parts(theirs[0]) == []
    assert theirs[0].all_files == ()
    assert not theirs[1].erased
    assert [each.dossier for each in dossiers_about(dossiers, who_is(BAKER.email))[0]] == [
        theirs[1]
    ]
    with pytest.raises(BadStep):
        erase_all(dossiers, who_is(BAKER.email))
    with pytest.raises(BadStep):
        copy_for(dossiers, who_is("nobody@else.example"), None)


def test_of_many_none_is_left_out(dossiers, many):
    """A list is cut; a copy and an erasure never are."""
    who = who_is("an@accountant.example")
    found, total = dossiers_about(dossiers, who, size=MOST)
    assert (len(found), total) == (MOST, len(many))
    assert erasable(dossiers, who) == 1
    data, number = copy_for(dossiers, who, dossiers.REQUEST)
    assert number == len(many)
    with ZipFile(BytesIO(data.read())) as packed:
        assert {name.partition("/")[0] for name in packed.namelist()} == set(many)
    assert erase_all(dossiers, who) == Gone(1, 0, 0)
    assert dossiers[many[-1]].erased


class Shelf:
    """What another room keeps of an address."""

    title = "Shelf"

    def __init__(self, own):
        self.own = own

    def kept(self, section, address):
        return [Kept({"for": address}, (("note.txt", lambda: BytesIO(b"hi")),))] * (
            address == self.own and section.getId() == "ondernemen"
        )

    def erase(self, section, address):
        number = len(self.kept(section, address))
        self.own = ""
        return number


@pytest.fixture
def shelf(live_section):
    """A room that keeps something of An, who has no dossier."""
    room, sites = Shelf("an@elders.example"), getGlobalSiteManager()
    sites.registerUtility(room, IKeptOfAddress, "shelf")
    yield room
    sites.unregisterUtility(room, IKeptOfAddress, "shelf")


def test_what_other_rooms_keep_is_theirs_too(dossiers, shelf, manager):
    """Found, given and erased with the dossiers, or without any; by e-mail address alone."""
    who = who_is("An@elders.example")
    found = manager.post(f"{AT}/@person", json={"who": who.value}, headers=JSON).json()
    assert found["besides"] == [{"name": "shelf", "title": "Shelf", "total": 1}]
    assert found["items_total"] == 0
    data, number = copy_for(dossiers, who, dossiers.REQUEST)
    assert number == 0
    with ZipFile(BytesIO(data.read())) as packed:
        assert json.loads(packed.read("shelf/01.json")) == {"for": who.value}
        assert packed.read("shelf/01-01-note.txt") == b"hi"
    assert erase_all(dossiers, who) == Gone(0, 0, 1)
    with pytest.raises(BadStep):
        erase_all(dossiers, who)
    number = who_is("BE 0200.065.765")
    shelf.own = number.value
    with pytest.raises(BadStep):
        copy_for(dossiers, number, dossiers.REQUEST)
    with pytest.raises(BadStep):
        erase_all(dossiers, number)


def test_one_that_meets_a_visitor_undoes_no_other(dossiers, theirs, monkeypatch):
    """It is tried anew; what can't be erased at all is told, and the rest is gone."""
    other = asked_by(dossiers, "4", BAKER)
    go(other, "decide", "close")
    transaction.commit()
    met = []

    def meeting(dossier, why, by):
        met.append(dossier.id)
        if dossier.id == other.id:
            raise ConflictError
        erase(dossier, why, by)

    monkeypatch.setattr("onderneem.addon.dossiers.erasing_each.erase", meeting)
    assert erase_all(dossiers, who_is(BAKER.email)) == Gone(1, 1, 0)
    assert met.count(other.id) > 1
    transaction.begin()
    assert (bool(theirs[0].erased), bool(other.erased)) == (True, False)


def test_the_list_is_had_in_batches(dossiers, theirs, manager):
    """As every list: a batch, how many there are, and where the next one is, by the same body."""
    first = manager.post(f"{AT}/@person?b_size=1", json={"who": BAKER.email}, headers=JSON).json()
    assert [each["reference"] for each in first["items"]] == [theirs[0].id]
    assert first["items_total"] == 2
    following = first["batching"]["next"].partition(AT)[2]
    second = manager.post(f"{AT}{following}", json={"who": BAKER.email}, headers=JSON).json()
    assert [each["reference"] for each in second["items"]] == [theirs[1].id]
    wrong = manager.post(f"{AT}/@person?b_size=101", json={"who": BAKER.email}, headers=JSON)
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (400, "b_size")


def test_over_http(manager, officer, live_section, live_dossier):
    """Looked up, given and erased by who has the permission; refused to an officer."""
    go(live_dossier, "decide", "close")
    transaction.commit()

    def asks(session, name, body):
        return session.post(f"{AT}/{name}", json=body, headers=JSON)

    who = {"who": BAKER.email}
    assert asks(officer, "@person", who).status_code in (401, 403)
    found = asks(manager, "@person", who).json()
    assert [each["reference"] for each in found["items"]] == [live_dossier.id]
    assert found["items"][0]["kept"] is None
    for body in ({}, {"who": 5}, {"who": "bo"}, {**who, "evil": 1}):
        assert asks(manager, "@person", body).status_code == 400
    copy = asks(manager, "@person-copy", who)
    assert copy.headers["Content-Type"] == "application/zip"
    assert "no-store" in copy.headers["Cache-Control"]
    with ZipFile(BytesIO(copy.content)) as packed:
        letter = f"{live_dossier.id}/{live_dossier.letters[0].name}"
        assert packed.namelist() == [f"{live_dossier.id}/dossier.json", letter]
    assert asks(manager, "@person-erasure", who).status_code == 400
    assert asks(manager, "@person-erasure", {**who, "sure": True}).json()["erased"] == 1
    assert asks(manager, "@person-erasure", {**who, "sure": True}).status_code == 400
    transaction.begin()
    assert live_dossier.erased


def pressed(session, deed, **typed):
    """Press a button of the page for the baker."""
    page = session.get(f"{AT}/@@person", headers=HTML).text
    (token,) = set(html.fromstring(page).xpath("//input[@name='_authenticator']/@value"))
    data = {"who": BAKER.email, "_authenticator": token, **deed, **typed}
    return session.post(f"{AT}/@@person", data=data, headers=HTML, allow_redirects=False)


def test_the_page_goes_on_by_a_button(manager, theirs, monkeypatch):
    """Whose dossiers they are stands in no address, also not in that of the next page."""
    monkeypatch.setattr("onderneem.addon.dossiers.person_page.BATCH", 1)
    first = html.fromstring(pressed(manager, {"deed": "look"}).text)
    (button,) = first.xpath("//form[@role='navigation']//button")
    assert (button.get("name"), button.get("value")) == ("b_start", "1")
    second = html.fromstring(pressed(manager, {"b_start": "1"}).text)
    assert theirs[1].absolute_url().endswith(second.xpath("//tbody//a/@href")[0].rpartition("/")[2])
    assert second.xpath("//form[@role='navigation']//button/@value") == ["0"]
    assert second.xpath("//button[@value='erase']")


def test_erased_by_the_page_once(manager, theirs):
    """What isn't ticked is told at its box; a page that is read again asks for no second time."""
    wrong = pressed(manager, {"deed": "erase"})
    (box,) = html.fromstring(wrong.text).xpath("//input[@name='sure']")
    assert (wrong.status_code, box.get("aria-invalid")) == (400, "true")
    (told,) = html.fromstring(wrong.text).xpath(f"//*[@id='{box.get('aria-describedby')}']")
    assert told.text_content().strip()
    done = pressed(manager, {"deed": "erase"}, sure="yes")
    assert (done.status_code, done.headers["Location"].endswith("/@@person")) == (303, True)
    page = html.fromstring(manager.get(f"{AT}/@@person", headers=HTML).text)
    assert BAKER.email not in page.text_content()
    assert "Nog bewaard: 1." in page.text_content()
    transaction.begin()
    assert theirs[0].erased
    left = html.fromstring(manager.get(f"{AT}/{theirs[0].id}", headers=HTML).text)
    words = " ".join(left.xpath("//*[@class='oo-checked']")[0].text_content().split())
    assert (
        in_dutch("The log is as it was sealed, and nothing is left of what it says was erased.")
        == words
    )
    checked = manager.get(f"{AT}/@verify", headers=JSON).json()
    assert (checked["checked"], checked["erased"], checked["broken"]) == (3, 1, [])
