"""Two real servers: one municipality tells, the other harvests, and finds identical fields."""

from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.job import Harvest
from onderneem.addon.catalogue.harvest.reading_on import Limits
from onderneem.addon.catalogue.harvest.values import value_of
from tests.demo_server import command
from tests.demo_server import serving
from tests.topics.people import opened_section
import pytest
import requests
import subprocess
import transaction

WEBMASTER = ("webmaster", "onderneem")
JSON = {"Accept": "application/json", "Connection": "close"}
SAME = (
    *("title", "description", "conditions", "procedure", "documents", "costs", "exceptions"),
    *("legislation", "target_groups", "themes", "product_number"),
)


def asked(method, url, body, headers=None) -> requests.Response:
    """Let the webmaster ask for something, and get it."""
    headers = {**JSON, **(headers or {})}
    answer = requests.request(method, url, json=body, auth=WEBMASTER, headers=headers, timeout=120)
    assert answer.ok, answer.text
    return answer


@pytest.fixture
def region(tmp_path):
    """The demo municipality in a process of its own; it says that it is Gent, and tells."""
    instance = tmp_path / "instance"
    subprocess.run(command("--instance", str(instance), "--build-only"), check=True)
    with serving(instance) as site:
        section = f"{site}/ondernemen"
        asked("PATCH", section, {"municipality": "44021"})
        key = asked("POST", f"{site}/@jobs-key", {}).json()["key"]
        asked("POST", f"{site}/@jobs", {"names": ["catalogue.tell"]}, {"X-Jobs-Key": key})
        yield section


def items_of(section: str) -> dict[str, dict]:
    """Return title -> what plone.restapi says of each permit and subsidy."""
    types = "portal_type=onderneem.Permit&portal_type=onderneem.Subsidy"
    url = f"{section}/@search?{types}&fullobjects=1&b_size=100"
    found = requests.get(url, headers=JSON, timeout=120).json()["items"]
    return {each["title"]: each for each in found}


def raw(name: str, value):
    """Return a value of plone.restapi as the field keeps it: a choice is its token."""
    if isinstance(value, list):
        value = [each["token"] if isinstance(each, dict) else each for each in value]
    return value_of(name, value)


@pytest.mark.hard
def test_the_other_finds_every_service_with_the_same_fields(functional, region):
    """What the region's register knows of the authority goes over; field by field, line by line."""
    portal = functional["portal"]
    registry = portal.portal_registry
    registry["onderneem.private_addresses"] = True
    registry["onderneem.catalogue_target_groups"] = set()
    section = opened_section(portal)
    section.catalogue_source, section.catalogue_feed = "feed", f"{region}/@@ldes"
    transaction.commit()
    job = Harvest()
    job.limits = Limits(pause=0.0)
    assert job.run(portal) > 10
    theirs = {each.theirs["title"]: each.theirs for each in harvest_of(section).products.values()}
    ours = items_of(region)
    assert len(theirs) > 10
    for title, found in theirs.items():
        for name in SAME:
            assert found[name] == raw(name, ours[title][name]), (title, name)
        assert set(raw("websites", ours[title]["websites"])) <= set(found["websites"])
    again = harvest_of(section)
    again.next_run = None
    transaction.commit()
    before = {each.identifier: each.version for each in again.products.values()}
    job.run(portal)
    assert {each.identifier: each.version for each in again.products.values()} == before
