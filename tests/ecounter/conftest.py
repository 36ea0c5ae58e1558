"""A section with one of each that has a way to the e-counter."""

from onderneem.addon.ecounter.clicks import clicks
from tests.places import opened_section
from tests.region import region
from tests.remembered import remembered
from tests.topics.people import Visitor
from tests.topics.reading import FOLDERS
from tests.topics.reading import make
import pytest
import transaction


@remembered
def hang_the_doors(portal):
    """One guide, permit, subsidy and topic, all called terras."""
    for portal_type in FOLDERS:
        make(portal["ondernemen"], portal_type, "terras")


@pytest.fixture
def doors(functional):
    """An open section with one guide, permit, subsidy and topic, all called terras."""
    section = opened_section(functional["portal"])
    hang_the_doors(section.aq_parent)
    transaction.commit()
    clicks.tally.take(lambda key: True)
    yield section
    clicks.tally.take(lambda key: True)


@pytest.fixture
def visitor(doors):
    """Somebody who looks for the start button."""
    return Visitor(doors)


@pytest.fixture
def portal_of(doors):
    """The site of the open section."""
    return doors.aq_parent


@pytest.fixture
def server():
    """The region's server."""
    with region() as found:
        yield found


@pytest.fixture
def permit(doors, server):
    """A permit whose start link leads to the region; the section has its e-counter."""
    nothing_to_offer(doors)
    doors.ecounter_base = f"{server.url}/ok/counter"
    made = doors["vergunningen"]["terras"]
    made.start_url = f"{server.url}/ok/start"
    transaction.commit()
    return made


def nothing_to_offer(section) -> None:
    """Let neither the site nor the section know an e-counter."""
    registry = section.aq_parent.portal_registry
    for name in ("ecounter_base", "product_base"):
        registry[f"onderneem.{name}"] = None
    transaction.commit()


def announce(portal, begins=None, ends=None, message=None) -> None:
    """Let the webmaster announce a downtime."""
    registry = portal.portal_registry
    registry["onderneem.downtime_from"], registry["onderneem.downtime_until"] = begins, ends
    registry["onderneem.downtime_message"] = message
    transaction.commit()
