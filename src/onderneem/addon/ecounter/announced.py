"""The downtime that the webmaster announced, from the settings."""

from onderneem.addon import clock
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.downtime import downtime
from onderneem.addon.ecounter.downtime import in_brussels
from onderneem.addon.ecounter.downtime import Phase
from onderneem.addon.place.section import setting


def announced(context) -> Downtime | None:
    """Return the downtime that is to be told today, or None."""
    begins = in_brussels(setting(context, "downtime_from"))
    ends = in_brussels(setting(context, "downtime_until"))
    phase = downtime(clock.now(), begins, ends)
    if phase is Phase.NONE:
        return None
    return Downtime(begins, ends, (setting(context, "downtime_message") or "").strip(), phase)
