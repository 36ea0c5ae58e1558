"""Pure: what somebody can be reminded of, when that is due, and when it can't come any more.

Each wish is good for one letter. What was asked for is all that is kept, so that a wish that is
fulfilled, or that nothing can fulfil any more, is forgotten.
"""

from datetime import datetime
from datetime import timedelta
from enum import Enum
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import OVER
from onderneem.addon.subsidies.window import State

# How long before the end one is reminded.
BEFORE = timedelta(days=7)
# Who doesn't confirm meanwhile never asked.
PENDING = timedelta(hours=48)
# A subsidy that didn't open for so long won't be missed; the address isn't kept for ever.
LONGEST = timedelta(days=2 * 365)

# Of one wish: who lost the letter may ask once more.
MOST_CONFIRMATIONS = 2
# Of one address: a stranger can't fill somebody's mailbox with questions.
MOST_PENDING = 5
MOST_PER_ADDRESS = 20
MOST_PER_SUBSIDY = 5000


class Wish(str, Enum):
    """What one wants to hear."""

    OPENS = "opens"
    CLOSES = "closes"


def offered(call: Call, now: datetime, for_good: bool = False) -> tuple[Wish, ...]:
    """Return what there is to be reminded of at ``now``.

    Of a call that is closed without a new date too: it may come back. Not of one that is withdrawn,
    nor, without a new date, of one of which is known that it closes ``for_good``.
    """
    state, found = call.state(now), []
    may_open = state not in APPLICABLE and state is not State.WITHDRAWN
    if may_open and not (for_good and call.opens_next(now) is None):
        found.append(Wish.OPENS)
    end = end_ahead(call, now)
    if end is not None and now < end - BEFORE:
        found.append(Wish.CLOSES)
    return tuple(found)


def end_ahead(call: Call, now: datetime) -> datetime | None:
    """Return when the round that is open, or the next one, ends; None where none is known."""
    opens = now if call.state(now) in APPLICABLE else call.opens_next(now)
    return call.closes_next(opens) if opens else None


def is_due(call: Call, now: datetime, wish: Wish) -> bool:
    """Whether the letter is to go now.

    Only who asked while it was closed waits for the opening, so that "open" is news to them. The
    week before the end may be long past its begin when a job was late: it goes as long as one can
    still apply.
    """
    if call.state(now) not in APPLICABLE:
        return False
    if wish is Wish.OPENS:
        return True
    end = call.closes_next(now)
    return end is not None and end - BEFORE <= now


def is_hopeless(call: Call, now: datetime, wish: Wish, since: datetime) -> bool:
    """Whether it will never be due: it is withdrawn, it is past, or nobody can still expect it."""
    state = call.state(now)
    gone = state is State.WITHDRAWN or now - since > LONGEST
    return gone or (wish is Wish.CLOSES and state in OVER)
