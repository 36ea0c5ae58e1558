"""The section's topic about terraces."""

from tests.topics.reading import make
import pytest


@pytest.fixture
def terraces(open_section):
    """The topic of terraces."""
    return make(open_section, "onderneem.Topic", "terras")
