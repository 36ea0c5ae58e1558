"""Review: when a page is to be looked over, who hears of it, and what visitors see."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.jobs.interfaces import IJob
from onderneem.addon.post.outbox import KEY as OUTBOX
from onderneem.addon.reference.months import add_months
from onderneem.addon.topics import review_letters
from onderneem.addon.topics.copy_as_new import copy_as_new
from onderneem.addon.topics.review import mark_checked
from onderneem.addon.topics.review_dates import Due
from onderneem.addon.topics.review_dates import due
from plone import api
from plone.app.testing import logout
from plone.locking.interfaces import ILockable
from plone.locking.interfaces import ITTWLockable
from tests.places import opened_section
from tests.topics.people import employ
from tests.topics.people import in_dutch
from tests.topics.people import refused
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
from tests.topics.reading import page_of
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from zope.interface import alsoProvides
import pytest
import transaction

ENTRIES = ["onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy"]
NOON = datetime(2027, 3, 1, 12, tzinfo=clock.BRUSSELS)


@pytest.mark.pure
@pytest.mark.parametrize(
    ("review_by", "expected"),
    [
        (date(2027, 4, 1), Due.FINE),
        (date(2027, 3, 31), Due.SOON),
        (date(2027, 3, 1), Due.SOON),
        (date(2027, 2, 28), Due.OVERDUE),
        (None, Due.FINE),
    ],
)
def test_the_day_itself_is_in_time(review_by, expected):
    """Soon is within thirty days; late is the day after."""
    assert due(review_by, NOON.date()) is expected


def moved_to(item, day):
    """Let an editor set the day."""
    item.review_by = day
    item.reindexObject()


@pytest.fixture
def pages(open_section):
    """A guide, a permit and a subsidy, made on 1 March 2027."""
    with clock.pinned(NOON):
        return [
            make(open_section, portal_type, portal_type[10:].lower()) for portal_type in ENTRIES
        ]


@pytest.mark.parametrize(("months", "expected"), [(6, date(2027, 9, 1)), (None, date(2028, 3, 1))])
def test_the_months_are_a_setting(open_section, months, expected):
    """For what is made, and for what is checked; empty is a year."""
    api.portal.get_tool("portal_registry")["onderneem.review_months"] = months
    with clock.pinned(NOON):
        item = make(open_section, "onderneem.Permit", "p")
        assert item.review_by == expected
        moved_to(item, date(2027, 3, 1))
        mark_checked(item)
    assert item.review_by == expected


def test_a_new_page_counts_for_a_year(pages):
    """The day doesn't move on by itself; nobody checked what was only made."""
    found = [(each.checked_on, each.review_by) for each in pages]
    assert found == [(None, date(2028, 3, 1))] * 3


@pytest.mark.parametrize("portal_type", ENTRIES)
def test_what_nobody_checked_says_nothing_of_it(open_section, portal_type):
    """Neither a new page nor a copy of one that was checked, for editors as for visitors."""
    item = make(open_section, portal_type, "x")
    assert page_of(item).own.xpath(".//*[@class='oo-checked']") == []
    mark_checked(item)
    assert len(page_of(item).own.xpath(".//*[@class='oo-checked']")) == 1
    with api.env.adopt_roles(["Manager"]):
        assert copy_as_new(item, item.REQUEST).checked_on is None


def tasks(section) -> list[str]:
    """Return the ids of what is to be looked over, as the tasks have it."""
    source = getUtility(ITaskSource, "review")
    found = source.batch(section, 0, 100)
    assert len(found) == source.total(section)
    return [each.url.rpartition("/")[2].partition("#")[0] for each in found]


def test_what_is_due_is_a_task(open_section, pages):
    """From thirty days before; the longest overdue first; drafts and closed pages too."""
    guide, permit, subsidy = pages
    moved_to(guide, date(2027, 3, 31))
    moved_to(permit, date(2027, 4, 1))
    moved_to(subsidy, date(2027, 2, 1))
    with clock.pinned(NOON):
        assert tasks(open_section) == ["subsidy", "guide"]
        (first, second) = getUtility(ITaskSource, "review").batch(open_section, 0, 5)
    assert "Should have been" in first.why
    assert "To be looked over" in second.why
    with clock.pinned(NOON + timedelta(days=1)):
        assert tasks(open_section) == ["subsidy", "guide", "permit"]


