"""A section that follows a catalogue on loopback."""

from tests.catalogue.harvest.catalogue_server import catalogue
from tests.catalogue.harvest.town import Town
from tests.topics.people import opened_section
import pytest


@pytest.fixture
def server():
    """The region's catalogue."""
    with catalogue() as found:
        yield found


@pytest.fixture
def town(functional, server):
    """An open section, whose jobs may go to loopback."""
    made = Town(opened_section(functional["portal"]), server)
    functional["portal"].portal_registry["onderneem.private_addresses"] = True
    made.follows("feed", "/feed")
    return made
