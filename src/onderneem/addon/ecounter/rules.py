"""The rules of the health of links, from the registry."""

from datetime import timedelta
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.place.section import setting


def link_rules() -> Rules:
    """Return the rules; what the registry lacks is as ``Rules`` has it."""
    usual = Rules()
    return Rules(
        grace=_days("link_grace_days", usual.grace),
        stale=_days("link_stale_days", usual.stale),
    )


def _days(name: str, usual: timedelta) -> timedelta:
    days = setting(None, name)
    return timedelta(days=days) if days is not None else usual