def test_counting_wakes_nothing(open_section, pages, monkeypatch):
    """However many pages there are."""
    moved_to(pages[0], date(2020, 1, 1))
    monkeypatch.setattr(
        "Products.ZCatalog.CatalogBrains.AbstractCatalogBrain.getObject",
        lambda brain: pytest.fail("woken"),
    )
    assert tasks(open_section) == ["guide"]


@pytest.mark.parametrize("portal_type", ENTRIES)
def test_visitors_read_when_it_was_checked_and_no_more(open_section, portal_type):
    """Not who keeps it, nor that it is overdue."""
    item = make(open_section, portal_type, "x", review_by=date(2020, 1, 1), review_owner="anna")
    item.checked_on = date(2019, 5, 17)
    assert page_of(item).own.xpath("count(.//*[@id='oo-upkeep'])") == 1
    logout()
    page = page_of(item)
    assert "17 mei 2019" in page.own.xpath("string(.//*[@class='oo-checked'])")
    assert page.own.xpath(".//*[@id='oo-upkeep']") == []


@pytest.fixture
def owned(functional):
    """A permit that An keeps, at the server; and the section."""
    section = opened_section(functional["portal"])
    employ(section.aq_parent, "anna", ("Contributor", "Editor"))
    permit = make(section, "onderneem.Permit", "terras", review_owner="anna")
    transaction.commit()
    return permit


@pytest.fixture
def section(owned):
    """Its section."""
    return owned.aq_parent.aq_parent


def letters(site, moment) -> list:
    """Let the job run then; returns the letters that wait, and empties the box."""
    with clock.pinned(moment):
        getUtility(IJob, "topics.review").run(site)
    box = IAnnotations(site).get(OUTBOX) or {}
    found = [entry.letter for entry in box.values()]
    IAnnotations(site).pop(OUTBOX, None)
    transaction.commit()
    return found


def test_the_owner_gets_one_letter_for_each_day(owned, section):
    """Not every night; a new day is a new letter, also after a check."""
    site = section.aq_parent
    moved_to(owned, date(2027, 3, 31))
    assert letters(site, NOON - timedelta(days=1)) == []
    (letter,) = letters(site, NOON)
    assert letter.to == "anna@voorbeeldegem.example"
    assert "Terras (ondernemen/vergunningen/terras): 31 maart 2027" in letter.text
    assert "http" not in letter.text
    assert [letters(site, NOON + timedelta(days=days)) for days in (0, 1, 60)] == [[]] * 3
    moved_to(owned, date(2027, 6, 1))
    (again,) = letters(site, NOON + timedelta(days=70))
    assert again.event != letter.event


def test_one_letter_names_all_pages_of_an_owner(owned, section):
    """Whose owner is an address, or nobody: then who keeps the section hears."""
    site = section.aq_parent
    moved_to(owned, date(2027, 3, 5))
    other = make(section, "onderneem.Guide", "gids", review_owner="anna")
    address = make(section, "onderneem.Guide", "adres", review_owner="bo@elders.example")
    nobody = make(section, "onderneem.Guide", "niemand")
    for each in (other, address, nobody):
        each.creators = ()
        moved_to(each, date(2027, 3, 6))
    found = {each.to: each.text for each in letters(site, NOON)}
    assert set(found) == {
        "anna@voorbeeldegem.example",
        "bo@elders.example",
        "ondernemen@voorbeeldegem.example",
    }
    assert found["anna@voorbeeldegem.example"].count("(ondernemen/") == 2


def test_a_kill_between_two_letters_sends_none_twice(owned, section, monkeypatch):
    """Each is committed with what it tells."""
    site = section.aq_parent
    moved_to(owned, date(2027, 3, 5))
    other = make(section, "onderneem.Guide", "gids", review_owner="bo@elders.example")
    moved_to(other, date(2027, 3, 6))
    transaction.commit()
    put, done = review_letters.enqueue, []

    def killed(letter):
        if done:
            raise KeyboardInterrupt
        done.append(letter.to)
        put(letter)

    monkeypatch.setattr(review_letters, "enqueue", killed)
    with pytest.raises(KeyboardInterrupt), clock.pinned(NOON):
        review_letters.write_letters(site)
    transaction.abort()
    monkeypatch.setattr(review_letters, "enqueue", put)
    assert len({each.to for each in letters(site, NOON)}) == 2


