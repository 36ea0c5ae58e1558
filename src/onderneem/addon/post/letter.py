"""Pure: a letter, and the message that is made of it."""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from onderneem.addon.reference.signs import one_line
import hashlib
import re

# A long web address in a header has no blank to fold at: the usual 78 would encode it, and no mail
# program finds its way back. 998 is what a line may have (RFC 5322, 2.1.1).
POLICY = SMTP.clone(max_line_length=998)
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class BadAddress(ValueError):
    """An address or subject that would break a header."""


@dataclass(frozen=True)
class Letter:
    """What is to be sent; ``event``: the name of what happened, the same each time it is sent;
    ``unsubscribe``: an address of ours that ends such letters when something is posted to it."""

    event: str
    to: str
    subject: str
    text: str
    # A letter that waited in the outbox before there was this has none.
    unsubscribe: str = ""


def message_of(letter: Letter, sender: str, sender_name: str, now: datetime) -> EmailMessage:
    """Return the mail for a letter.

    Its Message-ID is made from the event, so that a letter that is handed over twice can be
    known for the same one. Raises BadAddress for what can't stand in a header.
    """
    message = EmailMessage(policy=POLICY)
    # Outside the try: a wrong sender is the site's, not the letter's, and can be mended.
    message["From"] = Address(sender_name, addr_spec=sender)
    if CONTROL.search(letter.subject):
        # The header registry lets a line break through at the very end.
        raise BadAddress("subject")
    try:
        message["To"] = Address(addr_spec=letter.to)
        message["Subject"] = one_line(letter.subject)
    except Exception as problem:  # the header registry has no common ancestor for its errors
        raise BadAddress(type(problem).__name__) from problem
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id(letter.event, sender)
    message["Auto-Submitted"] = "auto-generated"
    if letter.unsubscribe:
        # The mail program's own button (RFC 2369, RFC 8058): one click, and no page to read.
        message["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(letter.text)
    return message


def message_id(event: str, sender: str) -> str:
    """Return the Message-ID for an event: always the same, and nothing to be read from it."""
    host = sender.rpartition("@")[2] or "localhost"
    return f"<{hashlib.sha256(event.encode()).hexdigest()[:32]}@{host}>"
