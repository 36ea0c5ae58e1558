"""Fixtures of every test: the layers, and the people and places the stories are about."""

from hypothesis import HealthCheck
from hypothesis import settings
from pytest_plone import fixtures_factory
from tests.demo_server import FilledDemo
from tests.layers import FUNCTIONAL
from tests.layers import INTEGRATION
from tests.places import furnish_the_site
from tests.places import make_section
from tests.places import open_the_section
from tests.places import opened_section
from tests.side_by_side import leave_long_tables_for_later
from tests.side_by_side import WithOneDemo
from tests.topics.people import Writer
import os
import pytest

__all__ = ["make_section"]

LAYERS = ((INTEGRATION, "integration"), (FUNCTIONAL, "functional"))

# The machine is shared: how long an example takes says nothing.
AS_IT_COMES = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("house", max_examples=25, **AS_IT_COMES)
# What `make test-hard` runs the laws with once more.
settings.register_profile("thorough", max_examples=400, **AS_IT_COMES)
settings.load_profile("house")

globals().update(fixtures_factory(LAYERS, keep_session=False))


def pytest_xdist_make_scheduler(config, log):
    """In several processes: a file stays in one of them, and all journeys in the same."""
    return WithOneDemo(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """The journeys, which take longest, begin; nothing else depends on the order.

    Whoever runs some tests by hand gets all rows of a table; the two commands share them.
    """
    whole = "PYTEST_XDIST_WORKER" in os.environ
    if whole or config.option.markexpr == "hard":
        leave_long_tables_for_later(items)
    if whole:
        items.sort(key=lambda item: "journeys" not in item.path.parts)


@pytest.fixture(autouse=True, scope="session")
def _layers_for_the_whole_run(request):
    """Set a layer up once, and only when a chosen test needs it: pure tests stay fast."""
    needed = {name for item in request.session.items for name in item.fixturenames}
    if "filled_demo" in needed and "PYTEST_XDIST_WORKER" not in os.environ:
        request.getfixturevalue("filled_demo")
    for _layer, name in LAYERS:
        if name in needed:
            request.getfixturevalue(f"{name}_session")


@pytest.fixture(scope="session")
def filled_demo(tmp_path_factory):
    """The demo's site, to be copied by who serves it."""
    filled = FilledDemo(tmp_path_factory.mktemp("filled") / "instance")
    yield filled
    filled.stop()


@pytest.fixture
def section(portal):
    """The furnished entrepreneur section of the site."""
    furnish_the_site(portal)
    return portal["ondernemen"]


@pytest.fixture
def open_section(section):
    """The section, published with all that is in it."""
    open_the_section(section.aq_parent)
    return section


@pytest.fixture
def editor(functional):
    """An editor of the site, with a section that is open to the public."""
    return Writer(opened_section(functional["portal"]))
