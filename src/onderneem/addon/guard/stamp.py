"""Pure: a signed stamp: random, with the time it was issued, and a seal that only we can make.

A page's form carries one as its idempotency key. Real time, never the pinned clock: a preview
must not make a stamp valid.
"""

from secrets import compare_digest
from secrets import token_hex
import hashlib
import hmac
import re

HOURS_24 = 24 * 60 * 60
FORM = re.compile(r"([0-9a-f]{32})\.([0-9]{1,12})\.([0-9a-f]{64})\Z")


class BadStamp(ValueError):
    """A stamp that isn't ours, or is too old; ``reason``: "form", "seal" or "age"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def make_stamp(secret: bytes, now: float, about: str) -> str:
    """Return a stamp for ``about`` (what it may be used for), issued ``now`` (seconds)."""
    nonce, issued = token_hex(16), str(int(now))
    return f"{nonce}.{issued}.{_seal(secret, nonce, issued, about)}"


def read_stamp(text: str, secret: bytes, now: float, about: str, longest: int = HOURS_24) -> int:
    """Return when the stamp was issued, in seconds; raises BadStamp."""
    found = FORM.match(text) if len(text) < 200 else None
    if found is None:
        raise BadStamp("form")
    nonce, issued, seal = found.groups()
    if not compare_digest(seal, _seal(secret, nonce, issued, about)):
        raise BadStamp("seal")
    age = now - int(issued)
    # A minute ahead: the clocks of two servers differ.
    if not -60 <= age <= longest:
        raise BadStamp("age")
    return int(issued)


def _seal(secret: bytes, nonce: str, issued: str, about: str) -> str:
    text = "\x00".join((nonce, issued, about)).encode("utf-8", "replace")
    return hmac.new(secret, text, hashlib.sha256).hexdigest()
