"""A page that moved for good: its new address is proposed, and taken over where it is text."""

from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import takeover
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.overview import said_of
from onderneem.addon.ecounter.takeover import TakenOver
from plone import api
from plone.locking.interfaces import ILockable
from plone.locking.interfaces import ITTWLockable
from plone.protect.authenticator import createToken
from tests.ecounter.conftest import nothing_to_offer
from tests.ecounter.test_check import counter
from tests.ecounter.test_check import nights
from tests.ecounter.test_collect import change
from tests.ecounter.test_overview import overview
from tests.ecounter.test_overview import pressed
from tests.topics.people import Writer
from tests.topics.reading import make
from zope.i18n import translate
from zope.interface import alsoProvides
import pytest
import re
import transaction


@pytest.fixture
def moved(doors, server):
    """The address of a page that moved for good."""
    nothing_to_offer(doors)
    return f"{server.url}/moved"


@pytest.fixture
def new(server):
    """Where it went."""
    return f"{server.url}/ok/new"


def token() -> str:
    """Return what the page's own form carries."""
    with api.env.adopt_roles(["Manager"]):
        return createToken()


def proposals(section) -> list[str]:
    """Return the new addresses that the page proposes to take over."""
    page, _status = overview(section)
    part = "//tr[.//button[@name='take']]//*[@class='oo-moved']/a/@href"
    return page.tree.xpath(part)


def takes(section, url):
    """Let the webmaster take it over; return what is said then."""
    return pressed(section, url=url, take="1", _authenticator=token())[0]


EEN = {"title": "Eén", "url": "https://een.example"}


@pytest.mark.parametrize(
    ("numbers", "told"), [((1,), "one"), ((2,), "2"), ((1, 1), "1"), ((0, 0, 1), "1")]
)
def test_one_is_never_told_as_many(numbers, told):
    """Neither of the items that have it now, nor of those that haven't."""
    said = translate(said_of(TakenOver(*numbers)), target_language="en")
    assert told in said
    assert not re.search(r"\b1 (items|others)", said)


@pytest.mark.parametrize("field", ["start_url", "procedure_links", "websites"])
def test_it_is_written_in_the_field_that_has_it(portal_of, doors, moved, new, field):
    """The editor's own address, or a row, which keeps its title and its neighbours."""
    permit = doors["vergunningen"]["terras"]
    rows = (EEN, {"title": "Twee", "url": moved})
    change(permit, **{field: moved if field == "start_url" else rows})
    nights(portal_of, 0)
    assert proposals(doors) == [new]
    said = takes(doors, moved)
    assert "The new address stands on one item." in said
    wanted = new if field == "start_url" else (EEN, {"title": "Twee", "url": new})
    assert getattr(permit, field) == wanted


def test_it_is_proposed_once(portal_of, doors, moved, new):
    """Afterwards the new address is known as good, at once, and the old one nowhere any more."""
    permit = doors["vergunningen"]["terras"]
    change(permit, start_url=moved)
    nights(portal_of, 0)
    takes(doors, moved)
    assert proposals(doors) == []
    _page, status = overview(doors, "POST", url=moved, take="1", _authenticator=token())
    assert status == 404
    transaction.commit()
    found = counter(permit)
    assert (found["primary"]["url"], found["status"]) == (new, "ok")
    collect(portal_of)
    assert {url for url, _health, _uids in book.pages(portal_of)} == {new}


def test_every_item_that_has_it_gets_it(portal_of, doors, moved, new):
    """One press, all pages."""
    items = [doors["vergunningen"]["terras"], make(doors, "onderneem.Permit", "drank")]
    for item in items:
        change(item, start_url=moved)
    nights(portal_of, 0)
    takes(doors, moved)
    assert [item.start_url for item in items] == [new, new]


def test_two_rows_that_become_one_stand_there_once(portal_of, doors, moved, new):
    """An editor may have added the new address by hand."""
    permit = doors["vergunningen"]["terras"]
    change(permit, websites=tuple({"title": "Twee", "url": url} for url in (moved, new)))
    nights(portal_of, 0)
    takes(doors, moved)
    assert permit.websites == ({"title": "Twee", "url": new},)


