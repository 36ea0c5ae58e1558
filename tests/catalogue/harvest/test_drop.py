"""An empty catalogue must not empty the site; what is missing from a whole listing is gone."""

from onderneem.addon.catalogue.harvest.actions import ActionRefused
from onderneem.addon.catalogue.harvest.actions import steer
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
    steer(town.harvest, "confirm")
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
    assert (town.harvest.phase, town.harvest.allow_drop, town.on("new")) == ("idle", False, [])


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
        steer(town.harvest, "confirm")