def test_uninstalling_forgets_who_was_told(owned, section):
    """Nor does an address stand in what is kept meanwhile."""
    site = section.aq_parent
    moved_to(owned, date(2027, 3, 5))
    letters(site, NOON)
    assert not any("anna@" in key for key in IAnnotations(site)[review_letters.KEY])
    review_letters.forget(site)
    assert review_letters.KEY not in IAnnotations(site)


def test_checked_counts_for_a_year_and_changes_no_text(owned, section):
    """Over REST; the page is no newer for who reads it, and an edit checks nothing."""
    writer = Writer(section)
    moved_to(owned, date(2020, 1, 1))
    owned.checked_on = date(2019, 1, 1)
    transaction.commit()
    url, before = owned.absolute_url(), owned.modified()
    json = {"Accept": "application/json"}
    assert writer.ask(url, "PATCH", json={"title": "Nieuw"}, headers=json).status_code == 204
    assert owned.checked_on == date(2019, 1, 1)
    before = owned.modified()
    answer = writer.ask(f"{url}/@checked", "POST", headers=json)
    assert answer.status_code == 200, answer.text
    today = clock.today()
    assert answer.json()["checked_on"] == today.isoformat()
    assert answer.json()["review_by"] == add_months(today, 12).isoformat()
    assert (owned.checked_on, owned.modified()) == (today, before)
    assert tasks(section) == []


def test_only_who_may_edit_checks(owned, section):
    """Neither a visitor, nor another site by an editor's browser, nor a GET."""
    visitor, writer, url = Visitor(section), Writer(section), owned.absolute_url()
    moved_to(owned, date(2020, 1, 1))
    transaction.commit()
    json = {"Accept": "application/json"}
    assert visitor.ask(f"{url}/@checked", "POST", headers=json).status_code == 401
    assert visitor.ask(f"{url}/@@checked", "POST").status_code in (302, 401)
    looked = writer.ask(f"{url}/@@checked", allow_redirects=False)
    assert (looked.status_code, looked.headers["Location"]) == (303, url)
    assert writer.ask(f"{url}/@@checked", "POST").status_code == 403
    assert owned.review_by == date(2020, 1, 1)


def test_what_somebody_is_changing_is_not_checked(owned, section):
    """It isn't the text that was looked at."""
    writer = Writer(section)
    alsoProvides(owned, ITTWLockable)  # as where the webmaster adds that behaviour
    with api.env.adopt_user(username="anna"):
        ILockable(owned).lock()
    transaction.commit()
    answer = writer.ask(
        f"{owned.absolute_url()}/@checked", "POST", headers={"Accept": "application/json"}
    )
    assert (answer.status_code, answer.json()["type"]) == (409, "Conflict")


@pytest.mark.parametrize(
    ("owner", "right"),
    [
        ("redacteur", True),
        ("a@b.example", True),
        ("niemand", False),
        ("a@b", False),
        ("a@b.example\nBcc: c@d.example", False),
    ],
)
def test_an_owner_is_somebody(editor, owner, right):
    """A user of the site, or an address a letter can go to."""
    answer = editor.post("onderneem.Guide", review_owner=owner)
    if right:
        assert answer.status_code == 201, answer.text
    else:
        assert [name for name, _reason in refused(answer)] == ["review_owner"]


def test_visitors_do_not_get_the_owner_over_rest(owned, section):
    """A name or an address of somebody."""
    assert "review_owner" not in Visitor(section).read(owned.absolute_url()).json()
    assert Writer(section).read(owned.absolute_url()).json()["review_owner"] == "anna"


def test_a_day_that_passed_may_stay_but_not_be_given(editor):
    """Who mends a line of an overdue page needn't look it all over; a slip is told at once."""
    made = editor.post("onderneem.Guide").json()
    item = editor.folder("onderneem.Guide")[made["id"]]
    item.review_by = date(2024, 3, 1)
    transaction.commit()

    def change(**data):
        return editor.ask(made["@id"], "PATCH", json=data, headers={"Accept": "application/json"})

    assert change(title="Anders", review_by="2024-03-01").status_code == 204
    ((field, said),) = refused(change(review_by="2024-03-02"))
    assert (field, said) == (
        "review_by",
        in_dutch("This day has passed. Give today, or a later day."),
    )
    assert change(review_by=clock.today().isoformat()).status_code == 204
