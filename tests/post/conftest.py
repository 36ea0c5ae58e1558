"""A site with an outbox, and the mail server of the municipality, which may be away."""

from onderneem.addon.post.letter import Letter
from plone import api
from tests.mail_server import MailServer
import pytest
import transaction


@pytest.fixture
def mail_server():
    """The municipality's mail server; it's away until a test starts it."""
    server = MailServer()
    yield server
    server.stops()


@pytest.fixture
def site(functional_portal, mail_server):
    """A site whose MailHost hands its mail to that server."""
    values = {
        "smtp_host": "127.0.0.1",
        "smtp_port": mail_server.port,
        "email_from_address": "desk@voorbeeldegem.example",
        "email_from_name": "Voorbeeldegem",
    }
    for name, value in values.items():
        api.portal.set_registry_record(f"plone.{name}", value)
    transaction.commit()
    return functional_portal


@pytest.fixture
def confirmation():
    """The letter to the baker that says the question came in."""
    return Letter("submitted-23456789A", "bo@bakker.example", "Ontvangen: 234-567-89A", "Goeiedag")
