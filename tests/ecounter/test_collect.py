"""The walk over the items: complete, and cheap where nothing changed."""

from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import collect as room
from onderneem.addon.ecounter.collect import collect
from plone import api
from tests.ecounter.conftest import nothing_to_offer
from tests.topics.reading import make
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
import pytest

OWN = "https://loket.example/terras"


@pytest.fixture
def woken(monkeypatch):
    """The items that the walk wakes, as they come."""
    found = []
    stored = room.stored_links

    def noting(item):
        found.append(item.getId())
        return stored(item)

    monkeypatch.setattr(room, "stored_links", noting)
    return found


@pytest.fixture
def permit(doors):
    """A permit with a link of its own."""
    nothing_to_offer(doors)
    made = doors["vergunningen"]["terras"]
    change(made, start_url=OWN)
    return made


def change(item, **fields):
    """Let an editor change an item, as the form and plone.restapi do."""
    for name, value in fields.items():
        setattr(item, name, value)
    notify(ObjectModifiedEvent(item))


def known(portal) -> dict:
    """Return address -> UIDs, of the book."""
    return {url: uids for url, _health, uids in book.pages(portal)}


def test_the_second_walk_wakes_nothing(portal_of, permit, woken):
    """The catalog's rows say when each was changed."""
    assert collect(portal_of) == 1
    assert len(woken) == 5
    woken.clear()
    assert collect(portal_of) == 1
    assert woken == []


def test_what_an_editor_changed_is_looked_at(portal_of, permit, woken):
    """That one, and no other."""
    collect(portal_of)
    woken.clear()
    change(permit, start_url=f"{OWN}/nieuw")
    # Saving looked as well.
    assert woken.pop() == "terras"
    collect(portal_of)
    assert woken == ["terras"]
    assert known(portal_of) == {f"{OWN}/nieuw": [permit.UID()]}


def test_a_saved_link_is_known_at_once(portal_of, permit):
    """The editor who saved it may want it checked before the job comes by."""
    change(permit, start_url=f"{OWN}/nieuw")
    assert known(portal_of)[f"{OWN}/nieuw"] == [permit.UID()]
    assert book.check_soon(portal_of, f"{OWN}/nieuw")
    made = make(permit.aq_parent.aq_parent, "onderneem.Permit", "drank", start_url=f"{OWN}/drank")
    assert known(portal_of)[f"{OWN}/drank"] == [made.UID()]


def test_a_save_that_changes_no_link_writes_nothing_in_the_book(portal_of, permit):
    """Two editors at work needn't meet there."""
    collect(portal_of)
    before = book.items(portal_of)[permit.UID()]
    change(permit, title="Anders")
    assert book.items(portal_of)[permit.UID()] is before


def test_a_changed_setting_changes_every_item(portal_of, permit, woken):
    """The site's, or the section's own."""
    collect(portal_of)
    woken.clear()
    portal_of.portal_registry["onderneem.ecounter_base"] = "https://loket.example"
    collect(portal_of)
    assert len(woken) == 5
    permit.aq_parent.aq_parent.ecounter_base = "https://ander.example"
    collect(portal_of)
    assert len(woken) == 10
    assert len(known(portal_of)["https://ander.example"]) == 5


def test_what_changed_behind_the_catalogs_back_is_found_by_the_daily_walk(portal_of, permit):
    """A script that sets a field tells nobody."""
    collect(portal_of)
    permit.start_url = f"{OWN}/stil"
    assert OWN in known(portal_of)
    collect(portal_of)
    assert OWN in known(portal_of)
    collect(portal_of, anew=True)
    assert set(known(portal_of)) == {f"{OWN}/stil"}


def test_what_is_deleted_is_forgotten(portal_of, permit):
    """With its addresses and their servers."""
    collect(portal_of)
    book.keep_server(portal_of, "loket.example", book.NEVER)
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(permit, check_linkintegrity=False)
    assert collect(portal_of) == 0
    assert permit.UID() not in book.items(portal_of)
    assert book.server_health(portal_of, OWN) == book.NEVER


def test_a_row_without_an_object_stops_nothing(portal_of, permit):
    """The catalog may remember what isn't there."""
    permit.aq_parent._delOb("terras")
    assert collect(portal_of) == 0


@pytest.mark.parametrize(
    "stored",
    [
        {"start_url": 7},
        {"start_url": "javascript:alert(1)"},
        {"start_url": "data:text/html,<script>"},
        {"start_url": "https://an:geheim@loket.example/"},
        {"start_url": "https://loket.example/" + "a" * 3000},
        {"procedure_links": 7},
        {"procedure_links": "Stap | https://loket.example"},
        {"procedure_links": (None, 7, "Stap | javascript:alert(1)")},
        {"websites": ["Stap | https://an:geheim@loket.example/"]},
    ],
)
def test_nothing_bad_comes_into_the_book(portal_of, permit, stored):
    """Stored by an import or before the rule: left out, and the walk goes on."""
    change(permit, **{"start_url": "", **stored})
    assert collect(portal_of) == 0


def test_an_international_name_is_as_good_as_any(portal_of, permit):
    """It is asked as it was written."""
    change(permit, start_url="https://gemeente-zürich.example/terras")
    assert collect(portal_of) == 1


def test_each_link_says_where_it_comes_from(portal_of, doors):
    """The editor's own, the procedure's, the product's, by number, or from the settings."""
    made = make(
        doors,
        "onderneem.Permit",
        "drank",
        start_url=OWN,
        procedure_links=("Stap | https://stap.example",),
        websites=("Lees | https://lees.example",),
        product_number="1502",
    )
    collect(portal_of)
    used = book.items(portal_of)[made.UID()]
    assert [origin for _url, origin in used.links] == [
        "own",
        "procedure",
        "website",
        "number",
        "setting",
    ]
    assert used.section == doors.UID()
