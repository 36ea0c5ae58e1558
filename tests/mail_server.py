"""The municipality's mail server, a real one on loopback, which may be away."""

from aiosmtpd.controller import Controller
from collections import defaultdict
from email import message_from_bytes
from email.policy import default
from tests.demo_server import free_port
import requests

JSON = {"Accept": "application/json"}


class MailServer:
    """A real SMTP server; ``letters``: what it took, as (recipients, message); ``raw``: as sent."""

    def __init__(self):
        self.port = free_port()
        self.letters = []
        self.raw = []
        self.refuses = ""
        self._controller = None

    async def handle_DATA(self, server, session, envelope):
        """Take a message, or say why not."""
        if self.refuses:
            return self.refuses
        message = message_from_bytes(envelope.content, policy=default)
        self.letters.append((envelope.rcpt_tos, message))
        self.raw.append(envelope.content)
        return "250 OK"

    def starts(self) -> None:
        """Answer from now on."""
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stops(self) -> None:
        """Be away from now on."""
        if self._controller is not None:
            self._controller.stop()
        self._controller = None

    def ids(self) -> dict[str, list[str]]:
        """Return recipient -> the Message-ID of each letter to them, one that came twice twice."""
        found = defaultdict(list)
        for recipients, message in list(self.letters):
            for each in recipients:
                found[each].append(message["Message-ID"])
        return found


def let_mail_go_to(server: MailServer, site: str, auth: tuple[str, str]) -> None:
    """Name the server in the mail settings of a site that another process serves."""
    answer = requests.patch(
        f"{site}/@controlpanels/mail",
        json={"smtp_host": "127.0.0.1", "smtp_port": server.port},
        headers=JSON,
        auth=auth,
        timeout=60,
    )
    assert answer.status_code == 204, answer.text
