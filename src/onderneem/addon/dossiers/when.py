"""A time as people here read it."""

from datetime import datetime
from onderneem.addon.clock import BRUSSELS


def shown(context, at: str) -> str:
    """Return an ISO time of ours as date and time in Brussels, in the page's language."""
    local = datetime.fromisoformat(at).astimezone(BRUSSELS)
    # Without its zone, so that Plone doesn't convert it a second time.
    return context.toLocalizedTime(local.replace(tzinfo=None).isoformat(), long_format=True)
