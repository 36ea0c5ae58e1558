"""The desk as people and machines meet it: over HTTP, on a published section."""

from onderneem.addon.components.frame import forget_frames
from onderneem.addon.demo.publishing import publish
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.desk.visitors import Desk
from tests.desk.visitors import Visitor
from tests.places import make_section
from tests.remembered import remembered
import pytest
import transaction


@remembered
def open_the_desk(portal):
    """Publish a section with two topics."""
    with api.env.adopt_roles(["Manager"]):
        section = make_section(portal)
        for name, title in (("terras", "Terras"), ("markt", "Markt & kraam")):
            api.content.create(section["themas"], "onderneem.Topic", name, title=title)
        publish(section)


@pytest.fixture
def desk(functional, caplog):
    """A section that is open to the public, with two topics; after the test, a quiet log."""
    portal = functional["portal"]
    open_the_desk(portal)
    transaction.commit()
    forget_frames()
    yield Desk(portal)
    loud = [each for each in caplog.get_records("call") if each.exc_info]
    assert not loud, f"a traceback in the log: {loud[0].getMessage()} {loud[0].exc_text}"


@pytest.fixture
def baker():
    """What An, a baker with a question, answers."""
    return {
        "question": "Mag mijn terras\nook 's avonds open?",
        "topic": "terras",
        "name": "An Dewit-Ölçay",
        "email": "an@bakkerij-dewit.example",
        "phone": "0470 12 34 56",
        "enterprise_number": "0123.456.749",
    }


@pytest.fixture
def visitor(desk):
    """Somebody at the contact form."""
    return Visitor(desk.url)


@pytest.fixture
def editor(desk):
    """Somebody who may edit the form."""
    editor = Visitor(desk.url)
    editor.session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    return editor
