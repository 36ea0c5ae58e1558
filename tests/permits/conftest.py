"""A section that is open to the public, and who writes in it."""

from onderneem.addon.demo.publishing import publish
from plone import api
from tests.topics.people import opened_section
from tests.topics.people import Writer
import pytest


@pytest.fixture
def editor(functional):
    """An editor of the site, with a section that is open to the public."""
    return Writer(opened_section(functional["portal"]))


@pytest.fixture
def open_section(section):
    """The section, published with all that is in it."""
    with api.env.adopt_roles(["Manager"]):
        publish(section)
    return section
