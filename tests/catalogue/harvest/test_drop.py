"""An empty catalogue must not empty the site; what is missing from a whole listing is gone."""

from onderneem.addon import clock
from onderneem.addon.catalogue.harvest import applying
from onderneem.addon.catalogue.harvest import book
from onderneem.addon.catalogue.harvest.actions import ActionRefused
from onderneem.addon.catalogue.harvest.actions import steer
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.catalogue.harvest.reading_on import begin
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.catalogue.harvest.reading_on import read_on
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.outbound.agent import door_of
from tests.catalogue.harvest.catalogue_server import product
import pytest
import transaction

LIST = "/doc/product?sortBy=LAATST_GEWIJZIGD&limit=100&pageIndex=0&doelgroepen=Onderneming"


@pytest.fixture
def listing(town, server):
    """The read API with twenty products, all harvested."""
    town.follows("api")
    server.lists(LIST, *(product(f"p{number:02}") for number in range(20)))
    town.harvests()
    return server


def confirmed(town):
    """A person says that they are really gone."""
    steer(town.section, town.harvest, "confirm")
    transaction.commit()


def test_an_empty_listing_stops_the_run_and_asks(town, listing):
    """Nothing changes; the page says how many would be gone."""
    listing.lists(LIST)
    town.harvests(day=1)
    assert (town.harvest.phase, town.harvest.drop) == ("asking", (20, 20))
    assert len(town.on("new")) == 20
    assert not any(each.missed for each in town.harvest.products.values())


def test_when_the_region_is_well_again_nobody_need_answer(town, listing):
    """The next night reads anew."""
    kept = listing.pages[LIST]
    listing.lists(LIST)
    town.harvests(day=1)
    listing.pages[LIST] = kept
    report = town.harvests(day=2)
    assert (town.harvest.phase, report.unchanged) == ("idle", 20)


def test_a_person_may_say_that_they_are_really_gone(town, listing):
    """Then they go, and the leave holds for that run only."""
    listing.lists(LIST)
    town.harvests(day=1)
    confirmed(town)
    assert town.harvests(day=1).gone == 20
    assert (town.harvest.phase, dict(town.harvest.wishes), town.on("new")) == ("idle", {}, [])


def test_one_that_is_missing_twice_is_gone(town, listing):
    """A listing that moves under the reader may skip one: once missing says nothing yet."""
    listing.lists(LIST, *(product(f"p{number:02}") for number in range(1, 20)))
    town.harvests(day=1)
    assert "p00" in town.on("new")
    assert town.harvests(day=2).gone == 1
    assert "p00" not in town.on("new")


def test_nothing_to_confirm_is_refused(town, listing):
    """A confirmation without a question would hold for a drop that nobody saw."""
    with pytest.raises(ActionRefused):
        steer(town.section, town.harvest, "confirm")


def test_a_larger_drop_than_was_confirmed_asks_again(town, listing):
    """Who confirms three has seen three."""
    listing.lists(LIST, *(product(f"p{number:02}") for number in range(3, 20)))
    town.harvests(day=1)
    assert town.harvest.drop == (3, 20)
    confirmed(town)
    listing.lists(LIST)
    town.harvests(day=1)
    assert (town.harvest.phase, town.harvest.drop) == ("asking", (20, 20))
    assert len(town.on("new")) == 20


@pytest.mark.parametrize("first", [True, False])
def test_a_kill_while_taking_in_takes_nothing_for_missing(town, server, monkeypatch, first):
    """What was processed before the kill is no longer in the box, and isn't gone for that."""
    town.follows("api")
    server.lists(LIST, *(product(f"p{number:02}") for number in range(20)))
    if not first:
        town.harvests()
        at = "2026-05-01"
        server.lists(LIST, *(product(f"p{number:02}", at=at) for number in range(20)))
    monkeypatch.setattr(applying, "COMMIT_AT", 10)
    usual, calls = applying._take, []

    def killed(*arguments):
        calls.append(1)
        if len(calls) == 15:
            raise KeyboardInterrupt
        usual(*arguments)

    monkeypatch.setattr(applying, "_take", killed)
    with pytest.raises(KeyboardInterrupt):
        town.harvests(day=1)
    transaction.abort()
    monkeypatch.setattr(applying, "_take", usual)
    assert town.harvest.phase == "applying"
    report = town.harvests(day=1)
    assert (town.harvest.phase, report.gone, len(town.on("new"))) == ("idle", 0, 20)
    assert not any(each.missed for each in town.harvest.products.values())
    assert report.accounted == report.read == 20


def test_when_the_time_is_up_it_goes_on_where_it_was(town, server):
    """Within the lease of the ledger: taking in stops too, and the next call ends it."""
    town.follows("api")
    server.lists(LIST, *(product(f"p{number:03}") for number in range(250)))
    harvest, site = book.harvest_of(town.section, make=True), town.section.aq_parent
    transaction.commit()
    source, now = source_of(town.section), clock.stored_now()
    begin(harvest, source, now)
    assert read_on(harvest, source, Client(door_of(site)), Limits(pause=0.0), now)
    assert not applying.apply(town.section, harvest, True, now, seconds=-1.0)
    assert (harvest.phase, len(harvest.products)) == ("applying", 100)
    report = town.harvests()
    assert (harvest.phase, report.new, report.gone) == ("idle", 250, 0)