def test_an_item_that_the_user_may_not_change_keeps_it(portal_of, doors, moved, new):
    """Asked of each item: an editor of one permit changes that one."""
    mine, other = doors["vergunningen"]["terras"], make(doors, "onderneem.Permit", "drank")
    for item in (mine, other):
        change(item, start_url=moved)
    nights(portal_of, 0)
    editor = Writer(doors, roles=("Contributor", "Reader"))
    for item in (mine, other):
        item.manage_permission("Modify portal content", ["Manager"], acquire=0)
    mine.manage_permission("Modify portal content", ["Manager", "Contributor"], acquire=0)
    transaction.commit()
    page = editor.ask("/@@links")
    assert page.status_code == 200
    from lxml import html

    given = html.fromstring(page.text).xpath("string(//input[@name='_authenticator']/@value)")
    answer = editor.ask(
        "/@@links", "POST", data={"url": moved, "take": "1", "_authenticator": given}
    )
    assert answer.status_code == 303
    assert (mine.start_url, other.start_url) == (new, moved)
    assert proposals(doors) == [new]


def test_an_item_that_somebody_is_changing_keeps_it(portal_of, doors, moved):
    """Else what they save would put the old address back, or lose it unseen."""
    permit = doors["vergunningen"]["terras"]
    change(permit, start_url=moved)
    nights(portal_of, 0)
    alsoProvides(permit, ITTWLockable)  # as where the webmaster adds that behaviour
    rita = Writer(doors, "rita", roles=("Contributor", "Editor"))
    with api.env.adopt_user(rita.auth[0]):
        ILockable(permit).lock()
    takes(doors, moved)
    assert permit.start_url == moved


def test_a_sections_own_counter_is_taken_over_in_the_section(portal_of, doors, moved, new):
    """It is that of all its items."""
    change(doors, ecounter_base=moved)
    nights(portal_of, 0)
    assert proposals(doors) == [new]
    said = takes(doors, moved)
    assert doors.ecounter_base == new
    assert "The new address stands on one item." in said


def test_what_only_follows_from_the_settings_is_not_woken(
    portal_of, doors, moved, new, monkeypatch
):
    """The e-counter stands on a thousand items; only a field of one's own can be written."""
    permit = doors["vergunningen"]["terras"]
    portal_of.portal_registry["onderneem.ecounter_base"] = moved
    change(permit, start_url=moved)
    nights(portal_of, 0)
    woken, wakes = [], takeover.uuidToObject

    def counted(uid, **options):
        woken.append(uid)
        return wakes(uid, **options)

    monkeypatch.setattr(takeover, "uuidToObject", counted)
    with api.env.adopt_roles(["Manager"]):
        taken = takeover.take_over(portal_of, doors, moved)
    assert woken == [permit.UID()]
    assert permit.start_url == new
    assert (taken.changed, taken.refused, taken.elsewhere) == (1, 0, 4)


def test_what_comes_from_the_settings_says_so(portal_of, doors, moved):
    """It is no item's text: no button, but the place where a webmaster changes it."""
    portal_of.portal_registry["onderneem.ecounter_base"] = moved
    nights(portal_of, 0)
    assert proposals(doors) == []
    page, _status = overview(doors)
    assert (
        "This address comes from the settings or a product number: a webmaster changes it there."
        in " ".join(page.own.text_content().split())
    )
    assert "It follows from the settings" in takes(doors, moved)
    assert portal_of.portal_registry["onderneem.ecounter_base"] == moved


def test_without_a_token_nothing_is_taken_over(portal_of, doors, moved):
    """Nobody else's page may change ours; and a GET never does."""
    permit = doors["vergunningen"]["terras"]
    change(permit, start_url=moved)
    nights(portal_of, 0)
    assert overview(doors, "POST", url=moved, take="1")[1] == 403
    overview(doors, "GET", url=moved, take="1", _authenticator=token())
    assert permit.start_url == moved
