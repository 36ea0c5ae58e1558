"""Fixtures of every test: the layers, and the people and places the stories are about."""

from onderneem.addon.testing import FUNCTIONAL
from onderneem.addon.testing import INTEGRATION
from plone import api
from pytest_plone import fixtures_factory
import pytest

LAYERS = ((INTEGRATION, "integration"), (FUNCTIONAL, "functional"))

globals().update(fixtures_factory(LAYERS, keep_session=False))


@pytest.fixture(autouse=True, scope="session")
def _layers_for_the_whole_run(request):
    """Set a layer up once, and only when a chosen test needs it: pure tests stay fast."""
    needed = {name for item in request.session.items for name in item.fixturenames}
    for _layer, name in LAYERS:
        if name in needed:
            request.getfixturevalue(f"{name}_session")


def make_section(portal):
    """Add a furnished section called Ondernemen, as the webmaster would."""
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(
            portal,
            "onderneem.Section",
            id="ondernemen",
            title="Ondernemen",
            phone="09 000 00 00",
            email="ondernemen@voorbeeldegem.example",
            municipality="44021",
        )


@pytest.fixture
def section(portal):
    """The furnished entrepreneur section of the site."""
    return make_section(portal)
