"""Pure: what is an e-mail address that a letter can be sent to."""

from email.headerregistry import Address
import re

LONGEST = 254
HOST = re.compile(
    r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.I
)


def is_mail_address(text: object) -> bool:
    """Whether ``text`` is one bare address, with a host that has a dot.

    >>> is_mail_address("ondernemen@voorbeeldegem.example"), is_mail_address("Bo <bo@bakker.be>")
    (True, False)
    """
    if not isinstance(text, str) or not text.isascii() or len(text) > LONGEST:
        return False
    try:
        read = Address(addr_spec=text)
    except Exception:  # the header registry has no common ancestor for its errors
        return False
    whole = f"{read.username}@{read.domain}" == text
    return whole and bool(read.username) and HOST.fullmatch(read.domain) is not None
