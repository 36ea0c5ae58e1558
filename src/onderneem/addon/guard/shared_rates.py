"""How often something was done in this hour: counted in the database, shared by all processes.

Addresses are kept only as a hash with a salt of the day, and an hour later not at all; those that
letters go to until the day ends (UTC), since that is counted by the day. Each counter resolves its
own conflicts, so that two visitors at once never wait for each other.
"""

from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from onderneem.addon.guard.pace import HOUR
from onderneem.addon.guard.pace import hour_of
from onderneem.addon.guard.pace import IN_A_MINUTE
from onderneem.addon.guard.pace import last_hour_of_day
from onderneem.addon.guard.pace import mailbox_of
from onderneem.addon.guard.pace import MINUTE
from onderneem.addon.guard.pace import network_of
from onderneem.addon.guard.pace import Pace
from onderneem.addon.guard.pace import pace
from persistent import Persistent
from plone import api
from secrets import token_bytes
from zope.annotation.interfaces import IAnnotations
import hashlib
import hmac
import time

KEY = "onderneem.addon.rates"
# An hour with more addresses than this is an attack: then only the form itself is counted.
MOST_COUNTERS = 50_000
AT_ONCE = 500
EVERYBODY = ""


class Rates(Persistent):
    """``counters``: (hour, what, hash) -> Length; ``size``: how many counters there are."""

    def __init__(self) -> None:
        self.counters, self.size = OOBTree(), Length()
        self.day, self.salt = -1, b""


def note(what: str, address: str, now: float | None = None) -> Pace:
    """Count one more of ``what`` from an address, and say whether that is too fast.

    Above what is refused nothing is written any more.
    """
    now = time.time() if now is None else now
    rates, hour = _rates(), hour_of(now)
    _forget_before(rates, hour)
    mine = (hour, what, _hashed(rates, network_of(address), hour))
    all_of_them = (hour, what, EVERYBODY)
    found = pace(_value(rates, mine) + 1, _value(rates, all_of_them) + 1)
    if found is not Pace.STOP:
        for key in (mine, all_of_them):
            _add(rates, key)
    return found


def no_hands(what: str, address: str, now: float | None = None) -> bool:
    """Count one more of ``what`` in this minute, and say whether no person can be that fast."""
    now = time.time() if now is None else now
    rates, hour = _rates(), hour_of(now)
    minute = int(now) % HOUR // MINUTE
    key = (hour, f"{what} {minute}", _hashed(rates, network_of(address), hour))
    if _value(rates, key) >= IN_A_MINUTE:
        return True
    _add(rates, key)
    return False


def may_be_written(address: str, most: int, now: float | None = None) -> bool:
    """Count one more letter to a mailbox, and say whether it may go: at most so many in a day.

    For letters that whoever fills in a form causes, to an address that nobody showed to be theirs.
    """
    rates, hour = _rates(), hour_of(time.time() if now is None else now)
    _forget_before(rates, hour)
    key = (last_hour_of_day(hour), "letters", _hashed(rates, mailbox_of(address), hour))
    if _value(rates, key) >= most:
        return False
    _add(rates, key)
    # Where there was no room to count it nothing is sent: the store is filled by an attack.
    return key in rates.counters


def forget(site) -> None:
    """Remove all counters from a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def _add(rates: Rates, key) -> None:
    counter = rates.counters.get(key)
    if counter is None:
        if rates.size() >= MOST_COUNTERS and key[2] != EVERYBODY:
            return
        counter = rates.counters[key] = Length()
        rates.size.change(1)
    counter.change(1)


def _value(rates: Rates, key) -> int:
    counter = rates.counters.get(key)
    return counter() if counter is not None else 0


def _forget_before(rates: Rates, hour: int) -> None:
    # In steps, so that no visitor pays for a busy hour of before.
    old = list(rates.counters.keys(max=(hour, ""), excludemax=True))[:AT_ONCE]
    for key in old:
        del rates.counters[key]
    if old:
        rates.size.change(-len(old))


def _hashed(rates: Rates, text: str, hour: int) -> str:
    day = hour * HOUR // 86400
    if rates.day != day:
        rates.day, rates.salt = day, token_bytes(32)
    return hmac.new(rates.salt, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]


def _rates() -> Rates:
    annotations = IAnnotations(api.portal.get())
    # Those of before 1002 were of a module with another name; an hour's counts are no loss.
    if not isinstance(annotations.get(KEY), Rates):
        annotations[KEY] = Rates()
    return annotations[KEY]
