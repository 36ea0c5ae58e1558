"""Every real page and record goes through: all accounted for, in any order the same end."""

from functools import lru_cache
from onderneem.addon.catalogue.documents import records_in
from onderneem.addon.catalogue.harvest import settings
from onderneem.addon.catalogue.harvest.wish import Wish
from onderneem.addon.catalogue.key import keep_key
from tests.shared_data import catalogue_documents
import json
import pytest
import random
import transaction


@lru_cache
def members():
    """Return each member of each document we have, of entrepreneurs or not."""
    return [
        member for document in catalogue_documents().values() for member in records_in(document)
    ]


@pytest.fixture
def everything(monkeypatch):
    """The section wants all there is, for whomever."""
    wish = Wish(*(frozenset() for _ in range(5)))
    monkeypatch.setattr(settings, "wish_of", lambda section: wish)


def end_state(town):
    """Return what is kept of each product."""
    return {
        product.identifier: (product.theirs, product.at, product.archived, product.why_not)
        for product in town.harvest.products.values()
    }


def laid(server, found, pages=4):
    """Lay members down as a feed of some pages."""
    size = -(-len(found) // pages)
    for number in range(pages):
        server.tells(
            f"/feed?p={number}" if number else "/feed",
            *found[number * size : (number + 1) * size],
            later=f"/feed?p={number + 1}" if number + 1 < pages else None,
        )


def test_counts_in_are_counts_accounted_for(town, server, everything):
    """Created, unchanged, unwanted or refused with a reason: nothing is lost on the way."""
    laid(server, members())
    report = town.harvests()
    assert report.read == report.accounted == len(members())
    assert report.new == len(town.harvest.products) > 10
    # What can't be read has no title; that is told, not passed over.
    assert set(report.refused) <= {"naam: missing", "@graph: several-records"}


def test_twice_gives_no_change(town, server, everything):
    """The same pages again, all of them: nothing is new, changed or gone."""
    laid(server, members())
    town.harvests()
    before = end_state(town)
    town.harvest.pages.clear()
    report = town.harvests(day=1)
    assert (report.new, report.changed, report.gone) == (0, 0, 0)
    assert report.read == report.accounted == len(members())
    assert end_state(town) == before


@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_the_same_end_state(town, server, everything, seed):
    """Pages and members shuffled, some twice."""
    laid(server, members())
    town.harvests()
    expected = end_state(town)
    town.harvest.products.clear()
    town.harvest.pages.clear()
    for shelf in town.harvest.shelves.values():
        shelf.clear()
    dice = random.Random(seed)  # noqa: S311
    shuffled = [*members(), *dice.sample(members(), 5)]
    dice.shuffle(shuffled)
    laid(server, shuffled, pages=5)
    town.harvests(day=1)
    assert end_state(town) == expected


def test_the_pages_of_the_read_api_are_followed(town, server, everything):
    """By hydraNext, on our own server; the key goes with each question and nowhere else."""
    data = catalogue_documents()
    first = data["constructed/ipdc-product-collection-limit2-page0.json"]
    second = data["constructed/ipdc-product-collection-limit2-page1.json"]
    town.follows("api")
    asked = "/doc/product?sortBy=LAATST_GEWIJZIGD&limit=100&pageIndex=0"
    server.pages[asked] = first
    following = first["hydraView"]["hydraNext"].partition("example")[2]
    server.pages[following] = second
    keep_key(town.section.aq_parent, "geheim-1502")
    transaction.commit()
    report = town.harvests()
    assert (report.read, report.new) == (4, 4)
    assert {headers["x-api-key"] for _, headers in server.asked} == {"geheim-1502"}
    assert "geheim" not in json.dumps([path for path, _ in server.asked])
