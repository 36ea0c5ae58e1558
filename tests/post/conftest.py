"""A site with an outbox, and the mail server of the municipality, which may be away."""

from aiosmtpd.controller import Controller
from email import message_from_bytes
from email.policy import default
from onderneem.addon.post.letter import Letter
from plone import api
import pytest
import socket
import transaction


class MailServer:
    """A real SMTP server; ``letters``: what it took, as (recipients, message); ``raw``: as sent."""

    def __init__(self, port):
        self.port = port
        self.letters = []
        self.raw = []
        self.refuses = ""
        self._controller = Controller(self, hostname="127.0.0.1", port=port)

    async def handle_DATA(self, server, session, envelope):
        """Take a message, or say why not."""
        if self.refuses:
            return self.refuses
        message = message_from_bytes(envelope.content, policy=default)
        self.letters.append((envelope.rcpt_tos, message))
        self.raw.append(envelope.content)
        return "250 OK"

    def starts(self):
        """Answer from now on."""
        self._controller.start()

    def stops(self):
        """Be away from now on."""
        if self._controller.server is not None:
            self._controller.stop()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def mail_server():
    """The municipality's mail server; it's away until a test starts it."""
    server = MailServer(free_port())
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
