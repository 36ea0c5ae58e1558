"""What one municipality tells, another finds in its own fields: by feed, over HTTP."""

from datetime import date
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.decide import add
from onderneem.addon.catalogue.harvest.difference import differences
from onderneem.addon.catalogue.harvest.job import Harvest
from onderneem.addon.catalogue.harvest.ours import ours_of
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.reference.organisations import organisation
from plone import api
from tests.permits.test_permit_page import EVERYTHING
import pytest
import transaction

# On the other side the product's address is that of our service: that is where it came from.
THEIR_OWN = {"product_id"}


@pytest.fixture
def neighbour(teller):
    """Another section, which follows the feed of the first, and takes whatever it tells."""
    site = teller.section.aq_parent
    site.portal_registry["onderneem.private_addresses"] = True
    with api.env.adopt_roles(["Manager"]):
        made = api.content.create(
            site, "onderneem.Section", "buren", title="Buren", phone="09", municipality="44021"
        )
    made.catalogue_source = "feed"
    made.catalogue_feed = f"{teller.section.absolute_url()}/@@ldes"
    made.catalogue_target_groups = {"Onderneming"}
    transaction.commit()
    return made


def harvested(neighbour) -> dict:
    """Let its job run; return title -> product."""
    job = Harvest()
    job.limits = Limits(pause=0.0)
    kept = harvest_of(neighbour, make=True)
    kept.next_run = None
    transaction.commit()
    job.run(neighbour.aq_parent)
    return {each.theirs["title"]: each for each in kept.products.values()}


def test_the_neighbour_finds_the_same_fields(teller, neighbour):
    """Permit and subsidy: every field that can be compared, line by line."""
    whole = {
        **EVERYTHING,
        "competent_authority": "Stad Gent",
        "exceptions": "Een bank tegen de gevel.\nEn een plant.",
        "conditions": (
            *EVERYTHING["conditions"],
            {"title": "Prijs: 5 & meer", "proof": None},
        ),
        "documents": ({"title": "Een schets", "text": None}, {"title": "Kosten: een bon"}),
        "websites": ({"title": "Meer", "url": "https://lees.example"},),
        "executing_authority": organisation("OVO000039").name,
        "executing_level": "Vlaams",
        "your_europe": {"DienstenLicentiesVergunningen"},
        "keywords": ("terrasje", "stoel"),
        "target_groups": {"Onderneming", "Vereniging"},
        "themes": {"EconomieWerk"},
        "areas": {"BE23"},
        "service_languages": {"NLD", "ENG"},
        "valid_from": date(2026, 1, 1),
        "valid_until": date(2099, 11, 30),
        "start_url": None,
    }
    permit = teller.make("onderneem.Permit", "terras", **whole)
    grant = teller.make("onderneem.Subsidy", "premie", **{**whole, "amount": "30 %: hoogstens 5"})
    teller.tells()
    products = harvested(neighbour)
    for item in (permit, grant):
        theirs, ours = products[item.title].theirs, ours_of(item)
        for name in set(ours) - THEIR_OWN:
            assert theirs[name] == ours[name], (item.getId(), name)
        assert theirs["product_id"] == teller.service_iri(item)
        assert products[item.title].record_type == teller.service(item).type
        with api.env.adopt_roles(["Manager"]):
            made = add(neighbour, harvest_of(neighbour), products[item.title])
        assert made.portal_type == item.portal_type
        assert ours_of(made) == {**ours, "product_id": theirs["product_id"]}
        assert differences(products[item.title].base, theirs, ours_of(made)) == ()


def test_the_neighbour_hears_of_a_change_and_of_a_going(teller, neighbour, terrace):
    """The newest snapshot counts; a tombstone is a going."""
    terrace.target_groups = {"Onderneming"}
    transaction.commit()
    teller.tells()
    assert not harvested(neighbour)["Terras"].gone
    terrace.title = "Terrasje"
    terrace.notifyModified()
    terrace.reindexObject()
    transaction.commit()
    teller.tells()
    assert set(harvested(neighbour)) == {"Terrasje"}
    teller.move(terrace, "retract")
    teller.tells()
    (product,) = harvested(neighbour).values()
    assert product.gone == "archived"
