"""Pure: what came of asking another server, told apart so that each can be said to an editor."""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import Enum


class Outcome(str, Enum):
    """What happened; "unreachable" is never "empty" (STYLE, R9)."""

    OK = "ok"
    UNCHANGED = "unchanged"
    GONE = "gone"
    SOFT_GONE = "soft-gone"
    SAYS_GONE = "says-gone"
    DENIED = "denied"
    BUSY = "busy"
    SERVER_ERROR = "server-error"
    DNS = "dns"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    UNREACHABLE = "unreachable"
    REDIRECTS = "redirects"
    PRIVATE = "private-address"
    INSIDE = "inside"
    NO_WEB_ADDRESS = "no-web-address"
    TOO_LARGE = "too-large"
    PROTOCOL = "protocol"
    ROBOTS = "robots"


# Nobody was asked: we go to no such address.
UNASKED = (Outcome.PRIVATE, Outcome.INSIDE, Outcome.NO_WEB_ADDRESS)
# A day of silence is the longest that one answer can ask of us; a job comes by again anyway.
LONGEST_WAIT = 24 * 60 * 60
LONGEST_ETAG = 256


@dataclass(frozen=True)
class Answer:
    """``url``: where it ended; ``moved_to``: the same when each step there was permanent.

    ``retry_after``: seconds; ``body``: at most what was asked for.
    """

    outcome: Outcome
    url: str
    status: int | None = None
    moved_to: str | None = None
    retry_after: int | None = None
    etag: str | None = None
    content_type: str = ""
    body: bytes = b""

    @property
    def good(self) -> bool:
        """Whether the server is there and has it."""
        return self.outcome in (Outcome.OK, Outcome.UNCHANGED)


def outcome_of(status: int) -> Outcome:
    """Return what a final status says.

    405 and 501 only refuse the method, and are the asker's to try again with GET.
    """
    if status == 304:
        return Outcome.UNCHANGED
    if 200 <= status < 300:
        return Outcome.OK
    if status in (404, 410):
        return Outcome.GONE
    if status in (429, 503):
        return Outcome.BUSY
    if 400 <= status < 500:
        return Outcome.DENIED
    return Outcome.SERVER_ERROR if 500 <= status < 600 else Outcome.PROTOCOL


def etag_of(text: str | None) -> str | None:
    """Return an ETag that can be sent back as it came, or None.

    A header that we write is ASCII; with a spoilt one the question itself would fail, and a good
    page would seem bad.

    >>> etag_of('"one"'), etag_of('"\u00e9t\u00e9"')
    ('"one"', None)
    """
    fit = text and len(text) <= LONGEST_ETAG and text.isascii() and text.isprintable()
    return text if fit else None


def seconds_of(retry_after: str, now: float) -> int | None:
    """Return the seconds of a Retry-After header (RFC 9110, 10.2.3), or None when it is none.

    ``now``: seconds since the epoch, for the form with a date. Never negative, at most a day.

    >>> seconds_of("120", 0.0)
    120
    """
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        # Longer numbers would break int() itself.
        return min(int(text[:9]), LONGEST_WAIT)
    try:
        wait = parsedate_to_datetime(text).timestamp() - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return int(min(max(wait, 0), LONGEST_WAIT))
