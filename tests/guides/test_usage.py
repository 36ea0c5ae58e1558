"""How often guides are read: visitors count, nobody is followed, and the landing page ranks."""

from onderneem.addon.guides import usage
from onderneem.addon.jobs.interfaces import IJob
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import TEST_USER_NAME
from tests.places import opened_section
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
from tests.topics.reading import page_of
from zope.component import getUtility
import pytest
import transaction


@pytest.fixture(autouse=True)
def _nothing_counted():
    """Begin and end each story at nought."""
    usage.views.tally.take(lambda key: True)
    yield
    usage.views.tally.take(lambda key: True)


@pytest.fixture
def guides(open_section):
    """Four guides in the editor's order, looked at by a visitor."""
    names = ("starten", "terras", "markt", "reclame")
    made = [make(open_section, "onderneem.Guide", name) for name in names]
    logout()
    return made


def read(guide, times: int) -> None:
    """Look at a guide so many times."""
    for _ in range(times):
        page_of(guide)


def ranked(section) -> list[str]:
    """Return the ids of the guides on the landing page."""
    return [url.rpartition("/")[2] for url in page_of(section).below("oo-guides")]


def waiting() -> int:
    """Return how many readings wait in memory."""
    counts = usage.views.tally.take(lambda key: True)
    usage.views.tally.give_back(counts)
    return sum(counts.values())


def test_the_guides_that_are_read_most_come_first(portal, open_section, guides):
    """Three on the landing page; equals stand in the editor's order."""
    read(guides[3], 2)
    read(guides[1], 1)
    assert ranked(open_section) == ["starten", "terras", "markt"]
    assert usage.views.flush(portal) == 2
    assert ranked(open_section) == ["reclame", "terras", "starten"]


def test_counts_add_up(portal, open_section, guides):
    """What was stored before counts on."""
    read(guides[2], 2)
    usage.views.flush(portal)
    read(guides[1], 3)
    usage.views.flush(portal)
    read(guides[2], 2)
    usage.views.flush(portal)
    assert ranked(open_section)[:2] == ["markt", "terras"]
    assert usage.views.flush(portal) == 0


def test_the_job_adds_them_up(portal, open_section, guides):
    """Without a job the ranking would never change."""
    read(guides[3], 1)
    assert getUtility(IJob, "guides.usage").run(portal) == 1
    assert ranked(open_section)[0] == "reclame"


def test_a_count_that_was_not_stored_counts_again(portal, guides):
    """After an error or a conflict the numbers come along the next time."""
    read(guides[0], 2)
    usage.views.flush(portal)
    assert waiting() == 0
    transaction.abort()
    assert waiting() == 2


def test_a_guide_that_is_gone_is_forgotten(portal, guides):
    """A reading of what no longer exists is no error."""
    usage.views.tally.add((portal.getId(), "0" * 32))
    assert usage.views.flush(portal) == 1


def test_another_sites_counts_stay(portal, guides):
    """One process may serve several sites."""
    usage.views.tally.add(("elders", guides[0].UID()))
    assert usage.views.flush(portal) == 0
    assert waiting() == 1


def test_an_editors_own_visits_do_not_count(portal, guides):
    """Who writes a guide looks at it often."""
    login(portal, TEST_USER_NAME)
    read(guides[0], 1)
    assert waiting() == 0


def test_a_private_guide_is_not_among_the_most_read(portal, open_section, guides):
    """What was read before it was retracted isn't shown any more."""
    secret = make(open_section, "onderneem.Guide", "geheim", private=True)
    usage.views.tally.add((portal.getId(), secret.UID()))
    usage.views.flush(portal)
    logout()
    assert "geheim" not in ranked(open_section)


def test_nothing_of_a_person_is_kept(portal, guides):
    """Numbers by guide, and nothing else."""
    read(guides[0], 2)
    assert usage.views.tally.take(lambda key: True) == {(portal.getId(), guides[0].UID()): 2}


@pytest.fixture
def address(functional):
    """A guide on the server."""
    section = opened_section(functional["portal"])
    make(section, "onderneem.Guide", "starten")
    transaction.commit()
    return section


@pytest.mark.parametrize(
    ("method", "path", "accept", "counted"),
    [
        ("GET", "", "text/html", 1),
        ("GET", "/@@view", "text/html", 1),
        ("HEAD", "", "text/html", 0),
        ("HEAD", "/@@view", "text/html", 0),
        ("GET", "", "application/json", 0),
    ],
)
def test_only_a_page_that_is_read_counts(address, method, path, accept, counted):
    """A monitor's HEAD and a front end's JSON are no readers."""
    answer = Visitor(address).ask(f"/gidsen/starten{path}", method, headers={"Accept": accept})
    assert answer.status_code == 200
    assert waiting() == counted


def test_an_editor_at_the_server_does_not_count(address):
    """Not by a session either."""
    assert Writer(address).ask("/gidsen/starten").status_code == 200
    assert waiting() == 0
