"""The letters to who keeps an item: which links broke, to whom, and never twice."""

from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import letters as room
from onderneem.addon.ecounter.letters import write_letters
from onderneem.addon.post.outbox import KEY
from plone import api
from tests.ecounter.test_check import DAY
from tests.ecounter.test_check import NIGHT
from tests.ecounter.test_check import nights
from tests.ecounter.test_collect import change
from tests.topics.people import Writer
from tests.topics.reading import make
from zope.annotation.interfaces import IAnnotations
import pytest
import transaction

RITA = "rita@voorbeeldegem.example"


@pytest.fixture
def rita(doors, permit):
    """The editor who made the permit."""
    writer = Writer(doors, "rita")
    permit.creators = ("rita",)
    transaction.commit()
    return writer


def letters(site, day) -> list:
    """Let the job run on that day; returns the letters that wait, and empties the box."""
    with clock.pinned(NIGHT + day * DAY):
        write_letters(site)
    box = IAnnotations(site).get(KEY) or {}
    found = [entry.letter for entry in box.values()]
    IAnnotations(site).pop(KEY, None)
    transaction.commit()
    return found


def dies(site, server, day):
    """Let the permit's link fail from that day until it is broken."""
    server.ways["/ok/start"] = "missing"
    nights(site, day, day + 1, day + 2)


def test_the_maker_of_an_item_hears_of_it_once(portal_of, permit, rita, server):
    """The address, the reason, and the page; in the language of the section."""
    nights(portal_of, 0)
    assert letters(portal_of, 0) == []
    dies(portal_of, server, 1)
    (letter,) = letters(portal_of, 3)
    assert letter.to == RITA
    assert f"{server.url}/ok/start" in letter.text
    assert "De pagina is weg (404 of 410)." in letter.text
    assert "Terras (ondernemen/vergunningen/terras)" in letter.text
    assert "http://nohost" not in letter.text
    for day in (4, 11, 40):
        assert letters(portal_of, day) == []


def test_a_new_break_is_a_new_letter(portal_of, permit, rita, server):
    """It recovered in between."""
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    (first,) = letters(portal_of, 3)
    server.ways.clear()
    nights(portal_of, 5)
    assert letters(portal_of, 5) == []
    dies(portal_of, server, 11)
    (second,) = letters(portal_of, 13)
    assert first.event != second.event


def test_one_letter_tells_all_that_broke(portal_of, permit, rita, server, doors):
    """However many items have it."""
    other = make(doors, "onderneem.Permit", "drank")
    other.creators = ("rita",)
    change(
        other, start_url=f"{server.url}/missing/drank", procedure_links=(f"X | {permit.start_url}",)
    )
    transaction.commit()
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    (letter,) = letters(portal_of, 3)
    assert letter.text.count("/ok/start") == 1
    assert letter.text.count("/missing/drank") == 1
    assert letter.text.count("(ondernemen/vergunningen/drank)") == 2


def test_without_a_maker_with_an_address_the_webmaster_hears_and_else_the_section(
    portal_of,
    permit,
    server,
):
    """Somebody always does."""
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    portal_of.portal_registry["onderneem.notify_addresses"] = ("a@x.example", "b@x.example")
    assert sorted(each.to for each in letters(portal_of, 3)) == ["a@x.example", "b@x.example"]
    portal_of.portal_registry["onderneem.notify_addresses"] = ()
    assert [each.to for each in letters(portal_of, 3)] == ["ondernemen@voorbeeldegem.example"]


@pytest.mark.parametrize("address", ["", "geen adres", "a@b.example\nBcc: c@d.example"])
def test_an_address_that_is_none_is_passed_over(portal_of, permit, rita, server, address):
    """The next in line hears instead."""
    with api.env.adopt_roles(["Manager"]):
        api.user.get(username="rita").setMemberProperties({"email": address})
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    assert [each.to for each in letters(portal_of, 3)] == ["ondernemen@voorbeeldegem.example"]


def test_of_the_e_counter_itself_who_keeps_the_section_hears(
    portal_of, permit, rita, server, doors, monkeypatch
):
    """It stands on every item: ten are named, the others counted without waking them."""
    for number in range(12):
        make(doors, "onderneem.Permit", f"vergunning-{number}")
    transaction.commit()
    nights(portal_of, 0)
    server.ways["/ok/counter"] = "missing"
    nights(portal_of, 1, 2, 3)
    woken, wakes = [], room.uuidToObject

    def counted(uid, **options):
        woken.append(uid)
        return wakes(uid, **options)

    monkeypatch.setattr(room, "uuidToObject", counted)
    (letter,) = letters(portal_of, 3)
    assert letter.to in room.receivers_of(doors)
    users = book.uses(portal_of)[f"{server.url}/ok/counter"]
    assert letter.text.count("(ondernemen") == 10
    assert f" {len(users) - 10}\n" in letter.text
    assert len(woken) == 11


def test_a_kill_between_two_letters_sends_none_twice(
    portal_of,
    permit,
    rita,
    server,
    doors,
    monkeypatch,
):
    """Each is committed with what it tells."""
    change(doors["gidsen"]["terras"])
    other = make(doors, "onderneem.Permit", "drank", start_url=f"{server.url}/missing/drank")
    other.creators = ()
    transaction.commit()
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    wrote, done = room._write, []

    def killed(*arguments):
        if done:
            raise KeyboardInterrupt
        done.append(True)
        return wrote(*arguments)

    monkeypatch.setattr(room, "_write", killed)
    with pytest.raises(KeyboardInterrupt), clock.pinned(NIGHT + 3 * DAY):
        write_letters(portal_of)
    transaction.abort()
    monkeypatch.setattr(room, "_write", wrote)
    told = [each.to for each in letters(portal_of, 3)]
    assert sorted(told) == sorted({RITA, "ondernemen@voorbeeldegem.example"})


def test_uninstalling_forgets_who_was_told(portal_of, permit, rita, server):
    """Nothing of ours stays on the site."""
    nights(portal_of, 0)
    dies(portal_of, server, 1)
    letters(portal_of, 3)
    kept = IAnnotations(portal_of)[room.KEY]
    assert not any("rita" in key for key in kept)
    room.forget(portal_of)
    assert room.KEY not in IAnnotations(portal_of)
