"""A municipality that tells others of its services."""

from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.catalogue.documents import records_in
from onderneem.addon.catalogue.out.gather import Gatherer
from onderneem.addon.catalogue.out.jobs import Tell
from onderneem.addon.catalogue.reading import read_record
from plone import api
from tests.permits.test_permit_page import EVERYTHING
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.reading import make
import pytest
import transaction


class Teller(Visitor):
    """Somebody's program that asks the section for its services."""

    def catalogue(self, **query):
        """Return the answer of ``@catalogue``."""
        return self.read("/@catalogue", **query)

    def told(self, **query) -> dict:
        """Return title -> service, as the document has them."""
        nodes = self.catalogue(**query).json()["@graph"]
        services = [each for each in nodes if each["@type"] == "cpsv:PublicService"]
        return {each["dct:title"]["@value"]: each for each in services}

    def make(self, portal_type, name, **fields):
        """Let an editor publish a service that has what it must."""
        fields = {"description": f"Over {name}", "authority_level": "Lokaal", **fields}
        made = make(self.section, portal_type, name, **fields)
        transaction.commit()
        return made

    def tells(self, later=timedelta()) -> int:
        """Let the job run, now or so much later; return how many snapshots it told."""
        site, job = self.section.aq_parent, Tell()
        with clock.pinned(datetime.now(clock.BRUSSELS) + later):
            return job.run(site) if job.waiting(site) else 0

    def feed(self, number=0) -> list[dict]:
        """Return the members of a page of the feed."""
        return self.ask(f"/@@ldes/{number}").json()["member"]

    def records(self) -> list:
        """Return the snapshots of the first page as another site reads them."""
        return [read_record(each) for each in records_in(self.ask("/@@ldes").json())]

    def move(self, item, transition):
        """Let an editor change the state of an item."""
        with api.env.adopt_roles(["Manager"]):
            api.content.transition(item, transition)
        transaction.commit()

    def service_iri(self, item) -> str:
        """Return what others call an item."""
        return f"{self.section.aq_parent.absolute_url()}/resolveuid/{item.UID()}"

    def service(self, item):
        """Return the plain values of an item."""
        return Gatherer(self.section, self.section.aq_parent.absolute_url()).service(item)


@pytest.fixture
def teller(functional):
    """A section that is open to the public, in Gent, with nothing in it yet."""
    return Teller(opened_section(functional["portal"]))


@pytest.fixture
def terrace(teller):
    """A published permit with everything."""
    fields = {**EVERYTHING, "target_groups": {"Onderneming"}, "themes": {"EconomieWerk"}}
    return teller.make("onderneem.Permit", "terras", **fields)


@pytest.fixture
def grant(teller):
    """A published subsidy."""
    return teller.make("onderneem.Subsidy", "premie", amount="30 %", description="Geld")
