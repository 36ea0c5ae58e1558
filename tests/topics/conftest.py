"""The section's topic about terraces."""

from importlib.util import find_spec
from tests.topics.reading import make
import pytest

# Its package isn't in the environment of the others, where Plone would load it: make test-hard.
collect_ignore = [] if find_spec("plone.app.multilingual") else ["test_multilingual.py"]


@pytest.fixture
def terraces(open_section):
    """The topic of terraces."""
    return make(open_section, "onderneem.Topic", "terras")
