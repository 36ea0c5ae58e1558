"""The keys of a dossier: each with its purpose and its end; only their hashes are kept.

Real time, never the pinned clock: a preview must not make an old key good again.
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon import _
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_spoken_key
from onderneem.addon.guard.keys import opens
from persistent.mapping import PersistentMapping

MOST_KEYS = 20
YEAR = timedelta(days=366)
# How long a key of each purpose opens; a dossier may take long, a lost link is asked anew.
LIFETIMES = {
    "receipt": YEAR,
    "confirmation": YEAR,
    "letter": YEAR,
    "lost": timedelta(days=30),
}
PURPOSES = {
    "receipt": _("On the receipt"),
    "confirmation": _("In the letter of receipt"),
    "letter": _("In a letter with news"),
    "lost": _("Asked for a new link"),
}


@dataclass(frozen=True)
class KeyRecord:
    """``made`` and ``expires``: ISO times in UTC."""

    purpose: str
    made: str
    expires: str


class KeyRing:
    """What a dossier has of keys; ``keys``: hash -> ``KeyRecord``."""

    keys = None

    def mint_key(self, purpose: str) -> str:
        """Return a new key for the applicant; only its hash stays."""
        if self.keys is None:
            self.keys = PersistentMapping()
        key, now = new_spoken_key(), _now()
        self.keys[hash_of(key)] = KeyRecord(
            purpose, _shown(now), _shown(now + LIFETIMES.get(purpose, YEAR))
        )
        self._make_room(purpose)
        return key

    def opens_with(self, key: str) -> bool:
        """Whether the key is one of this dossier's, and not too old."""
        now = _shown(_now())
        # A key of before there were records has no end.
        good = (
            each
            for each, record in (self.keys or {}).items()
            if getattr(record, "expires", "9") > now
        )
        return opens(key, good)

    def minted_since(self, purpose: str, age: timedelta) -> int:
        """Return how many keys of a purpose are younger than ``age``."""
        since = _shown(_now() - age)
        records = (self.keys or {}).values()
        return sum(purpose_of(each) == purpose and made_of(each) > since for each in records)

    def revoke(self, beginning: str = "") -> int:
        """Take away the keys whose hash begins so, all of them without; return how many."""
        gone = [each for each in (self.keys or {}) if each.startswith(beginning)]
        for each in gone:
            del self.keys[each]
        return len(gone)

    def _make_room(self, purpose: str) -> None:
        # Each repeat of a submission mints one: the oldest of a kind make room.
        kept = sorted(
            (made_of(record), each)
            for each, record in self.keys.items()
            if purpose_of(record) == purpose
        )
        for _made, each in kept[:-MOST_KEYS]:
            del self.keys[each]


def purpose_of(record) -> str:
    """Return what a key was made for; before 1002 that was all there was."""
    return record if isinstance(record, str) else record.purpose


def aged(record) -> KeyRecord:
    """Return the record of a key of before 1002: it opens for a year from now."""
    if isinstance(record, KeyRecord):
        return record
    return KeyRecord(record, _shown(_now()), _shown(_now() + YEAR))


def made_of(record) -> str:
    """Return when a key was made, or nothing."""
    return "" if isinstance(record, str) else record.made


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _shown(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
