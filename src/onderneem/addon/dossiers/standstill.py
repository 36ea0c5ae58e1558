"""Pure: when a dossier's clock stood still, as its log tells.

It stands still while the municipality waits for the applicant: from the moment that more is asked
until the applicant writes, or until an officer goes on without. That is the applicant's moment, not
the one on which an officer reads it: a slow reader gets no days more. Was it no answer, then the
officer asks again. It also rests once there is a decision.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from onderneem.addon.reference.term import Pause


class Effect(str, Enum):
    """What an event does to the clock."""

    RUNS = "runs"
    WAITS = "waits"
    RESTS = "rests"
    REPLIES = "replies"


def pauses(events: Iterable[tuple[datetime, Effect]]) -> tuple[Pause, ...]:
    """Return when the clock stood still; the events are in order, their moments aware."""
    found: list[Pause] = []
    since: datetime | None = None
    waiting = False
    for moment, effect in events:
        if effect in (Effect.WAITS, Effect.RESTS):
            since, waiting = since or moment, effect is Effect.WAITS
        elif since is not None and (effect is Effect.RUNS or waiting):
            found.append(Pause(since, moment))
            since, waiting = None, False
    return (*found, Pause(since)) if since is not None else tuple(found)
