"""Pure: which calls end, or ended lately, without anything that follows."""

from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from onderneem.addon.subsidies.found import Stretch
from onderneem.addon.subsidies.window import APPLICABLE
from onderneem.addon.subsidies.window import State

AHEAD = timedelta(days=60)
# Who missed it hears of it a while longer: visitors ask then.
BEHIND = timedelta(days=60)


def end_to_follow(stretches: Sequence[Stretch], now: datetime) -> datetime | None:
    """Return when the last round ends, or ended, if that is near; else None.

    ``stretches``: that of now and those that follow. What was withdrawn was ended on purpose.
    """
    last = [number for number, each in enumerate(stretches) if State(each[0]) in APPLICABLE]
    end = stretches[last[-1] + 1] if last and stretches[last[-1] + 1 :] else None
    if not last and stretches:
        end = stretches[0]
    if end is None or State(end[0]) not in (State.CLOSED, State.EXHAUSTED):
        return None
    moment = end[1]
    if not (now - BEHIND).timestamp() <= moment <= (now + AHEAD).timestamp():
        return None
    return datetime.fromtimestamp(moment, timezone.utc)
