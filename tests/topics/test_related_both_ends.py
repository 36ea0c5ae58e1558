"""What goes together: said once, shown on both pages, and never more than one may see."""

from plone import api
from plone.app.testing import logout
from tests.topics.reading import make
from tests.topics.reading import page_of
from tests.topics.reading import pointing_at
from zope.lifecycleevent import modified
import pytest

PAIRS = [
    ("onderneem.Guide", "onderneem.Permit"),
    ("onderneem.Guide", "onderneem.Guide"),
    ("onderneem.Permit", "onderneem.Subsidy"),
    ("onderneem.Subsidy", "onderneem.Guide"),
]


@pytest.fixture
def permit(open_section):
    """The permit for a terrace."""
    return make(open_section, "onderneem.Permit", "terras")


@pytest.fixture
def guide(open_section, permit):
    """A guide that goes together with the permit."""
    return make(open_section, "onderneem.Guide", "gids", related=[permit])


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_link_shows_on_both_pages(open_section, one, other):
    """Whoever of the two says so."""
    told = make(open_section, other, "twee")
    teller = make(open_section, one, "een", related=[told])
    logout()
    assert page_of(teller).cards == [told.absolute_url()]
    assert page_of(told).cards == [teller.absolute_url()]


def test_said_by_both_it_shows_once(guide, permit):
    """Two editors may say the same."""
    permit.related = [pointing_at(guide)]
    modified(permit)
    logout()
    assert page_of(permit).cards == [guide.absolute_url()]
    assert page_of(guide).cards == [permit.absolute_url()]


def test_said_twice_it_shows_once(open_section, permit):
    """A list may hold an item twice."""
    twice = make(open_section, "onderneem.Guide", "gids", related=[permit, permit])
    assert page_of(twice).cards == [permit.absolute_url()]


def test_a_link_that_is_taken_away_is_gone_from_both(guide, permit):
    """The other page follows at once."""
    guide.related = []
    modified(guide)
    assert page_of(permit).cards == page_of(guide).cards == []


@pytest.mark.parametrize("hidden", ["guide", "permit"])
def test_a_retracted_item_shows_to_nobody_outside(guide, permit, hidden):
    """From either end a visitor sees a page without the link, and no error."""
    gone, left = (guide, permit) if hidden == "guide" else (permit, guide)
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(gone, "retract")
    logout()
    page = page_of(left)
    assert page.cards == []
    assert gone.absolute_url() not in page.text


@pytest.mark.parametrize("deleted", ["guide", "permit"])
def test_a_deleted_item_leaves_no_dead_link(guide, permit, deleted):
    """From either end the page still shows."""
    gone, left = (guide, permit) if deleted == "guide" else (permit, guide)
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(gone, check_linkintegrity=False)
    logout()
    assert page_of(left).cards == []


def test_a_moved_item_is_found_at_its_new_address(guide, permit):
    """Relations follow the item."""
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(permit, "terras-op-straat")
    assert page_of(guide).cards[0].endswith("/vergunningen/terras-op-straat")


@pytest.mark.parametrize("portal_type", ["onderneem.Guide", "onderneem.Permit"])
def test_its_topics_are_chips_as_far_as_one_may_see(open_section, terraces, portal_type):
    """A private topic is no link that leads to a login form."""
    secret = make(open_section, "onderneem.Topic", "geheim", private=True)
    item = make(open_section, portal_type, "x", topics=[terraces, secret])
    logout()
    assert page_of(item).own.xpath(".//a[@class='oo-chip']/@href") == [terraces.absolute_url()]
