"""Pure: what a literal of the catalogue is worth: a time, a yes or no, an order, a link."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from datetime import tzinfo
from onderneem.addon.clock import BRUSSELS
from urllib.parse import urlsplit
import re

# xsd:dateTime and xsd:date as they occur: no zone, "Z" or an offset, and up to nine decimals.
TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
)
# A host and what follows; no user name (it makes one site look like another), quote or bracket.
WEB = re.compile(
    r"https?://[^\s/?#@\"'<>\\`{}|^\x00-\x20\x7f]+(?:[/?#][^\s\"<>\\`{}|^\x00-\x20\x7f]*)?",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[^\s@<>\"'(),:;?&%\\]+@[^\s@<>\"'(),:;?&%\\]+")
LONGEST_URL = 2000
YES_OR_NO = {"true": True, "1": True, "false": False, "0": False}


def time_of(text: str) -> datetime | None:
    """Return an aware time in UTC, or None when the text is no time.

    Without a zone it is a time in Brussels, and without a time the day begins: the catalogue is
    Flemish. Decimals past the sixth are cut off.
    """
    match = TIME.fullmatch(text.strip())
    if match is None:
        return None
    day, hour, decimals, zone = match.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{hour or '00:00:00'}")
        moment += timedelta(microseconds=int((decimals or "0").ljust(6, "0")[:6]))
        return moment.replace(tzinfo=_zone(zone)).astimezone(timezone.utc)
    except (ValueError, OverflowError):
        return None


def _zone(text: str | None) -> tzinfo:
    if text is None:
        return BRUSSELS
    if text == "Z":
        return timezone.utc
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6])))


def yes_or_no(value: object) -> bool | None:
    """Return what a boolean, or ``true``, ``false``, ``1`` or ``0`` as a text, says; else None."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return YES_OR_NO.get(value.strip().lower())
    return bool(value) if value in (0, 1) else None


def order_of(text: str) -> int | None:
    """Return the place in a list, or None: the catalogue writes 0, 1, 0.0 and "1.0"."""
    try:
        return int(float(text)) if len(text) < 20 else None
    except (ValueError, OverflowError):
        return None


def web_address(text: str) -> str:
    """Return an http or https address as it is, or an empty string for anything else."""
    url = text.strip()
    if len(url) > LONGEST_URL or not WEB.fullmatch(url):
        return ""
    try:
        parts = urlsplit(url)
        # Reading the port checks it.
        return url if parts.hostname and parts.port != 0 else ""
    except ValueError:
        return ""


def email_address(text: str) -> str:
    """Return an e-mail address that may go into a ``mailto:`` link, or an empty string."""
    address = text.strip()
    return address if len(address) < 255 and EMAIL.fullmatch(address) else ""
