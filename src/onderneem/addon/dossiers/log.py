"""Pure: the sealed log of a dossier.

Each entry holds the digest of its salt and payload, and a seal over that digest, the entry's head
and the seal before it. Erasing an entry takes away payload and salt; the chain still holds, and
the salt makes that a short answer can't be guessed from its digest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.canonical import sha256
from secrets import token_hex

START = "0" * 64
# The event that says that all before it was erased.
ERASED = "erased"


@dataclass(frozen=True)
class Entry:
    """One event. ``at``: ISO time with zone; ``by``: a user's id, or "applicant" or "system".

    ``what``: a token; ``public``: whether the applicant sees it; ``payload``: canonical JSON, or
    None once erased, together with ``salt``.
    """

    at: str
    by: str
    what: str
    public: bool
    payload: str | None
    salt: str | None
    digest: str
    seal: str


def next_entry(
    log: Sequence[Entry], at: str, by: str, what: str, public: bool, payload: object
) -> Entry:
    """Return the entry that continues ``log``; the log itself stays as it is."""
    text, salt = canonical(payload), token_hex(16)
    digest = sha256(salt, text)
    before = log[-1].seal if log else START
    return Entry(
        at, by, what, public, text, salt, digest, _seal(before, at, by, what, public, digest)
    )


def verify(log: Sequence[Entry]) -> int | None:
    """Return the index of the first entry that isn't as it was sealed, or None when all are."""
    before = START
    for index, entry in enumerate(log):
        expected = _seal(before, entry.at, entry.by, entry.what, entry.public, entry.digest)
        if entry.seal != expected or not _payload_holds(entry):
            return index
        before = entry.seal
    return None


def erased(entry: Entry) -> Entry:
    """Return the entry without its payload; its place in the chain stays."""
    return replace(entry, payload=None, salt=None)


def erased_at(log: Sequence[Entry]) -> int | None:
    """Return the index of the last event that says so, or None when nothing was erased."""
    return next((at for at in reversed(range(len(log))) if log[at].what == ERASED), None)


def erasure_holds(log: Sequence[Entry]) -> bool:
    """Whether what was erased is what the log says: all before that event, and nothing after.

    So nobody hides words by taking an entry's payload away, nor calls erased what still stands.
    """
    last = erased_at(log)
    before, after = (log[:last], log[last:]) if last is not None else ((), log)
    return all(each.payload is None for each in before) and all(
        each.payload is not None for each in after
    )


def _seal(before: str, at: str, by: str, what: str, public: bool, digest: str) -> str:
    return sha256(before, at, by, what, "public" if public else "internal", digest)


def _payload_holds(entry: Entry) -> bool:
    if entry.payload is None or entry.salt is None:
        return entry.payload is entry.salt
    return sha256(entry.salt, entry.payload) == entry.digest
