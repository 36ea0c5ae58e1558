"""The door of a job that somebody waits for: less patient, and closed when the time is up."""

from dataclasses import replace
from onderneem.addon.jobs.runner import deadline
from onderneem.addon.outbound.door import Door

# A server that hangs is asked up to three times (its robots.txt, HEAD and GET): its verdict must
# come within one call, else it would be asked for ever.
SECONDS = 10.0


def in_time(door: Door) -> Door:
    """Return the door as it is, or for who waits: what isn't answered in time is left for the next
    run, and isn't the server's fault."""
    until = deadline()
    if until is None:
        return door
    return replace(door, seconds=min(door.seconds, SECONDS), until=until)
