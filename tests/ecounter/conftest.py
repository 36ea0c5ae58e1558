"""A section with one of each that has a way to the e-counter."""

from onderneem.addon.ecounter.clicks import clicks
from tests.topics.people import opened_section
from tests.topics.people import Visitor
from tests.topics.reading import FOLDERS
from tests.topics.reading import make
import pytest
import transaction


@pytest.fixture
def doors(functional):
    """An open section with one guide, permit, subsidy and topic, all called terras."""
    section = opened_section(functional["portal"])
    for portal_type in FOLDERS:
        make(section, portal_type, "terras")
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
