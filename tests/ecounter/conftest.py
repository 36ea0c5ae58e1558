"""A section with one of each that has a way to the e-counter."""

from onderneem.addon.ecounter.clicks import clicks
from plone.registry import field
from plone.registry import Record
from tests.places import opened_section
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


SETTINGS = {
    "downtime_from": field.Datetime,
    "downtime_until": field.Datetime,
    "downtime_message": field.Text,
}


def announce(portal, begins=None, ends=None, message=None) -> None:
    """Let the webmaster announce a downtime."""
    records = portal.portal_registry.records
    for name, value in zip(SETTINGS, (begins, ends, message), strict=True):
        records[f"onderneem.{name}"] = Record(SETTINGS[name](required=False), value)
    transaction.commit()
