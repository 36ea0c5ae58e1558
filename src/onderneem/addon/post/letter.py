"""Pure: a letter, and the message that is made of it."""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
import hashlib
import re

CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class BadAddress(ValueError):
    """An address or subject that would break a header."""


@dataclass(frozen=True)
class Letter:
    """What is to be sent; ``event``: the name of what happened, the same each time it is sent."""

    event: str
    to: str
    subject: str
    text: str


def message_of(letter: Letter, sender: str, sender_name: str, now: datetime) -> EmailMessage:
    """Return the mail for a letter.

    Its Message-ID is made from the event, so that a letter that is handed over twice can be
    known for the same one. Raises BadAddress for what can't stand in a header.
    """
    message = EmailMessage(policy=SMTP)
    # Outside the try: a wrong sender is the site's, not the letter's, and can be mended.
    message["From"] = Address(sender_name, addr_spec=sender)
    if CONTROL.search(letter.subject):
        # The header registry lets a line break through at the very end.
        raise BadAddress("subject")
    try:
        message["To"] = Address(addr_spec=letter.to)
        message["Subject"] = letter.subject
    except Exception as problem:  # the header registry has no common ancestor for its errors
        raise BadAddress(type(problem).__name__) from problem
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id(letter.event, sender)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message


def message_id(event: str, sender: str) -> str:
    """Return the Message-ID for an event: always the same, and nothing to be read from it."""
    host = sender.rpartition("@")[2] or "localhost"
    return f"<{hashlib.sha256(event.encode()).hexdigest()[:32]}@{host}>"
